import { Decimal } from '../../base/decimal.js';
import { arithmetic } from './arithmetic.js';
import { checkCollation } from './collation.js';
import { compareOrder, isNaNValue } from './compare.js';
import { doubleOf } from './double.js';
import { XPathError } from './error.js';
import { type Atomic, Double, Duration, Float, Temporal, UntypedAtomic } from './item.js';
import { isExact, isNumeric, type Numeric, toDecimal, toNumber } from './numeric.js';
import { typeOf } from './type.js';

/** The exact sum of numbers, or of durations of one type; untyped values are doubles. Integer 0 for none. FORG0006 for other types. */
export function sum(values: readonly Atomic[]): Atomic {
  return sumOr(values, 0n) as Atomic;
}

/** `sum` with a value for the empty sequence. */
export function sumOr(values: readonly Atomic[], zero: Atomic | undefined): Atomic | undefined {
  if (values.length === 0) return zero;
  let exact: Decimal | undefined = Decimal.ZERO;
  let integers = true;
  for (const value of values) {
    if (value instanceof Decimal) {
      exact = exact.add(value);
      integers = false;
    } else if (typeof value === 'bigint') exact = exact.add(Decimal.of(value));
    else {
      exact = undefined;
      break;
    }
  }
  if (exact !== undefined) return integers ? exact.toBigInt() : exact;
  const first = summand(values[0]);
  let total: Atomic = first;
  for (let i = 1; i < values.length; i++) {
    const value = summand(values[i]);
    if (isNumeric(value) !== isNumeric(first) || (value instanceof Duration && typeOf(value) !== typeOf(first)))
      throw mixed('sum', first, value);
    total = arithmetic('+', total, value) as Atomic;
  }
  return total;
}

function summand(value: Atomic): Numeric | Duration {
  if (value instanceof UntypedAtomic) return new Double(doubleOf(value.value));
  if (isNumeric(value) || (value instanceof Duration && value.type !== 'duration')) return value;
  throw new XPathError('FORG0006', `sum() and avg() do not take an xs:${typeOf(value)}`);
}

export function avg(values: readonly Atomic[]): Atomic | undefined {
  if (values.length === 0) return undefined;
  return arithmetic('div', sum(values), BigInt(values.length));
}

export function max(values: readonly Atomic[], collation?: string): Atomic | undefined {
  return extreme('max', values, collation, 1);
}

export function min(values: readonly Atomic[], collation?: string): Atomic | undefined {
  return extreme('min', values, collation, -1);
}

/** Untyped values are doubles. Any NaN wins. The result has the widest of the numeric types. FORG0006 for types without a common order. */
function extreme(name: string, values: readonly Atomic[], collation: string | undefined, sign: 1 | -1): Atomic | undefined {
  checkCollation(collation);
  if (values.length === 0) return undefined;
  const all = values.map((value) => (value instanceof UntypedAtomic ? new Double(doubleOf(value.value)) : value));
  let best = all[0];
  if (!isOrdered(best)) throw new XPathError('FORG0006', `${name}() does not take an xs:${typeOf(best)}`);
  let nan = isNaNValue(best);
  for (let i = 1; i < all.length; i++) {
    const value = all[i];
    const order = orderOf(name, value, best);
    if (isNaNValue(value)) nan = true;
    else if (order * sign > 0) best = value;
  }
  if (nan) best = new Double(Number.NaN);
  return isNumeric(best) ? widen(best, all as Numeric[]) : best;
}

const UNORDERED: ReadonlySet<string> = new Set(['QName', 'duration', 'hexBinary', 'base64Binary']);

function isOrdered(value: Atomic): boolean {
  return !(value instanceof Temporal && value.type.startsWith('g')) && !UNORDERED.has(typeOf(value));
}

function orderOf(name: string, a: Atomic, b: Atomic): number {
  try {
    return compareOrder(a, b);
  } catch (error) {
    throw error instanceof XPathError ? mixed(name, a, b) : error;
  }
}

function widen(value: Numeric, all: readonly Numeric[]): Numeric {
  if (all.some((other) => other instanceof Double)) return value instanceof Double ? value : new Double(toNumber(value));
  if (all.some((other) => other instanceof Float)) return value instanceof Float ? value : new Float(Math.fround(toNumber(value)));
  return isExact(value) && all.some((other) => other instanceof Decimal) ? toDecimal(value) : value;
}

function mixed(name: string, a: Atomic, b: Atomic): XPathError {
  return new XPathError('FORG0006', `${name}() does not take an xs:${typeOf(a)} together with an xs:${typeOf(b)}`);
}
