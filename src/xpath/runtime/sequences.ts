import { checkCollation } from './collation.js';
import { equals, isNaNValue } from './compare.js';
import { XPathError } from './error.js';
import { type Atomic, Duration, type Item, QNameValue, type Seq, Temporal } from './item.js';
import { isNumeric, toNumber } from './numeric.js';
import { stringOf } from './string-of.js';
import { instant } from './temporal.js';

export function empty(seq: Seq): boolean {
  return seq.length === 0;
}

export function exists(seq: Seq): boolean {
  return seq.length > 0;
}

export function count(seq: Seq): number {
  return seq.length;
}

/** The values without repetitions, in the order of their first appearance. NaN equals itself. */
export function distinctValues(values: readonly Atomic[], collation?: string): Atomic[] {
  checkCollation(collation);
  if (values.length < 2) return values.slice();
  const groups = new Map<string, Atomic[]>();
  const distinct: Atomic[] = [];
  for (const value of values) {
    const key = groupKey(value);
    const group = groups.get(key);
    if (group?.some((other) => same(value, other))) continue;
    if (group) group.push(value);
    else groups.set(key, [value]);
    distinct.push(value);
  }
  return distinct;
}

/** So many values are searched one by one faster than they are hashed. */
const FEW = 64;

/** The same for strings. Lists of a few different ones are the rule: codes in use. */
export function distinctStrings(values: readonly string[]): string[] {
  let kept = 1;
  while (kept < values.length && kept < FEW && values.indexOf(values[kept]) === kept) kept += 1;
  const distinct = values.slice(0, kept);
  for (let i = kept; i < values.length; i += 1) {
    const value = values[i];
    if (distinct.includes(value)) continue;
    if (distinct.length === FEW) return [...new Set(values)];
    distinct.push(value);
  }
  return distinct;
}

/** Equal values share a key, so that only few pairs need a comparison. */
function groupKey(value: Atomic): string {
  if (typeof value === 'string') return `s${value}`;
  if (isNumeric(value)) return `n${toNumber(value) + 0}`;
  if (value instanceof Temporal) return value.type + instant(value);
  if (value instanceof Duration) return `d${value.months} ${value.seconds}`;
  if (value instanceof QNameValue) return `q${value.local} ${value.uri}`;
  return (typeof value === 'boolean' ? 'b' : 's') + stringOf(value);
}

/** Equal and comparable; NaN is the same as NaN. */
function same(a: Atomic, b: Atomic): boolean {
  try {
    return equals(a, b) || (isNaNValue(a) && isNaNValue(b));
  } catch (error) {
    if (error instanceof XPathError) return false;
    throw error;
  }
}

/** The positions of the values that equal `wanted`, from 1. */
export function indexOf(values: readonly Atomic[], wanted: Atomic, collation?: string): bigint[] {
  checkCollation(collation);
  const positions: bigint[] = [];
  values.forEach((value, i) => {
    if (!isNaNValue(value) && same(value, wanted)) positions.push(BigInt(i + 1));
  });
  return positions;
}

export function insertBefore(seq: Seq, position: number, inserts: Seq): Seq {
  const at = Math.max(position - 1, 0);
  return [...seq.slice(0, at), ...inserts, ...seq.slice(at)];
}

export function remove(seq: Seq, position: number): Seq {
  return seq.filter((_, i) => i !== position - 1);
}

export function reverse(seq: Seq): Seq {
  return [...seq].reverse();
}

/** Start and length are rounded; NaN selects nothing. */
export function subsequence(seq: Seq, start: number, length?: number): Seq {
  const from = Math.round(start);
  const to = length === undefined ? Number.POSITIVE_INFINITY : from + Math.round(length);
  return Number.isNaN(from) || Number.isNaN(to) ? [] : seq.slice(Math.max(from - 1, 0), Math.max(to - 1, 0));
}

export function unordered(seq: Seq): Seq {
  return seq;
}

/** FORG0003 for more than one item. */
export function zeroOrOne(seq: Seq): Item | undefined {
  if (seq.length > 1) throw new XPathError('FORG0003', `zero-or-one() has ${seq.length} items`);
  return seq[0];
}

/** FORG0004 for no item. */
export function oneOrMore(seq: Seq): Seq {
  if (seq.length === 0) throw new XPathError('FORG0004', 'one-or-more() has no item');
  return seq;
}

/** FORG0005 for any number of items but one. */
export function exactlyOne(seq: Seq): Item {
  if (seq.length !== 1) throw new XPathError('FORG0005', `exactly-one() has ${seq.length} items`);
  return seq[0];
}
