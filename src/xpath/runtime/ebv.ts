import { Decimal } from '../../base/decimal.js';
import type { Tree } from '../../xml/tree.js';
import { XPathError } from './error.js';
import { AnyURI, type Atomic, Double, Float, type Seq, UntypedAtomic } from './item.js';
import { typeOf } from './type.js';

/** The effective boolean value of a sequence; FORG0006 where it has none. */
export function ebv(_t: Tree, seq: Seq): boolean {
  if (seq.length === 0) return false;
  const first = seq[0];
  if (typeof first === 'number') return true;
  if (seq.length > 1) throw severalValues(seq.length);
  return ebvAtomic(first);
}

/** The effective boolean value of a sequence of booleans, of which the last is at hand. */
export function oneTruth(last: boolean, count: number): boolean {
  if (count > 1) throw severalValues(count);
  return last;
}

function severalValues(count: number): XPathError {
  return new XPathError('FORG0006', `a sequence of ${count} values has no effective boolean value`);
}

/** The effective boolean value of one atomic value; the empty sequence, `undefined`, is false. */
export function ebvAtomic(value: Atomic | undefined): boolean {
  if (typeof value === 'boolean') return value;
  if (value === undefined) return false;
  if (typeof value === 'string') return value !== '';
  if (typeof value === 'bigint') return value !== 0n;
  if (value instanceof UntypedAtomic || value instanceof AnyURI) return value.value !== '';
  if (value instanceof Decimal) return value.sign() !== 0;
  if (value instanceof Double || value instanceof Float) return value.value !== 0 && !Number.isNaN(value.value);
  throw new XPathError('FORG0006', `an xs:${typeOf(value)} has no effective boolean value`);
}
