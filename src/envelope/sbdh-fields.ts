import { attributeNamed, childElements } from '../xml/children.js';
import type { Tree } from '../xml/tree.js';
import { SBDH } from './sbdh.js';

/** A value of the header with the node that holds it. */
export interface Field {
  readonly node: number;
  /** As written, white space included; cut where it is longer than any value may be. */
  readonly value: string;
}

/** A sender or receiver. */
export interface Partner {
  readonly node: number;
  readonly identifier: Field | undefined;
  readonly authority: Field | undefined;
}

/** An entry of BusinessScope. */
export interface Scope {
  readonly node: number;
  /** The scheme of the value. */
  readonly identifier: Field | undefined;
  readonly instance: Field | undefined;
}

/** Parts that may stand once in Peppol: the first, and the second where there is one. */
export interface Once<T> {
  readonly first: T | undefined;
  readonly second: number | undefined;
}

export const SCOPES = ['DOCUMENTID', 'PROCESSID', 'COUNTRY_C1'] as const;

export type ScopeType = (typeof SCOPES)[number];

/** What a header says, as far as Peppol asks for it. */
export interface SbdhFields {
  readonly header: number;
  readonly headerVersion: Field | undefined;
  readonly sender: Once<Partner>;
  readonly receiver: Once<Partner>;
  readonly identification: number | undefined;
  readonly standard: Field | undefined;
  readonly typeVersion: Field | undefined;
  readonly instance: Field | undefined;
  readonly type: Field | undefined;
  readonly created: Field | undefined;
  readonly businessScope: number | undefined;
  readonly scopes: Readonly<Record<ScopeType, Once<Scope>>>;
}

/** Longer than the longest identifier that the network allows (500). */
const LONGEST = 1000;

export function readFields(tree: Tree, header: number): SbdhFields {
  const identification = named(tree, header, 'DocumentIdentification').first;
  const businessScope = named(tree, header, 'BusinessScope').first;
  return {
    header,
    headerVersion: fieldIn(tree, header, 'HeaderVersion'),
    sender: partner(tree, header, 'Sender'),
    receiver: partner(tree, header, 'Receiver'),
    identification,
    standard: fieldIn(tree, identification, 'Standard'),
    typeVersion: fieldIn(tree, identification, 'TypeVersion'),
    instance: fieldIn(tree, identification, 'InstanceIdentifier'),
    type: fieldIn(tree, identification, 'Type'),
    created: fieldIn(tree, identification, 'CreationDateAndTime'),
    businessScope,
    scopes: readScopes(tree, businessScope),
  };
}

function partner(tree: Tree, header: number, name: string): Once<Partner> {
  const { first, second } = named(tree, header, name);
  if (first === undefined) return { first, second };
  const identifier = fieldIn(tree, first, 'Identifier');
  const authority = identifier && attributeNamed(tree, identifier.node, 'Authority');
  return { first: { node: first, identifier, authority: field(tree, authority) }, second };
}

/** One pass over the scopes, of which there may be many that Peppol says nothing of. */
function readScopes(tree: Tree, businessScope: number | undefined): Record<ScopeType, Once<Scope>> {
  const found: Record<ScopeType, number[]> = { DOCUMENTID: [], PROCESSID: [], COUNTRY_C1: [] };
  if (businessScope !== undefined) {
    for (const child of childElements(tree, businessScope)) {
      if (!isNamed(tree, child, 'Scope')) continue;
      const type = fieldIn(tree, child, 'Type')?.value;
      const list = SCOPES.find((known) => known === type);
      if (list !== undefined && found[list].length < 2) found[list].push(child);
    }
  }
  const once = ([first, second]: readonly number[]): Once<Scope> => ({ first: scope(tree, first), second });
  return { DOCUMENTID: once(found.DOCUMENTID), PROCESSID: once(found.PROCESSID), COUNTRY_C1: once(found.COUNTRY_C1) };
}

function scope(tree: Tree, node: number | undefined): Scope | undefined {
  return node === undefined
    ? undefined
    : { node, identifier: fieldIn(tree, node, 'Identifier'), instance: fieldIn(tree, node, 'InstanceIdentifier') };
}

function fieldIn(tree: Tree, parent: number | undefined, name: string): Field | undefined {
  return parent === undefined ? undefined : field(tree, named(tree, parent, name).first);
}

function field(tree: Tree, node: number | undefined): Field | undefined {
  if (node === undefined) return undefined;
  const value = tree.string(node);
  return { node, value: value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value };
}

function named(tree: Tree, parent: number, name: string): Once<number> {
  let first: number | undefined;
  for (const child of childElements(tree, parent)) {
    if (!isNamed(tree, child, name)) continue;
    if (first !== undefined) return { first, second: child };
    first = child;
  }
  return { first, second: undefined };
}

function isNamed(tree: Tree, element: number, name: string): boolean {
  const id = tree.name[element];
  return tree.names.local[id] === name && tree.names.uri[id] === SBDH;
}
