import type { Tree } from '../../xml/tree.js';
import { atomize } from './atomize.js';
import { cast } from './cast.js';
import { compareAtomic, compareCodepoints, type ValueOp } from './compare.js';
import { type Atomic, type Seq, Temporal, UntypedAtomic } from './item.js';
import { isNumeric, toNumber } from './numeric.js';
import { compareTemporal } from './temporal.js';
import { typeOf } from './type.js';
import { compareUntypedNumber } from './untyped-number.js';

export type GeneralOp = '=' | '!=' | '<' | '<=' | '>' | '>=';

const VALUE_OPS: Readonly<Record<GeneralOp, ValueOp>> = { '=': 'eq', '!=': 'ne', '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' };

/** From this many pairs on, lists of strings are compared by look-up instead of pair by pair. */
const MANY_PAIRS = 64;

/** Whether any pair of values compares true. Pairs are tried in order, and an error counts only when it comes before the first true. */
export function generalCompare(t: Tree, op: GeneralOp, a: Seq, b: Seq): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const left = atomize(t, a);
  const right = atomize(t, b);
  if (left.length * right.length >= MANY_PAIRS) {
    const leftTexts = texts(left);
    const rightTexts = leftTexts && texts(right);
    if (leftTexts && rightTexts) return compareTexts(op, leftTexts, rightTexts);
  }
  for (const x of left) {
    for (const y of right) if (comparePair(op, x, y)) return true;
  }
  return false;
}

/** One pair of a general comparison: an untyped value takes the type that the other one asks for. */
export function comparePair(op: GeneralOp, a: Atomic, b: Atomic): boolean {
  if (isPlainDate(a) && isPlainDate(b)) return holds(op, compareTemporal(a, b));
  if (a instanceof UntypedAtomic && !isText(b)) {
    if (isNumeric(b)) return holds(op, compareUntypedNumber(a.value, toNumber(b), typeof b === 'bigint'));
    return compareAtomic(VALUE_OPS[op], cast(a, typeOf(b)), b);
  }
  if (b instanceof UntypedAtomic && !isText(a)) {
    if (isNumeric(a)) return holds(op, -compareUntypedNumber(b.value, toNumber(a), typeof a === 'bigint'));
    return compareAtomic(VALUE_OPS[op], a, cast(b, typeOf(a)));
  }
  return compareAtomic(VALUE_OPS[op], a, b);
}

/** A date without a time zone, as those of invoices are. */
function isPlainDate(value: Atomic): value is Temporal {
  return value instanceof Temporal && value.type === 'date' && value.timezone === undefined;
}

/** Whether an order satisfies an operator. */
function holds(op: GeneralOp, order: number): boolean {
  switch (op) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function isText(value: Atomic): boolean {
  return typeof value === 'string' || value instanceof UntypedAtomic;
}

/** The texts of values that are all strings or untyped. */
function texts(values: readonly Atomic[]): string[] | undefined {
  const all: string[] = [];
  for (const value of values) {
    if (typeof value === 'string') all.push(value);
    else if (value instanceof UntypedAtomic) all.push(value.value);
    else return undefined;
  }
  return all;
}

function compareTexts(op: GeneralOp, left: readonly string[], right: readonly string[]): boolean {
  switch (op) {
    case '=': {
      const known = new Set(left);
      return right.some((text) => known.has(text));
    }
    case '!=':
      return left.some((text) => text !== right[0]) || right.some((text) => text !== left[0]);
    case '<':
      return compareCodepoints(extreme(left, -1), extreme(right, 1)) < 0;
    case '<=':
      return compareCodepoints(extreme(left, -1), extreme(right, 1)) <= 0;
    case '>':
      return compareCodepoints(extreme(left, 1), extreme(right, -1)) > 0;
    case '>=':
      return compareCodepoints(extreme(left, 1), extreme(right, -1)) >= 0;
  }
}

/** The last (`sign` 1) or first (-1) text in codepoint order. */
function extreme(all: readonly string[], sign: 1 | -1): string {
  return all.reduce((best, text) => (compareCodepoints(text, best) * sign > 0 ? text : best));
}
