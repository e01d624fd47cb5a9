import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/base/decimal.js';
import { XPathError } from '../../../src/xpath/runtime/error.js';
import { type Atomic, UntypedAtomic } from '../../../src/xpath/runtime/item.js';
import { KeyIndex } from '../../../src/xpath/runtime/key-index.js';

const decimal = (text: string): Decimal => Decimal.parse(text) as Decimal;

function indexOf(...entries: readonly (readonly [Atomic, number])[]): KeyIndex {
  const index = new KeyIndex();
  for (const [value, node] of entries) index.add(value, node);
  return index;
}

describe('the index of a key', () => {
  it('gives nodes in document order, each once, whatever the order in which they came', () => {
    const index = indexOf([decimal('17'), 9], [decimal('17.00'), 9], [decimal('17'), 3], [decimal('3'), 5]);
    expect(index.of(decimal('17.0'))).toEqual([3, 9]);
    expect(index.get([decimal('17'), decimal('3'), decimal('4')])).toEqual([3, 5, 9]);
  });

  it('gives the same for one value as for a sequence of one, and nothing for none', () => {
    const index = indexOf(['a', 1], [new UntypedAtomic('a'), 2]);
    expect(index.of('a')).toEqual(index.get(['a']));
    expect(index.of(undefined)).toEqual([]);
    expect(index.get([])).toEqual([]);
  });

  it('says that a value could not be computed unless the node is found by another', () => {
    const index = indexOf([decimal('17'), 1], [decimal('3'), 2]);
    index.fault(1, new XPathError('FORG0001', 'no decimal'));
    expect(index.of(decimal('17'))).toEqual([1]);
    for (const look of [() => index.of(decimal('3')), () => index.of(undefined), () => index.get([])]) expect(look).toThrow('no decimal');
  });
});
