import { NodeKind, type Tree } from '../../xml/tree.js';
import type { KindTest, SequenceType } from '../ast.js';
import { atomize } from './atomize.js';
import { cast, isInstance } from './cast.js';
import { XPathError } from './error.js';
import { AnyURI, type Atomic, Double, Float, type Item, type Seq, UntypedAtomic } from './item.js';
import { isExact, isNumeric, toNumber } from './numeric.js';
import { typeOf } from './type.js';

const KINDS: Readonly<Record<Exclude<KindTest['test'], 'node'>, number>> = {
  'document-node': NodeKind.DOCUMENT,
  element: NodeKind.ELEMENT,
  attribute: NodeKind.ATTRIBUTE,
  text: NodeKind.TEXT,
  comment: NodeKind.COMMENT,
  'processing-instruction': NodeKind.PROCESSING_INSTRUCTION,
};

/**
 * `instance of`. Types derived from xs:integer and xs:string are not kept with a value: an integer counts as an instance of
 * each derived type whose bounds it meets, a string likewise.
 */
export function instanceOf(t: Tree, seq: Seq, type: SequenceType): boolean {
  const { item } = type;
  if (item === 'empty-sequence()') return seq.length === 0;
  if (!fitsOccurrence(seq.length, type.occurrence)) return false;
  return seq.every((value) => isItem(t, value, item));
}

/** `treat as`: the sequence itself; XPDY0050 where it is no instance. */
export function treat(t: Tree, seq: Seq, type: SequenceType): Seq {
  if (instanceOf(t, seq, type)) return seq;
  throw new XPathError('XPDY0050', `${describe(seq)} is not ${typeText(type)}`);
}

/** The function conversion rules, for parameters, results and variables with a declared type; XPTY0004 where they do not help. */
export function convert(t: Tree, seq: Seq, type: SequenceType): Seq {
  const { item } = type;
  let result: Seq = seq;
  if (typeof item === 'object' && 'atomic' in item) result = atomize(t, seq).map((value) => promoteTo(value, item.atomic));
  if (instanceOf(t, result, type)) return result;
  throw new XPathError('XPTY0004', `${typeText(type)} is needed here, not ${describe(seq)}`);
}

function promoteTo(value: Atomic, type: string): Atomic {
  if (value instanceof UntypedAtomic) return type === 'anyAtomicType' ? value : cast(value, type);
  if (value instanceof AnyURI && type === 'string') return value.value;
  if (!isNumeric(value)) return value;
  if (type === 'double' && !(value instanceof Double)) return new Double(toNumber(value));
  return type === 'float' && isExact(value) ? new Float(Math.fround(toNumber(value))) : value;
}

function fitsOccurrence(length: number, occurrence: SequenceType['occurrence']): boolean {
  switch (occurrence) {
    case '':
      return length === 1;
    case '?':
      return length <= 1;
    case '+':
      return length >= 1;
    case '*':
      return true;
  }
}

function isItem(t: Tree, value: Item, type: Exclude<SequenceType['item'], 'empty-sequence()'>): boolean {
  if (type === 'item()') return true;
  if ('atomic' in type) return typeof value !== 'number' && isInstance(value, type.atomic);
  return typeof value === 'number' && isNodeOf(t, value, type);
}

function isNodeOf(t: Tree, node: number, type: KindTest): boolean {
  if (type.test === 'node') return true;
  const inside = type.test === 'document-node' && type.name ? documentElement(t) : node;
  if (t.kind[node] !== KINDS[type.test]) return false;
  if (type.name === undefined) return true;
  const name = t.name[inside];
  return (
    matches(t.names.local[name], type.name.local) && (type.test === 'processing-instruction' || matches(t.names.uri[name], type.name.uri))
  );
}

function matches(found: string, wanted: string): boolean {
  return wanted === '*' || found === wanted;
}

function documentElement(t: Tree): number {
  let child = 1;
  while (child < t.length && t.kind[child] !== NodeKind.ELEMENT) child = t.end[child];
  return child;
}

function typeText(type: SequenceType): string {
  const { item } = type;
  if (typeof item === 'string') return item + (item === 'item()' ? type.occurrence : '');
  return 'atomic' in item ? `xs:${item.atomic}${type.occurrence}` : `${item.test}(${item.name?.local ?? ''})${type.occurrence}`;
}

function describe(seq: Seq): string {
  if (seq.length === 0) return 'an empty sequence';
  const first = seq[0];
  const kind = typeof first === 'number' ? 'a node' : `an xs:${typeOf(first)}`;
  return seq.length === 1 ? kind : `a sequence of ${seq.length} items that starts with ${kind}`;
}
