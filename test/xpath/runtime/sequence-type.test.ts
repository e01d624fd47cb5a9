import { describe, expect, it, test } from 'vitest';
import type { SequenceType } from '../../../src/xpath/ast.js';
import type { Item, Seq } from '../../../src/xpath/runtime/item.js';
import { convert, instanceOf, treat } from '../../../src/xpath/runtime/sequence-type.js';
import { atomic, codeOf, showAll, tree } from './values.js';

const xs = (atomic: string, occurrence: SequenceType['occurrence'] = ''): SequenceType => ({ item: { atomic }, occurrence });

const t = tree('<p:a xmlns:p="urn:p" x="1">t<!--c--><?pi d?></p:a>');
const [document, element, attribute, text, comment, instruction] = [0, 1, 2, 3, 4, 5];

describe('atomic types', () => {
  test.each([
    ['integer:1', 'integer decimal anyAtomicType int unsignedByte positiveInteger'],
    ['integer:-300', 'integer decimal anyAtomicType int'],
    ['decimal:1', 'decimal anyAtomicType'],
    ['double:1', 'double anyAtomicType'],
    ['a', 'string anyAtomicType token NCName'],
    [' a', 'string anyAtomicType'],
    ['untyped:1', 'untypedAtomic anyAtomicType'],
    ['dayTimeDuration:P1D', 'dayTimeDuration duration anyAtomicType'],
    ['duration:P1D', 'duration anyAtomicType'],
    ['date:2026-01-01', 'date anyAtomicType'],
    ['anyURI:a', 'anyURI anyAtomicType'],
    ['boolean:true', 'boolean anyAtomicType'],
  ])('%s is an instance of %s', (value, types) => {
    const all = ['string', 'boolean', 'integer', 'decimal', 'double', 'float', 'untypedAtomic', 'anyURI', 'date', 'dateTime', 'duration'];
    all.push('dayTimeDuration', 'anyAtomicType', 'int', 'unsignedByte', 'positiveInteger', 'token', 'NCName');
    expect(all.filter((type) => instanceOf(t, [atomic(value)], xs(type))).sort()).toEqual(types.split(' ').sort());
  });

  it('does not take a node for a value', () => {
    expect(instanceOf(t, [element], xs('anyAtomicType'))).toBe(false);
  });
});

test.each<[SequenceType['occurrence'], string]>([
  ['', '1'],
  ['?', '0 1'],
  ['+', '1 2'],
  ['*', '0 1 2'],
])('occurrence %j takes %s items', (occurrence, counts) => {
  const seqs: Seq[] = [[], ['a'], ['a', 'b']];
  expect(
    seqs
      .filter((seq) => instanceOf(t, seq, xs('string', occurrence)))
      .map((seq) => seq.length)
      .join(' '),
  ).toBe(counts);
  expect(
    seqs
      .filter((seq) => instanceOf(t, seq, { item: 'item()', occurrence }))
      .map((seq) => seq.length)
      .join(' '),
  ).toBe(counts);
});

describe('kinds of nodes', () => {
  const name = { uri: 'urn:p', local: 'a' };
  test.each<[Exclude<SequenceType['item'], string | { atomic: string }>, number[]]>([
    [{ test: 'node' }, [0, 1, 2, 3, 4, 5]],
    [{ test: 'element' }, [element]],
    [{ test: 'attribute' }, [attribute]],
    [{ test: 'text' }, [text]],
    [{ test: 'comment' }, [comment]],
    [{ test: 'processing-instruction' }, [instruction]],
    [{ test: 'document-node' }, [document]],
    [{ test: 'element', name }, [element]],
    [{ test: 'element', name: { uri: '', local: 'a' } }, []],
    [{ test: 'element', name: { uri: '*', local: '*' } }, [element]],
    [{ test: 'attribute', name: { uri: '', local: 'x' } }, [attribute]],
    [{ test: 'document-node', name }, [document]],
    [{ test: 'document-node', name: { uri: 'urn:p', local: 'b' } }, []],
    [{ test: 'processing-instruction', name: { uri: '', local: 'pi' } }, [instruction]],
  ])('%j', (item, nodes) => {
    expect([0, 1, 2, 3, 4, 5].filter((node) => instanceOf(t, [node], { item, occurrence: '' }))).toEqual(nodes);
  });

  it('the empty sequence has a type of its own', () => {
    expect(instanceOf(t, [], { item: 'empty-sequence()', occurrence: '' })).toBe(true);
    expect(instanceOf(t, ['a'], { item: 'empty-sequence()', occurrence: '' })).toBe(false);
  });
});

describe('treat as', () => {
  it('gives the sequence itself or XPDY0050', () => {
    const seq = ['a'];
    expect(treat(t, seq, xs('string', '+'))).toBe(seq);
    expect(codeOf(() => treat(t, seq, xs('integer')))).toBe('XPDY0050');
    expect(() => treat(t, [], xs('string', '+'))).toThrow('an empty sequence is not xs:string+');
    expect(() => treat(t, [1n, 'a'], { item: { test: 'element' }, occurrence: '*' })).toThrow(
      'a sequence of 2 items that starts with an xs:integer is not element()*',
    );
  });
});

/** Numbers are nodes. */
const item = (value: number | string): Item => (typeof value === 'number' ? value : atomic(value));

describe('the function conversion rules', () => {
  test.each<[(number | string)[], SequenceType, string[]]>([
    [[attribute], xs('string'), ['1']],
    [[attribute], xs('integer'), ['integer:1']],
    [[attribute], xs('anyAtomicType'), ['untyped:1']],
    [['untyped:1.5'], xs('decimal', '?'), ['decimal:1.5']],
    [['untyped:1.5'], xs('double'), ['double:1.5']],
    [['integer:1'], xs('decimal'), ['integer:1']],
    [['integer:1'], xs('double'), ['double:1']],
    [['decimal:0.1'], xs('float'), ['float:0.1']],
    [['float:0.5'], xs('double'), ['double:0.5']],
    [['anyURI:urn:x'], xs('string'), ['urn:x']],
    [[comment], xs('string'), ['c']],
    [[element], { item: { test: 'element' }, occurrence: '*' }, ['node 1']],
    [[], xs('string', '*'), []],
    [['a', 'integer:1'], { item: 'item()', occurrence: '+' }, ['a', 'integer:1']],
  ])('%j as %j', (seq, type, result) => {
    expect(showAll(convert(t, seq.map(item), type))).toEqual(result);
  });

  test.each<[(number | string)[], SequenceType, string]>([
    [['untyped:x'], xs('decimal'), 'FORG0001'],
    [['1'], xs('decimal'), 'XPTY0004'],
    [['integer:1'], xs('string'), 'XPTY0004'],
    [['double:1'], xs('decimal'), 'XPTY0004'],
    [['double:1'], xs('float'), 'XPTY0004'],
    [[], xs('string'), 'XPTY0004'],
    [['a', 'b'], xs('string', '?'), 'XPTY0004'],
    [['a'], { item: { test: 'node' }, occurrence: '' }, 'XPTY0004'],
    [[comment], xs('integer'), 'XPTY0004'],
    [['a'], { item: 'empty-sequence()', occurrence: '' }, 'XPTY0004'],
  ])('%j as %j fails', (seq, type, code) => {
    expect(codeOf(() => convert(t, seq.map(item), type))).toBe(code);
  });
});
