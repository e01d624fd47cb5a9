import { Decimal } from '../../base/decimal.js';
import { readDecimal } from '../../xml/decimal-parts.js';
import type { Tree } from '../../xml/tree.js';
import { bytesAfterPoint, equalsAscii, isBlank, normalizedString, plainLength, trimmedCapitalsAre } from '../../xml/value.js';
import { divide, numericArithmetic } from './arithmetic.js';
import { atomizeNode } from './atomize.js';
import { cast, castable, decimalOf, temporalOf } from './cast.js';
import { doubleOf } from './double.js';
import { XPathError } from './error.js';
import { type Atomic, Double, type Temporal, UntypedAtomic } from './item.js';
import { capitals, stringLength, substringAfter } from './strings.js';

/*
 * What emitted code does with plain values that may be absent (undefined).
 */

export function boxInt(value: number | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value);
}

export function boxDouble(value: number | undefined): Double | undefined {
  return value === undefined ? undefined : new Double(value);
}

export function boxUntyped(value: string | undefined): UntypedAtomic | undefined {
  return value === undefined ? undefined : new UntypedAtomic(value);
}

export function atomizeOptional(tree: Tree, node: number): Atomic | undefined {
  return node < 0 ? undefined : atomizeNode(tree, node);
}

/** An exact number of another shape as a Decimal. */
export function decimalOptional(value: number | bigint | Decimal | undefined): Decimal | undefined {
  return value === undefined || value instanceof Decimal ? value : Decimal.of(value);
}

export function untypedToDoubleOptional(value: string | undefined): number | undefined {
  return value === undefined ? undefined : doubleOf(value);
}

