import { describe, expect, test } from 'vitest';
import * as rt from '../../../src/xpath/runtime/index.js';
import { atomic, codeOf, items, outcome, show, showAll } from './values.js';

test('empty, exists, count', () => {
  expect([rt.empty([]), rt.exists([]), rt.count([])]).toEqual([true, false, 0]);
  expect([rt.empty([1n]), rt.exists([1n]), rt.count(['', ''])]).toEqual([false, true, 2]);
});

test.each<[string[], string[]]>([
  [[], []],
  [
    ['a', 'b', 'a'],
    ['a', 'b'],
  ],
  [['untyped:a', 'a', 'anyURI:a'], ['untyped:a']],
  [
    ['integer:1', 'decimal:1.0', 'double:1', 'untyped:1', 'boolean:true'],
    ['integer:1', 'untyped:1', 'boolean:true'],
  ],
  [
    ['double:NaN', 'double:NaN', 'float:NaN', 'NaN'],
    ['double:NaN', 'NaN'],
  ],
  [['double:0', 'double:-0', 'decimal:0.0'], ['double:0']],
  [
    ['integer:9007199254740992', 'integer:9007199254740993'],
    ['integer:9007199254740992', 'integer:9007199254740993'],
  ],
  [
    ['decimal:0.1', 'decimal:0.10', 'decimal:0.10000000000000000001'],
    ['decimal:0.1', 'decimal:0.10000000000000000001'],
  ],
  [
    ['date:2026-01-01', 'date:2026-01-01Z', 'date:2026-01-01+01:00', 'dateTime:2026-01-01T00:00:00'],
    ['date:2026-01-01', 'date:2026-01-01+01:00', 'dateTime:2026-01-01T00:00:00'],
  ],
  [
    ['dayTimeDuration:P1D', 'duration:PT24H', 'yearMonthDuration:P0M', 'dayTimeDuration:PT0S'],
    ['dayTimeDuration:P1D', 'yearMonthDuration:P0M'],
  ],
])('distinct-values of %j', (values, distinct) => {
  expect(showAll(rt.distinctValues(values.map(atomic)))).toEqual(distinct);
});

test('distinct-values takes many values, and the codepoint collation', () => {
  const values = Array.from({ length: 50_000 }, (_, i) => atomic(`untyped:${i % 20_000}`));
  const start = performance.now();
  expect(rt.distinctValues(values).length).toBe(20_000);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(codeOf(() => rt.distinctValues([], 'urn:other'))).toBe('FOCH0002');
});

test.each<[string[], string, number[]]>([
  [['integer:10', 'integer:20', 'decimal:10.0'], 'integer:10', [1, 3]],
  [['a', 'untyped:a', 'b'], 'a', [1, 2]],
  [['1', 'boolean:true'], 'integer:1', []],
  [['double:NaN'], 'double:NaN', []],
  [[], 'a', []],
])('index-of(%j, %s) is %j', (values, wanted, positions) => {
  expect(rt.indexOf(values.map(atomic), atomic(wanted)).map(Number)).toEqual(positions);
});

describe('parts of sequences', () => {
  const abc = ['a', 'b', 'c'];

  test.each<[number, string]>([
    [0, 'x a b c'],
    [1, 'x a b c'],
    [2, 'a x b c'],
    [3, 'a b x c'],
    [4, 'a b c x'],
    [99, 'a b c x'],
    [-1, 'x a b c'],
  ])('insert-before at %d: %s', (position, result) => {
    expect(rt.insertBefore(abc, position, ['x']).join(' ')).toBe(result);
  });

  test.each<[number, string]>([
    [0, 'a b c'],
    [1, 'b c'],
    [3, 'a b'],
    [4, 'a b c'],
  ])('remove at %d: %s', (position, result) => {
    expect(rt.remove(abc, position).join(' ')).toBe(result);
  });

  test.each<[number, number | undefined, string]>([
    [2, undefined, 'b c'],
    [2, 1, 'b'],
    [0, 2, 'a'],
    [1.5, 1, 'b'],
    [-5, 7, 'a'],
    [1, Number.NaN, ''],
    [Number.NaN, 1, ''],
    [Number.NEGATIVE_INFINITY, undefined, 'a b c'],
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, ''],
    [2, Number.POSITIVE_INFINITY, 'b c'],
  ])('subsequence from %d, length %d: %j', (start, length, result) => {
    expect((length === undefined ? rt.subsequence(abc, start) : rt.subsequence(abc, start, length)).join(' ')).toBe(result);
  });

  test('reverse leaves its argument alone', () => {
    expect(rt.reverse(abc)).toEqual(['c', 'b', 'a']);
    expect(abc).toEqual(['a', 'b', 'c']);
    expect(rt.unordered(abc)).toEqual(abc);
  });

  test('cardinalities', () => {
    expect(rt.zeroOrOne([])).toBeUndefined();
    expect(rt.zeroOrOne(['a'])).toBe('a');
    expect(codeOf(() => rt.zeroOrOne(abc))).toBe('FORG0003');
    expect(rt.oneOrMore(abc)).toEqual(abc);
    expect(codeOf(() => rt.oneOrMore([]))).toBe('FORG0004');
    expect(rt.exactlyOne(['a'])).toBe('a');
    expect(codeOf(() => rt.exactlyOne([]))).toBe('FORG0005');
    expect(codeOf(() => rt.exactlyOne(abc))).toBe('FORG0005');
  });
});

