import type { SequenceType } from './ast.js';
import type { Code } from './code.js';

/**
 * What the emitter knows of a value. The kind and the cardinality together say how it looks in JavaScript:
 *
 * | kind | one (`1`) | optional (`?`) | many (`*`): an array of |
 * |---|---|---|---|
 * | node | index | index, or -1 | indexes in document order |
 * | string, untyped | string | string or undefined | string; UntypedAtomic |
 * | boolean, integer, decimal | boolean, bigint, Decimal | or undefined | the same |
 * | int | a safe integer | or undefined | (becomes integer) |
 * | double | number | or undefined | (becomes atomic) |
 * | atomic | any Atomic | or undefined | Atomic |
 * | item | any Item | (becomes many) | Item |
 */
export type Kind = 'node' | 'string' | 'untyped' | 'boolean' | 'int' | 'integer' | 'decimal' | 'double' | 'atomic' | 'item';

export type Cardinality = '1' | '?' | '*';

export interface Type {
  readonly kind: Kind;
  readonly card: Cardinality;
}

/** Emitted code with the type of its value. */
export interface Typed extends Type {
  readonly code: Code;
  /** Where the value is the string value of one node: that node (-1 where an optional value is absent). */
  readonly node?: Code;
  /** With `node`: the value is `normalize-space()` of the string value, or of that in capitals, by `upper-case()`. */
  readonly reading?: 'normalized' | 'capitals';
  /** With `node`: the code may remember the value, so that it costs less than reading the node once more. The node may be absent (-1). */
  readonly remembered?: true;
  /** Where the value is the xs:date of one node: what `compareDates` takes in its place; undefined where an optional value is absent. */
  readonly date?: Code;
  /** The node is an element, and not of another kind. */
  readonly element?: true;
  /** The node is the root element, which has a child for each line of an invoice. */
  readonly root?: true;
  /** A list of nodes that is in document order, each node once. */
  readonly inOrder?: true;
  /** Where the value is the exact value of a double: that double, known to be finite. */
  readonly double?: Code;
  /** The text of a string literal. */
  readonly literal?: string;
}

export function typed(kind: Kind, card: Cardinality, code: Code): Typed {
  return { kind, card, code };
}

const EXACT: ReadonlySet<Kind> = new Set(['int', 'integer', 'decimal']);

/** Whether values of the kind are exact numbers. */
export function isExact(kind: Kind): boolean {
  return EXACT.has(kind);
}

/** Whether values of the kind are numbers for certain. */
export function isNumber(kind: Kind): boolean {
  return kind === 'double' || EXACT.has(kind);
}

/** The static type of a declared sequence type. */
export function declaredType(type: SequenceType): Type {
  const card: Cardinality = type.occurrence === '' ? '1' : type.occurrence === '?' ? '?' : '*';
  const { item } = type;
  if (item === 'empty-sequence()') return { kind: 'item', card: '*' };
  if (item === 'item()') return { kind: 'item', card: '*' };
  if ('test' in item) return { kind: 'node', card };
  switch (item.atomic) {
    case 'string':
      return { kind: 'string', card };
    case 'boolean':
      return { kind: 'boolean', card };
    case 'decimal':
      // An integer that arrives where a decimal is declared goes on as a Decimal; in a list each item keeps its type.
      return card === '*' ? { kind: 'atomic', card } : { kind: 'decimal', card };
    case 'integer':
      return { kind: 'integer', card };
    case 'double':
      return card === '*' ? { kind: 'atomic', card } : { kind: 'double', card };
    default:
      return { kind: 'atomic', card };
  }
}