export function integerToDoubleOptional(value: bigint | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

export function atomicToDouble(value: Atomic | undefined): number | undefined {
  return value === undefined ? undefined : (cast(value, 'double') as Double).value;
}

/** `true`, `1`, `false`, `0`, with white space around. */
export function untypedToBoolean(value: string): boolean {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return cast(value, 'boolean') as boolean;
}

/** The same of a node's value. */
export function booleanOfNode(tree: Tree, node: number): boolean {
  if (equalsAscii(tree, node, 'true')) return true;
  return !equalsAscii(tree, node, 'false') && untypedToBoolean(tree.string(node));
}

type Maybe = Decimal | undefined;

export function decimalAdd(a: Maybe, b: Maybe): Maybe {
  return a === undefined || b === undefined ? undefined : a.add(b);
}

export function decimalSub(a: Maybe, b: Maybe): Maybe {
  return a === undefined || b === undefined ? undefined : a.sub(b);
}

export function decimalMul(a: Maybe, b: Maybe): Maybe {
  return a === undefined || b === undefined ? undefined : a.mul(b);
}

export function decimalDiv(a: Maybe, b: Maybe): Maybe {
  if (a === undefined || b === undefined) return undefined;
  // A base quantity of 1, a rate in per cent: nothing to divide.
  if (b.scale === 0 && a.big === undefined) {
    if (b.mantissa === 1) return a;
    if (b.mantissa === 100) return Decimal.of(a.mantissa, a.mantissa === 0 ? 0 : a.scale + 2);
  }
  return divide(a, b);
}

export function decimalMod(a: Maybe, b: Maybe): Maybe {
  return a === undefined || b === undefined ? undefined : (numericArithmetic('mod', a, b) as Decimal);
}

export function intMul(a: number, b: number): number {
  const product = a * b;
  if (!Number.isSafeInteger(product)) throw new XPathError('FOAR0002', 'the product of two counts is beyond 2^53');
  return product;
}

export function intMod(a: number, b: number): number {
  if (b === 0) throw new XPathError('FOAR0001', 'division by zero');
  return a % b;
}

export function intDiv(a: number, b: number): number {
  if (b === 0) throw new XPathError('FOAR0001', 'division by zero');
  return Math.trunc(a / b);
}

/** Dates that were read of late; a document says few different ones. */
const dates = new Map<string, Temporal>();
const MOST_DATES = 256;

export function castTemporal(value: string | undefined, type: 'date' | 'dateTime'): Temporal | undefined {
  if (value === undefined) return undefined;
  if (type !== 'date' || value.length > 16) return temporalOf(value, type);
  let date = dates.get(value);
  if (date === undefined) {
    date = temporalOf(value, type);
    if (dates.size >= MOST_DATES) dates.clear();
    dates.set(value, date);
  }
  return date;
}

/** `value castable as xs:date`. */
export function isDate(value: string): boolean {
  return dates.has(value) || castable(value, 'date');
}

const PARTS = { mantissa: 0, scale: 0 };

/** xs:decimal of a node, read from its bytes where it is written plainly. */
export function decimalOfNode(tree: Tree, node: number): Decimal {
  return readDecimal(tree, node, PARTS) ? Decimal.of(PARTS.mantissa, PARTS.scale) : decimalOf(tree.string(node));
}

export function decimalOfOptional(tree: Tree, node: number): Maybe {
  return node < 0 ? undefined : decimalOfNode(tree, node);
}

export function decimalSum(values: readonly Decimal[]): Decimal {
  return Decimal.sum(values);
}

export function isBlankOptional(tree: Tree, node: number): boolean {
  return node < 0 || isBlank(tree, node);
}

export function normalizedOptional(tree: Tree, node: number): string {
  return node < 0 ? '' : normalizedString(tree, node);
}

/** `string-length(node)`. */
export function lengthOfNode(tree: Tree, node: number): number {
  if (node < 0) return 0;
  const length = plainLength(tree, node);
  return length < 0 ? stringLength(tree.string(node)) : length;
}

/** Whether at most `limit` characters follow the first point of a node's value; of no node, none does. */
export function fractionWithin(tree: Tree, node: number, limit: number): boolean {
  if (node < 0) return true;
  const bytes = bytesAfterPoint(tree, node);
  return bytes >= 0 ? bytes <= limit : stringLength(substringAfter(tree.string(node), '.')) <= limit;
}

/** `normalize-space(upper-case(node)) = text`, which must be ASCII and not empty. */
export function capitalsEqualAscii(tree: Tree, node: number, text: string): boolean {
  return node >= 0 && (trimmedCapitalsAre(tree, node, text) || capitalsOptional(tree, node) === text);
}

/** `normalize-space(upper-case(node))`: the white space is the same in capitals. */
export function capitalsOptional(tree: Tree, node: number): string {
  return capitals(normalizedOptional(tree, node));
}

export function castDecimal(value: string | undefined): Maybe {
  return value === undefined ? undefined : decimalOf(value);
}

/** FOCA0002 for NaN and the infinities. */
export function decimalOfDouble(value: number | undefined): Maybe {
  return value === undefined ? undefined : (Decimal.fromDouble(value) ?? (cast(new Double(value), 'decimal') as Decimal));
}

/** A double that has an exact value: FOCA0002 for NaN and the infinities. */
export function finiteDouble(value: number | undefined): number | undefined {
  if (value !== undefined && !Number.isFinite(value)) cast(new Double(value), 'decimal');
  return value;
}

/**
 * How the exact value of a finite double stands to a decimal: negative, zero or positive. The decimal's nearest double says so unless it
 * is the same double, since rounding keeps the order; the exact value of a double has some fifty digits.
 */
export function compareExact(value: number, other: Decimal): number {
  return value - other.toNumber() || (Decimal.fromDouble(value) as Decimal).compare(other);
}

export function isDecimal(value: string): boolean {
  return Decimal.parse(value) !== undefined;
}

export function castOptional(value: Atomic | undefined, type: string): Atomic | undefined {
  return value === undefined ? undefined : cast(value, type);
}

/** `castable as`: of a sequence, one value or (where allowed) none. */
export function castableSequence(values: readonly Atomic[], type: string, optional: boolean): boolean {
  if (values.length === 0) return optional;
  return values.length === 1 && castable(values[0] as Atomic, type);
}