describe('aggregates', () => {
  /** Values; then sum, average, minimum, maximum. */
  test.each<[string[], string, string, string, string]>([
    [[], 'integer:0', '()', '()', '()'],
    [['integer:1', 'integer:2'], 'integer:3', 'decimal:1.5', 'integer:1', 'integer:2'],
    [['decimal:0.1', 'decimal:0.2'], 'decimal:0.3', 'decimal:0.15', 'decimal:0.1', 'decimal:0.2'],
    [['integer:1', 'decimal:0.5'], 'decimal:1.5', 'decimal:0.75', 'decimal:0.5', 'decimal:1'],
    [['untyped:0.1', 'untyped:0.2'], 'double:0.30000000000000004', 'double:0.15000000000000002', 'double:0.1', 'double:0.2'],
    [['untyped:10', 'untyped:9'], 'double:19', 'double:9.5', 'double:9', 'double:10'],
    [['integer:1', 'double:2'], 'double:3', 'double:1.5', 'double:1', 'double:2'],
    [['double:2', 'integer:1'], 'double:3', 'double:1.5', 'double:1', 'double:2'],
    [['integer:1', 'float:0.5'], 'float:1.5', 'float:0.75', 'float:0.5', 'float:1'],
    [['float:0.5', 'double:0.25'], 'double:0.75', 'double:0.375', 'double:0.25', 'double:0.5'],
    [['integer:5', 'double:NaN', 'integer:1'], 'double:NaN', 'double:NaN', 'double:NaN', 'double:NaN'],
    [
      ['dayTimeDuration:P1D', 'dayTimeDuration:PT12H'],
      'dayTimeDuration:P1DT12H',
      'dayTimeDuration:PT18H',
      'dayTimeDuration:PT12H',
      'dayTimeDuration:P1D',
    ],
    [
      ['yearMonthDuration:P1Y', 'yearMonthDuration:P6M'],
      'yearMonthDuration:P1Y6M',
      'yearMonthDuration:P9M',
      'yearMonthDuration:P6M',
      'yearMonthDuration:P1Y',
    ],
    [['date:2026-01-02', 'date:2026-01-01'], 'FORG0006', 'FORG0006', 'date:2026-01-01', 'date:2026-01-02'],
    [['b', 'a', '\u{10000}', '\uffee'], 'FORG0006', 'FORG0006', 'a', '\u{10000}'],
    [['b', 'anyURI:a'], 'FORG0006', 'FORG0006', 'anyURI:a', 'b'],
    [['boolean:true', 'boolean:false'], 'FORG0006', 'FORG0006', 'boolean:false', 'boolean:true'],
    [['untyped:x'], 'FORG0001', 'FORG0001', 'FORG0001', 'FORG0001'],
    [['integer:1', 'a'], 'FORG0006', 'FORG0006', 'FORG0006', 'FORG0006'],
    [['integer:1', 'dayTimeDuration:P1D'], 'FORG0006', 'FORG0006', 'FORG0006', 'FORG0006'],
    [['yearMonthDuration:P1M', 'dayTimeDuration:P1D'], 'FORG0006', 'FORG0006', 'FORG0006', 'FORG0006'],
    [['duration:P1D'], 'FORG0006', 'FORG0006', 'FORG0006', 'FORG0006'],
    [['gYear:2026'], 'FORG0006', 'FORG0006', 'FORG0006', 'FORG0006'],
    [
      ['integer:9007199254740993', 'integer:9007199254740992'],
      'integer:18014398509481985',
      'decimal:9007199254740992.5',
      'integer:9007199254740992',
      'integer:9007199254740993',
    ],
  ])('%j: sum %s, average %s, minimum %s, maximum %s', (texts, sum, avg, min, max) => {
    const values = texts.map(atomic);
    expect(outcome(() => rt.sum(values))).toBe(sum);
    expect(outcome(() => rt.avg(values))).toBe(avg);
    expect(outcome(() => rt.min(values))).toBe(min);
    expect(outcome(() => rt.max(values))).toBe(max);
  });

  test('the second argument of sum stands for the sum of nothing', () => {
    expect(rt.sumOr([], undefined)).toBeUndefined();
    expect(show(rt.sumOr([], atomic('dayTimeDuration:PT0S')))).toBe('dayTimeDuration:PT0S');
    expect(show(rt.sumOr(items(1, 2) as bigint[], undefined))).toBe('integer:3');
  });

  test('the codepoint collation only', () => {
    expect(codeOf(() => rt.max(['a'], 'urn:other'))).toBe('FOCH0002');
  });
});
