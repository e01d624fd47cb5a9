import { Decimal } from '../../../src/base/decimal.js';
import { parseXml } from '../../../src/xml/parse.js';
import type { Tree } from '../../../src/xml/tree.js';
import { ATOMIC_TYPES, cast } from '../../../src/xpath/runtime/cast.js';
import { XPathError } from '../../../src/xpath/runtime/error.js';
import { type Atomic, Double, type Item, type Seq, UntypedAtomic } from '../../../src/xpath/runtime/item.js';
import { stringOf } from '../../../src/xpath/runtime/string-of.js';
import { typeOf } from '../../../src/xpath/runtime/type.js';

/** `date:2026-01-31` is an xs:date; `untyped:5` an untyped value; without a type name, an xs:string. */
export function atomic(text: string): Atomic {
  const [, type, value] = /^([A-Za-z0-9]+):([\s\S]*)$/.exec(text) ?? ['', '', text];
  if (type === 'untyped') return new UntypedAtomic(value);
  return ATOMIC_TYPES.has(type) ? cast(value, type) : text;
}

/** The other way round. */
export function show(value: Atomic | undefined): string {
  if (value === undefined) return '()';
  const type = typeOf(value);
  if (type === 'string') return value as string;
  return `${type === 'untypedAtomic' ? 'untyped' : type}:${stringOf(value)}`;
}

/** What a call gives, or the code of the error that it throws. */
export function outcome(call: () => Atomic | undefined): string {
  try {
    return show(call());
  } catch (error) {
    if (error instanceof XPathError) return error.code;
    throw error;
  }
}

/** The code of the XPath error that a call throws. */
export function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof XPathError) return error.code;
    throw error;
  }
  return 'no error';
}

/** Plain numbers and literals as items: an integer number is an xs:integer, any other an xs:double. */
export function items(...values: readonly (number | string | boolean)[]): Item[] {
  return values.map((value) => {
    if (typeof value !== 'number') return value;
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : new Double(value);
  });
}

export function showAll(seq: Seq): string[] {
  return seq.map((item) => (typeof item === 'number' ? `node ${item}` : show(item)));
}

export function tree(xml: string): Tree {
  return parseXml(new TextEncoder().encode(xml));
}

/** The tree for tests whose sequences hold no nodes. */
export const NO_TREE = tree('<empty/>');

export function decimal(text: string): Decimal {
  return Decimal.parse(text) as Decimal;
}
