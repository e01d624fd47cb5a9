import { Decimal } from '../../base/decimal.js';
import type { Tree } from '../../xml/tree.js';
import { plainNode, samePlain } from '../../xml/value.js';
import { atomize } from './atomize.js';
import { cast, isInstance } from './cast.js';
import type { CodeSet } from './code-set.js';
import { doubleOf } from './double.js';
import { ebv } from './ebv.js';
import { XPathError } from './error.js';
import { AnyURI, type Atomic, Double, Float, type Item, type Seq, Temporal, UntypedAtomic } from './item.js';
import { isNumeric, type Numeric, toNumber, toSafeInteger } from './numeric.js';
import { stringOf, stringValue } from './string-of.js';

/*
 * The function conversion rules: what becomes of an argument whose type is only known at run time.
 */

function mismatch(expected: string, value: Atomic): never {
  throw new XPathError('XPTY0004', `a value of type ${expected} is needed here, not ${JSON.stringify(stringOf(value))}`);
}

export function toStringParameter(value: Atomic | undefined): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  if (value instanceof UntypedAtomic || value instanceof AnyURI) return value.value;
  return mismatch('xs:string', value);
}

/** Items as strings, for `string-join` and kin. */
export function toStrings(tree: Tree, items: Seq): string[] {
  return atomize(tree, items).map((value) => toStringParameter(value) as string);
}

export function toInt(value: Atomic | undefined): number | undefined {
  if (value === undefined) return undefined;
  const integer = value instanceof UntypedAtomic ? cast(value, 'integer') : value;
  return typeof integer === 'bigint' ? toSafeInteger(integer) : mismatch('xs:integer', value);
}

export function toDoubleParameter(value: Atomic | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value instanceof UntypedAtomic) return doubleOf(value.value);
  return isNumeric(value) ? toNumber(value) : mismatch('xs:double', value);
}

export function toNumeric(value: Atomic | undefined): Numeric | undefined {
  if (value === undefined || isNumeric(value)) return value;
  return value instanceof UntypedAtomic ? new Double(doubleOf(value.value)) : mismatch('a number', value);
}

/** A date, time, duration, boolean, URI or QName parameter. */
export function toTypedParameter(value: Atomic | undefined, type: string): Atomic | undefined {
  if (value === undefined) return undefined;
  if (type === 'temporal') return value instanceof Temporal ? value : mismatch('a date or time', value);
  if (value instanceof UntypedAtomic) return cast(value, type);
  return isInstance(value, type) ? value : mismatch(`xs:${type}`, value);
}

/** The text of `xsl:value-of`. */
export function joinText(tree: Tree, items: Seq, separator: string): string {
  return items.map((item) => stringValue(tree, item)).join(separator);
}

/** Whether one of a set of strings equals a value by the general comparison's rules. */
export function inStrings(value: Atomic, strings: CodeSet): boolean {
  return strings.has(toStringParameter(value) as string);
}

/** Whether a node of the list has this string value. */
export function anyString(tree: Tree, nodes: readonly number[], text: string): boolean {
  for (const node of nodes) if (tree.string(node) === text) return true;
  return false;
}

/** Whether a node of the list has the string value of `node`. */
export function anySame(tree: Tree, nodes: readonly number[], node: number): boolean {
  const plain = plainNode(tree, node);
  let text: string | undefined;
  for (const other of nodes) {
    const value = plain < 0 ? -1 : plainNode(tree, other);
    if (value < 0) text ??= tree.string(node);
    if (value < 0 ? tree.string(other) === text : samePlain(tree, value, plain)) return true;
  }
  return false;
}

/** A predicate whose type is only known at run time: a number is a position, all else a truth. */
export function predicate(tree: Tree, value: Seq, position: number): boolean {
  const [first] = value;
  if (value.length === 1 && first !== undefined && typeof first !== 'number' && isNumeric(first)) return samePosition(first, position);
  return ebv(tree, value);
}

export function samePosition(value: Item, position: number): boolean {
  if (value instanceof Decimal) return value.compare(Decimal.of(position)) === 0;
  if (value instanceof Double || value instanceof Float) return value.value === position;
  return value === BigInt(position);
}
