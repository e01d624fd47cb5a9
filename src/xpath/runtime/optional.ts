import { Decimal } from '../../base/decimal.js';
import { readDecimal } from '../../xml/decimal-parts.js';
import type { Tree } from '../../xml/tree.js';
import { isBlank, normalizedString } from '../../xml/value.js';
import { divide, numericArithmetic } from './arithmetic.js';
import { atomizeNode } from './atomize.js';
import { cast, castable, decimalOf, temporalOf } from './cast.js';
import { doubleOf } from './double.js';
import { XPathError } from './error.js';
import { type Atomic, Double, type Temporal, UntypedAtomic } from './item.js';

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
  return a === undefined || b === undefined ? undefined : divide(a, b);
}

export function decimalMod(a: Maybe, b: Maybe): Maybe {
  return a === undefined || b === undefined ? undefined : (numericArithmetic('mod', a, b) as Decimal);
}

export function decimalRounding(method: 'round' | 'abs' | 'floor' | 'ceiling', value: Maybe): Maybe {
  return value?.[method]();
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

export function castTemporal(value: string | undefined, type: 'date' | 'dateTime'): Temporal | undefined {
  return value === undefined ? undefined : temporalOf(value, type);
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

export function castDecimal(value: string | undefined): Maybe {
  return value === undefined ? undefined : decimalOf(value);
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
