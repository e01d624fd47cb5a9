import type { DataType, DataTypes } from './values.js';

export type Cardinality = '0..1' | '1..1' | '0..n' | '1..n';
type Required = '1..1' | '1..n';
type Many = '0..n' | '1..n';

/** What a term or a group is called, and what it is. */
export interface Wording {
  readonly en: string;
  readonly fr: string;
  readonly de: string;
  /** What it says, in a sentence or two. */
  readonly definition: string;
}

/** What a term asks of its value beyond its type. */
export interface Constraints {
  /** Names of the files in codelists/ that hold the allowed codes. */
  readonly codeLists?: readonly string[];
  /** Whether an identifier must name its scheme; without it the scheme may be left out. */
  readonly schemeRequired?: boolean;
  /** The file in codelists/ that holds the schemes. */
  readonly schemeList?: string;
  /** Whether the scheme may have a version. */
  readonly schemeVersion?: boolean;
}

/** A business term (BT) of EN 16931-1. */
export interface Term<Id extends string = string, T extends DataType = DataType, C extends Cardinality = Cardinality> extends Constraints {
  readonly id: Id;
  readonly type: T;
  readonly cardinality: C;
  readonly wording: Wording;
}

/** A business group (BG): its terms and groups by property name, in the standard's order. */
export interface Group<Id extends string = string, C extends Cardinality = Cardinality, P extends Properties = Properties> {
  readonly id: Id;
  readonly cardinality: C;
  readonly wording: Wording;
  readonly properties: P;
}

export type Properties = { readonly [property: string]: Term | Group };

type ValueOf<N> =
  N extends Group<string, Cardinality, infer P>
    ? ModelOf<{ readonly properties: P }>
    : N extends Term<string, infer T>
      ? DataTypes[T]
      : never;
type OneOrMany<N extends Term | Group> = N['cardinality'] extends Many ? readonly ValueOf<N>[] : ValueOf<N>;

/** The TypeScript type of a group: what the standard makes mandatory is required. */
export type ModelOf<G extends { readonly properties: Properties }> = {
  readonly [K in keyof G['properties'] as G['properties'][K]['cardinality'] extends Required ? K : never]: OneOrMany<G['properties'][K]>;
} & {
  readonly [K in keyof G['properties'] as G['properties'][K]['cardinality'] extends Required ? never : K]?: OneOrMany<G['properties'][K]>;
};

type PartialValueOf<N> = N extends Group<string, Cardinality, infer P> ? PartialOf<{ readonly properties: P }> : ValueOf<N>;

/** The same with everything optional: what could be read of an invoice, or what there is before the rest is computed. */
export type PartialOf<G extends { readonly properties: Properties }> = {
  readonly [K in keyof G['properties']]?: G['properties'][K]['cardinality'] extends Many
    ? readonly PartialValueOf<G['properties'][K]>[]
    : PartialValueOf<G['properties'][K]>;
};

/** What a term's declaration says after its id and cardinality. */
export type Declared = Wording & Constraints;

function declare<T extends DataType>(type: T) {
  return <const Id extends string, const C extends Cardinality>(id: Id, cardinality: C, declared: Declared): Term<Id, T, C> => {
    const { en, fr, de, definition, ...constraints } = declared;
    return { id, type, cardinality, wording: { en, fr, de, definition }, ...constraints };
  };
}

export const text = declare('text');
export const code = declare('code');
export const identifier = declare('identifier');
export const schemedIdentifier = declare('schemedIdentifier');
export const documentReference = declare('documentReference');
export const date = declare('date');
export const amount = declare('amount');
export const unitPriceAmount = declare('unitPriceAmount');
export const quantity = declare('quantity');
export const percentage = declare('percentage');
export const binaryObject = declare('binaryObject');

export function group<const Id extends string, const C extends Cardinality, P extends Properties>(
  id: Id,
  cardinality: C,
  wording: Wording,
  properties: P,
): Group<Id, C, P> {
  return { id, cardinality, wording, properties };
}

export function isGroup(node: Term | Group): node is Group {
  return 'properties' in node;
}

/** Whether there may be several. */
export function isMany(node: Term | Group): boolean {
  return node.cardinality.endsWith('n');
}

/** Whether the standard asks for at least one. */
export function isRequired(node: Term | Group): boolean {
  return node.cardinality.startsWith('1');
}
