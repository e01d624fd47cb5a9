import type { Verdict } from '../base/verdict.js';
import { trimXmlSpace } from '../base/xml-space.js';
import type { SyntaxFamily } from '../rulesets/registry.js';
import { descend, expandedName, rootElement } from '../xml/children.js';
import type { Tree } from '../xml/tree.js';

/** What a document says it is. */
export interface Detected {
  readonly syntax: Verdict['syntax'];
  /** The root element as `{namespace}local`. */
  readonly root: string;
  /** BT-24, the specification identifier, without white space around it; '' where there is none. */
  readonly customizationId: string;
  /** BT-23, the business process; '' where there is none. */
  readonly processId: string;
  /** The element that holds BT-24, else the root. */
  readonly place: number;
}

interface Layout {
  readonly syntax: Exclude<Verdict['syntax'], 'unknown'>;
  readonly customizationId: readonly string[];
  readonly processId: readonly string[];
}

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const RSM = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';
const RAM = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100';

const UBL = { customizationId: [`{${CBC}}CustomizationID`], processId: [`{${CBC}}ProfileID`] };

const LAYOUTS: ReadonlyMap<string, Layout> = new Map<string, Layout>([
  ['{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice', { syntax: 'ubl-invoice', ...UBL }],
  ['{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote', { syntax: 'ubl-creditnote', ...UBL }],
  [
    `{${RSM}}CrossIndustryInvoice`,
    {
      syntax: 'cii',
      customizationId: [`{${RSM}}ExchangedDocumentContext`, `{${RAM}}GuidelineSpecifiedDocumentContextParameter`, `{${RAM}}ID`],
      processId: [`{${RSM}}ExchangedDocumentContext`, `{${RAM}}BusinessProcessSpecifiedDocumentContextParameter`, `{${RAM}}ID`],
    },
  ],
]);

/** Reads the root element, BT-24 and BT-23. Looks at names and values only, whole. */
export function detect(tree: Tree): Detected {
  const rootNode = rootElement(tree);
  if (rootNode === undefined) return { syntax: 'unknown', root: '', customizationId: '', processId: '', place: 0 };
  const root = expandedName(tree, rootNode);
  const layout = LAYOUTS.get(root);
  if (layout === undefined) return { syntax: 'unknown', root, customizationId: '', processId: '', place: rootNode };
  const customization = descend(tree, rootNode, layout.customizationId);
  const process = descend(tree, rootNode, layout.processId);
  return {
    syntax: layout.syntax,
    root,
    customizationId: customization === undefined ? '' : trimXmlSpace(tree.string(customization)),
    processId: process === undefined ? '' : trimXmlSpace(tree.string(process)),
    place: customization ?? rootNode,
  };
}

/** UBL or CII; undefined for a document that is neither. */
export function familyOf(syntax: Verdict['syntax']): SyntaxFamily | undefined {
  if (syntax === 'unknown') return undefined;
  return syntax === 'cii' ? 'cii' : 'ubl';
}
