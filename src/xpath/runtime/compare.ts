import { sameDuration } from './duration.js';
import { XPathError } from './error.js';
import { AnyURI, type Atomic, Binary, Double, Duration, Float, QNameValue, Temporal, UntypedAtomic } from './item.js';
import { compareNumeric, isNumeric } from './numeric.js';
import { compareTemporal } from './temporal.js';
import { typeOf } from './type.js';

export type ValueOp = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** The order of the codepoint collation: negative, zero or positive. JavaScript's `<` differs beyond the basic plane. */
export function compareCodepoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return weight(left) - weight(right);
  }
  return a.length - b.length;
}

/** Puts surrogates after all other code units. */
function weight(codeUnit: number): number {
  if (codeUnit < 0xd800) return codeUnit;
  return codeUnit < 0xe000 ? codeUnit + 0x2000 : codeUnit - 0x800;
}

/** A value comparison; untyped values are strings; empty, `undefined`, when an operand is. */
export function valueCompare(op: ValueOp, a: Atomic | undefined, b: Atomic | undefined): boolean | undefined {
  return a === undefined || b === undefined ? undefined : compareAtomic(op, a, b);
}

/** The comparison of two values, of which untyped ones are strings; XPTY0004 where the types do not go together. */
export function compareAtomic(op: ValueOp, a: Atomic, b: Atomic): boolean {
  if (op === 'eq') return equals(a, b);
  if (op === 'ne') return !equals(a, b);
  const order = compareOrder(a, b);
  switch (op) {
    case 'lt':
      return order < 0;
    case 'le':
      return order <= 0;
    case 'gt':
      return order > 0;
    case 'ge':
      return order >= 0;
  }
}

/** Equality of two values; XPTY0004 where the types do not go together. */
export function equals(a: Atomic, b: Atomic): boolean {
  const left = text(a);
  const right = text(b);
  if (left !== undefined && right !== undefined) return left === right;
  if (a instanceof Duration && b instanceof Duration) return sameDuration(a, b);
  if (a instanceof QNameValue && b instanceof QNameValue) return a.uri === b.uri && a.local === b.local;
  if (a instanceof Temporal && b instanceof Temporal && a.type === b.type) return compareTemporal(a, b) === 0;
  if (a instanceof Binary && b instanceof Binary && a.type === b.type) return a.value === b.value;
  return compareOrder(a, b) === 0;
}

/** Negative, zero or positive, NaN where a NaN is compared; XPTY0004 where the types have no common order. */
export function compareOrder(a: Atomic, b: Atomic): number {
  const left = text(a);
  const right = text(b);
  if (left !== undefined && right !== undefined) return compareCodepoints(left, right);
  if (isNumeric(a) && isNumeric(b)) return compareNumeric(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Temporal && b instanceof Temporal && a.type === b.type && !a.type.startsWith('g')) return compareTemporal(a, b);
  if (a instanceof Duration && b instanceof Duration && a.type === b.type && a.type !== 'duration') {
    return a.type === 'dayTimeDuration' ? a.seconds.compare(b.seconds) : Number(a.months - b.months);
  }
  throw new XPathError('XPTY0004', `an xs:${typeOf(a)} cannot be compared with an xs:${typeOf(b)}`);
}

/** The text of values that compare as strings. */
function text(value: Atomic): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof UntypedAtomic || value instanceof AnyURI ? value.value : undefined;
}

/** Whether the value is an xs:double or xs:float that is not a number. */
export function isNaNValue(value: Atomic): boolean {
  return (value instanceof Double || value instanceof Float) && Number.isNaN(value.value);
}
