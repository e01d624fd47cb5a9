import { Decimal } from '../../base/decimal.js';
import { XPathError } from './error.js';
import { type Atomic, Double, Float } from './item.js';

export type Numeric = bigint | Decimal | Double | Float;

export function isNumeric(value: Atomic): value is Numeric {
  return typeof value === 'bigint' || value instanceof Decimal || value instanceof Double || value instanceof Float;
}

/** The value as a double. */
export function toNumber(value: Numeric): number {
  return typeof value === 'bigint' ? Number(value) : value instanceof Decimal ? value.toNumber() : value.value;
}

/** An exact number as a Decimal. */
export function toDecimal(value: bigint | Decimal): Decimal {
  return typeof value === 'bigint' ? Decimal.of(value) : value;
}

export function isExact(value: Numeric): value is bigint | Decimal {
  return typeof value === 'bigint' || value instanceof Decimal;
}

/** Negative, zero or positive; NaN where a NaN is compared. Exact numbers become doubles (floats) against doubles (floats). */
export function compareNumeric(a: Numeric, b: Numeric): number {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a < b ? -1 : a > b ? 1 : 0;
  if (isExact(a) && isExact(b)) return toDecimal(a).compare(toDecimal(b));
  const [left, right] = promote(a, b);
  return left < right ? -1 : left > right ? 1 : left === right ? 0 : Number.NaN;
}

/** Both as numbers of the wider of the two types, which is float or double. */
export function promote(a: Numeric, b: Numeric): [number, number] {
  const left = toNumber(a);
  const right = toNumber(b);
  if (a instanceof Double || b instanceof Double) return [left, right];
  return [Math.fround(left), Math.fround(right)];
}

/** A result of type double, or of float where neither operand is a double. */
export function floating(value: number, a: Numeric, b: Numeric): Double | Float {
  return a instanceof Double || b instanceof Double ? new Double(value) : new Float(Math.fround(value));
}

export function negateNumber(value: Numeric): Numeric {
  if (typeof value === 'bigint') return -value;
  if (value instanceof Decimal) return value.neg();
  return value instanceof Double ? new Double(-value.value) : new Float(-value.value);
}

export function abs(value: Numeric | undefined): Numeric | undefined {
  if (typeof value === 'bigint') return value < 0n ? -value : value;
  return map(value, (exact) => exact.abs(), Math.abs);
}

export function floor(value: Numeric | undefined): Numeric | undefined {
  return map(value, (exact) => exact.floor(), Math.floor);
}

export function ceiling(value: Numeric | undefined): Numeric | undefined {
  return map(value, (exact) => exact.ceiling(), Math.ceil);
}

/** Half toward positive infinity; -0.5 gives -0, as does Math.round. */
export function round(value: Numeric | undefined): Numeric | undefined {
  return map(value, (exact) => exact.round(), Math.round);
}

/** To so many digits after the point (before it, where negative), half toward positive infinity: `round()` of XPath 3.0. */
export function roundTo(value: Numeric | undefined, places: number): Numeric | undefined {
  if (typeof value === 'bigint') return places >= 0 ? value : Decimal.of(value).round(places).toBigInt();
  return map(
    value,
    (exact) => exact.round(places),
    (double) => roundDouble(double, (exact) => exact.round(places)),
  );
}

export function roundHalfToEven(value: Numeric | undefined, places = 0): Numeric | undefined {
  if (typeof value === 'bigint') return places >= 0 ? value : Decimal.of(value).roundHalfToEven(places).toBigInt();
  return map(
    value,
    (exact) => exact.roundHalfToEven(places),
    (double) => roundDouble(double, (exact) => exact.roundHalfToEven(places)),
  );
}

/** By way of the exact value, as F&O asks; the sign of a zero is kept. */
function roundDouble(value: number, rounding: (exact: Decimal) => Decimal): number {
  const exact = Decimal.fromDouble(value);
  if (exact === undefined || value === 0) return value;
  const rounded = rounding(exact).toNumber();
  return rounded === 0 && value < 0 ? -0 : rounded;
}

function map(value: Numeric | undefined, exact: (value: Decimal) => Decimal, double: (value: number) => number): Numeric | undefined {
  if (value === undefined || typeof value === 'bigint') return value;
  if (value instanceof Decimal) return exact(value);
  return value instanceof Double ? new Double(double(value.value)) : new Float(Math.fround(double(value.value)));
}

/** An integer as a plain number; FOCA0003 beyond the safe integers. */
export function toSafeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new XPathError('FOCA0003', `the integer ${value} is too large here`);
  return number;
}
