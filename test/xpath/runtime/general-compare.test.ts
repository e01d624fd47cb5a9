import { describe, expect, it, test } from 'vitest';
import { type GeneralOp, generalCompare } from '../../../src/xpath/runtime/general-compare.js';
import { atomic, codeOf, NO_TREE, tree } from './values.js';

const OPERATORS = ['=', '!=', '<', '<=', '>', '>='] as const;

describe('general comparison', () => {
  /** Both sides as lists of values, and the operators that hold. */
  test.each<[string[], string[], string]>([
    [[], ['a'], ''],
    [['a'], [], ''],
    [['a', 'b'], ['b', 'c'], '= != < <= >='],
    [['integer:1', 'integer:3'], ['integer:2'], '!= < <= > >='],
    [['untyped:10'], ['untyped:9'], '!= < <='],
    [['untyped:10'], ['9'], '!= < <='],
    [['untyped:10'], ['integer:9'], '!= > >='],
    [['untyped:1.0'], ['decimal:1'], '= <= >='],
    // an untyped NaN has a place in the order: see untyped-number.ts
    [['untyped:NaN'], ['decimal:1'], '!= > >='],
    [['untyped:NaN'], ['double:NaN'], '!='],
    [['untyped:1'], ['double:NaN'], '!='],
    [['double:NaN'], ['decimal:1'], '!='],
    [['untyped:0.1'], ['decimal:0.1'], '= <= >='],
    [['untyped: 2026-01-01 '], ['date:2026-01-01'], '= <= >='],
    [['untyped:1'], ['boolean:true'], '= <= >='],
    [['boolean:false'], ['untyped:true'], '!= < <='],
    [['untyped:urn:a'], ['anyURI:urn:a'], '= <= >='],
    [['untyped:P1D'], ['dayTimeDuration:PT24H'], '= <= >='],
    [['untyped:1', 'untyped:x'], ['integer:1'], '= (FORG0001) (FORG0001) <= (FORG0001) >='],
  ])('%j and %j: %s', (a, b, holding) => {
    const [left, right] = [a.map(atomic), b.map(atomic)];
    const holds = OPERATORS.map((op) => {
      const code = codeOf(() => generalCompare(NO_TREE, op, left, right));
      return code !== 'no error' ? `(${code})` : generalCompare(NO_TREE, op, left, right) ? op : '';
    });
    expect(holds.filter(Boolean).join(' ')).toBe(holding);
  });

  test.each<[GeneralOp, string[], string[], string]>([
    ['=', ['untyped:x'], ['integer:1'], 'FORG0001'],
    ['=', ['untyped:'], ['decimal:0'], 'FORG0001'],
    ['=', ['untyped:x'], ['date:2026-01-01'], 'FORG0001'],
    ['<', ['untyped:maybe'], ['boolean:true'], 'FORG0001'],
    ['=', ['1'], ['integer:1'], 'XPTY0004'],
    ['=', ['boolean:true'], ['integer:1'], 'XPTY0004'],
    ['=', ['integer:2', 'x'], ['integer:1'], 'XPTY0004'],
  ])('%s of %j and %j is %s', (op, a, b, code) => {
    expect(codeOf(() => generalCompare(NO_TREE, op, a.map(atomic), b.map(atomic)))).toBe(code);
  });

  it('stops at the first pair that holds', () => {
    expect(generalCompare(NO_TREE, '=', [1n, 'x'], [1n])).toBe(true);
  });

  it('takes nodes by their untyped values', () => {
    const t = tree('<a><b>5</b><b>07</b><!--7--></a>');
    const [first, second, comment] = [2, 4, 6];
    expect(t.string(comment)).toBe('7');
    expect(generalCompare(t, '=', [first, second], [7n])).toBe(true);
    expect(generalCompare(t, '=', [first, second], ['7'])).toBe(false);
    expect(codeOf(() => generalCompare(t, '=', [comment], [7n]))).toBe('XPTY0004');
  });

  it('gives the same answer for long lists of texts as pair by pair', () => {
    const texts = ['b', 'bb', '\uffee', '\u{10000}', 'a', ''];
    const lists = [[...'abcdefghij'], texts, texts.slice(0, 2), ['b'], Array<string>(30).fill('b'), Array<string>(30).fill('zz')];
    for (const a of lists) {
      for (const b of lists) {
        for (const op of OPERATORS) {
          const pairs = a.some((x) => b.some((y) => generalCompare(NO_TREE, op, [x], [y])));
          const untyped = b.map((text) => atomic(`untyped:${text}`));
          const padded = Array<string[]>(8).fill(a).flat();
          expect(generalCompare(NO_TREE, op, padded, untyped)).toBe(pairs);
        }
      }
    }
  });

  it('compares long lists of texts in linear time', () => {
    const left = Array.from({ length: 100_000 }, (_, i) => `l${i}`);
    const right = Array.from({ length: 100_000 }, (_, i) => `r${i}`);
    const start = performance.now();
    for (const op of OPERATORS) generalCompare(NO_TREE, op, left, right);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
