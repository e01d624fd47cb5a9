import type { Verdict } from '../base/verdict.js';
import { trimXmlSpace } from '../base/xml-space.js';
import { attributeNamed, childElements, rootElement } from '../xml/children.js';
import type { Tree } from '../xml/tree.js';

/** Whom a document is from, as it says itself: the seller. '' for what it does not say. */
export interface SenderOf {
  /** BT-27. */
  readonly name: string;
  /** BT-34 with its scheme, `0088:5412345000013`. */
  readonly endpoint: string;
}

interface Layout {
  readonly party: readonly string[];
  readonly names: readonly (readonly string[])[];
  readonly endpoint: readonly string[];
}

const UBL: Layout = {
  party: ['AccountingSupplierParty', 'Party'],
  names: [
    ['PartyLegalEntity', 'RegistrationName'],
    ['PartyName', 'Name'],
  ],
  endpoint: ['EndpointID'],
};

const CII: Layout = {
  party: ['SupplyChainTradeTransaction', 'ApplicableHeaderTradeAgreement', 'SellerTradeParty'],
  names: [['Name']],
  endpoint: ['URIUniversalCommunication', 'URIID'],
};

/** A name is told to people: more of it says no more, and many are kept. */
const MOST_CHARACTERS = 200;

/** Looks for local names only, the first of each: it serves a summary, and is to cost nothing. Undefined where nothing is said. */
export function senderOf(tree: Tree, syntax: Verdict['syntax']): SenderOf | undefined {
  const root = rootElement(tree);
  if (syntax === 'unknown' || root === undefined) return undefined;
  const layout = syntax === 'cii' ? CII : UBL;
  const party = below(tree, root, layout.party);
  if (party === undefined) return undefined;
  const name = layout.names.map((path) => textOf(tree, below(tree, party, path))).find((text) => text !== '') ?? '';
  const address = below(tree, party, layout.endpoint);
  const scheme = address === undefined ? undefined : attributeNamed(tree, address, 'schemeID');
  const endpoint = [textOf(tree, scheme), textOf(tree, address)].filter((part) => part !== '').join(':');
  return name === '' && endpoint === '' ? undefined : { name, endpoint };
}

function below(tree: Tree, from: number, path: readonly string[]): number | undefined {
  let node: number | undefined = from;
  for (const local of path) {
    node = childNamed(tree, node, local);
    if (node === undefined) return undefined;
  }
  return node;
}

function childNamed(tree: Tree, parent: number, local: string): number | undefined {
  for (const child of childElements(tree, parent)) if (tree.names.local[tree.name[child]] === local) return child;
  return undefined;
}

function textOf(tree: Tree, node: number | undefined): string {
  return node === undefined ? '' : trimXmlSpace(tree.string(node)).slice(0, MOST_CHARACTERS);
}
