import { trimXmlSpace } from '../base/xml-space.js';
import { attributeNamed, childElements, descend, expandedName, rootElement } from '../xml/children.js';
import { nodePath } from '../xml/path.js';
import type { Tree } from '../xml/tree.js';
import { type AdvisedSyntax, LAYOUTS, type Layout } from './layouts.js';

/** What tells an invoice from all others, and where it says so. Plain data, which may pass between threads. */
export interface DocumentIdentity {
  /** Whether it is UBL or CII: the same invoice in the other one is a copy for those who read that, and no second invoice. */
  readonly family: 'ubl' | 'cii';
  /** The seller's VAT identifier (BT-31), else its legal registration (BT-30), electronic address (BT-34) or name (BT-27), and which it is. */
  readonly seller: string;
  /** BT-1. */
  readonly number: string;
  /** Where the number stands. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Undefined where the document says no number or no seller. */
export function documentIdentity(tree: Tree, syntax: AdvisedSyntax): DocumentIdentity | undefined {
  const layout = LAYOUTS[syntax];
  const root = rootElement(tree);
  if (root === undefined) return undefined;
  const node = descend(tree, root, layout.number);
  const party = descend(tree, root, layout.seller);
  const number = node === undefined ? '' : textOf(tree, node);
  const seller = party === undefined ? '' : sellerOf(tree, party, layout);
  if (node === undefined || number === '' || seller === '') return undefined;
  return { family: syntax === 'cii' ? 'cii' : 'ubl', seller, number, path: nodePath(tree, node), ...tree.position(node) };
}

function sellerOf(tree: Tree, party: number, layout: Layout): string {
  const vat = vatOf(tree, party, layout)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
  if (vat !== '') return `VAT ${vat}`;
  const said = (what: string, path: readonly string[]): string => {
    const node = descend(tree, party, path);
    const text = node === undefined ? '' : textOf(tree, node);
    return node === undefined || text === '' ? '' : `${what} ${schemeOf(tree, node)} ${text}`;
  };
  return said('registration', layout.legalId) || said('address', layout.address) || said('name', layout.name);
}

// UBL names the tax scheme beside the number, CII in an attribute of it.
function vatOf(tree: Tree, party: number, { registrations, registrationId, vatScheme }: Layout): string {
  for (const registration of childElements(tree, party)) {
    if (expandedName(tree, registration) !== registrations) continue;
    const id = descend(tree, registration, [registrationId]);
    if (id === undefined) continue;
    const scheme = vatScheme.length === 0 ? undefined : descend(tree, registration, vatScheme);
    const name = vatScheme.length === 0 ? schemeOf(tree, id) : scheme === undefined ? '' : textOf(tree, scheme);
    if (name === 'VAT' || name === 'VA') return textOf(tree, id);
  }
  return '';
}

function schemeOf(tree: Tree, node: number): string {
  const scheme = attributeNamed(tree, node, 'schemeID');
  return scheme === undefined ? '' : textOf(tree, scheme);
}

function textOf(tree: Tree, node: number): string {
  return trimXmlSpace(tree.string(node));
}
