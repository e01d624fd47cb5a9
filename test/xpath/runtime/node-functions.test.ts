import { describe, expect, it, test } from 'vitest';
import * as rt from '../../../src/xpath/runtime/index.js';
import { codeOf, show, showAll, tree } from './values.js';

const t = tree(
  '<p:a xmlns:p="urn:p" xmlns="urn:d" p:x="1" y="2">t<b xml:lang="de-AT"><c/></b><!--n--><?pi d?><b xml:lang="de-AT"><c></c></b></p:a>',
);
/** The n-th node with a local name. */
function node(local: string, n = 1): number {
  const all = Array.from({ length: t.length }, (_, i) => i).filter((i) => t.names.local[t.name[i]] === local);
  return all[n - 1];
}
const [A, X, Y, TEXT, B, C, PI] = [node('a'), node('x'), node('y'), node('a') + 3, node('b'), node('c'), node('pi')];

test.each([
  [0, '', '', '', '()'],
  [A, 'p:a', 'a', 'urn:p', 'QName:p:a'],
  [X, 'p:x', 'x', 'urn:p', 'QName:p:x'],
  [Y, 'y', 'y', '', 'QName:y'],
  [B, 'b', 'b', 'urn:d', 'QName:b'],
  [TEXT, '', '', '', '()'],
  [PI, 'pi', 'pi', '', 'QName:pi'],
  [-1, '', '', '', '()'],
])('names of node %d: %j, %j, %j, %s', (index, name, local, uri, qName) => {
  expect([rt.name(t, index), rt.localName(t, index), rt.namespaceUri(t, index)]).toEqual([name, local, uri]);
  expect(show(rt.nodeName(t, index))).toBe(qName);
});

test.each([
  [-1, undefined],
  [0, '/'],
  [A, '/Q{urn:p}a[1]'],
  [X, '/Q{urn:p}a[1]/@Q{urn:p}x'],
  [Y, '/Q{urn:p}a[1]/@y'],
  [TEXT, '/Q{urn:p}a[1]/text()[1]'],
  [PI - 1, '/Q{urn:p}a[1]/comment()[1]'],
  [PI, '/Q{urn:p}a[1]/processing-instruction(pi)[1]'],
  [node('c', 2), '/Q{urn:p}a[1]/Q{urn:d}b[2]/Q{urn:d}c[1]'],
])('path of node %d: %s', (index, path) => {
  expect(rt.path(t, index)).toBe(path);
});

describe('the place of a context', () => {
  const doc = tree('<a x="1">t<b/>t<!--c--><?pi?><b/><c><b/></c></a>');
  const all = Array.from({ length: doc.length }, (_, i) => i);

  it('counts elements, comments and processing instructions', () => {
    const expected = [1, 1, 1, 0, 1, 0, 2, 3, 4, 5, 1];
    const places = all.map((i) => (doc.kind[i] === 3 ? 0 : rt.placeOfContext(doc, i)));
    expect(places).toEqual(expected);
    expect([...all].reverse().map((i) => (doc.kind[i] === 3 ? 0 : rt.placeOfContext(doc, i)))).toEqual([...expected].reverse());
  });

  it('has a last one', () => {
    expect(all.filter((i) => doc.kind[i] !== 3).map((i) => rt.lastOfContext(doc, i))).toEqual([1, 1, 1, 5, 5, 5, 5, 5, 1]);
  });
});

test('root and nilled', () => {
  expect([rt.root(t, C), rt.root(t, 0), rt.root(t, -1)]).toEqual([0, 0, -1]);
  expect([rt.nilled(t, A), rt.nilled(t, X), rt.nilled(t, -1)]).toEqual([false, undefined, undefined]);
});

test.each([
  ['de', C, true],
  ['DE-at', B, true],
  ['de-A', B, false],
  ['en', C, false],
  ['de', A, false],
  ['de', TEXT, false],
  ['de', node('lang'), true],
  [undefined, B, false],
])('lang(%j) at node %d: %s', (language, index, result) => {
  expect(rt.lang(t, language, index)).toBe(result);
});

describe('values', () => {
  it('atomizes', () => {
    expect(showAll(rt.atomize(t, [X, PI, PI - 1, 'a', 1n]))).toEqual(['untyped:1', 'd', 'n', 'a', 'integer:1']);
    expect(show(rt.atomizeNode(t, A))).toBe('untyped:t');
  });

  it('gives string values', () => {
    expect([rt.stringValue(t, A), rt.stringValue(t, X), rt.stringValue(t, 1n), rt.stringValue(t, undefined)]).toEqual(['t', '1', '1', '']);
  });

  it('has effective boolean values', () => {
    const { Double, UntypedAtomic, AnyURI, Decimal } = rt;
    const yes = [
      [A],
      [A, 'x'],
      ['a'],
      [true],
      [1n],
      [new Double(0.5)],
      [Decimal.of(5, 1)],
      [new UntypedAtomic('false')],
      [new AnyURI('u')],
    ];
    const no = [
      [],
      [''],
      [false],
      [0n],
      [new Double(0)],
      [new Double(Number.NaN)],
      [Decimal.ZERO],
      [new UntypedAtomic('')],
      [new AnyURI('')],
    ];
    expect(yes.map((seq) => rt.ebv(t, seq))).toEqual(yes.map(() => true));
    expect(no.map((seq) => rt.ebv(t, seq))).toEqual(no.map(() => false));
    for (const seq of [['a', 'b'], ['a', A], [rt.temporalOf('2026-01-01', 'date')]]) expect(codeOf(() => rt.ebv(t, seq))).toBe('FORG0006');
    expect(rt.ebvAtomic(undefined)).toBe(false);
  });
});

describe('deep-equal', () => {
  const equal = (a: string, b: string): boolean => {
    const both = tree(`<r>${a}${b}</r>`);
    return rt.deepEqual(both, [2], [both.end[2]]);
  };

  test.each([
    ['<a/>', '<a></a>', true],
    ['<a x="1" y="2"/>', '<a y="2" x="1"/>', true],
    ['<a x="1"/>', '<a x="2"/>', false],
    ['<a x="1"/>', '<a/>', false],
    ['<a>t</a>', '<a>t</a>', true],
    ['<a>t</a>', '<a>u</a>', false],
    ['<a><b/><c/></a>', '<a><b><c/></b></a>', false],
    ['<a><b/></a>', '<a><c/></a>', false],
    ['<a><b/><!--x--></a>', '<a><b/></a>', true],
    ['<a>t<!--x-->u</a>', '<a>tu</a>', false],
    ['<a><?p d?>t</a>', '<a>t</a>', true],
    ['<p:a xmlns:p="urn:p"/>', '<q:a xmlns:q="urn:p"/>', true],
    ['<p:a xmlns:p="urn:p"/>', '<a/>', false],
    ['<a> </a>', '<a/>', false],
  ])('%s and %s: %s', (a, b, result) => {
    expect(equal(a, b)).toBe(result);
    expect(equal(b, a)).toBe(result);
  });

  it('compares values and lists', () => {
    const nan = new rt.Double(Number.NaN);
    expect(rt.deepEqual(t, [], [])).toBe(true);
    expect(rt.deepEqual(t, ['a', 1n], ['a', rt.Decimal.ONE])).toBe(true);
    expect(rt.deepEqual(t, [nan], [nan])).toBe(true);
    expect(rt.deepEqual(t, ['a'], ['a', 'b'])).toBe(false);
    expect(rt.deepEqual(t, ['1'], [1n])).toBe(false);
    expect(rt.deepEqual(t, [A], ['t'])).toBe(false);
    expect(rt.deepEqual(t, [B], [node('b', 2)])).toBe(true);
    expect(codeOf(() => rt.deepEqual(t, [], [], 'urn:other'))).toBe('FOCH0002');
  });

  it('takes deep trees', () => {
    const deep = `${'<a>'.repeat(200)}${'</a>'.repeat(200)}`;
    expect(equal(deep, deep)).toBe(true);
  });
});

describe('QNames', () => {
  test.each([
    ['urn:a', 'p:x', 'QName:p:x', 'urn:a'],
    ['urn:a', 'x', 'QName:x', 'urn:a'],
    [undefined, 'x', 'QName:x', ''],
    ['', ' x ', 'QName:x', ''],
  ])('QName(%j, %j)', (uri, lexical, text, namespace) => {
    const value = rt.qName(uri, lexical);
    expect(show(value)).toBe(text);
    expect(rt.namespaceUriFromQName(value)).toBe(namespace);
    expect(rt.localNameFromQName(value)).toBe('x');
    expect(rt.prefixFromQName(value)).toBe(text.includes('p:') ? 'p' : undefined);
  });

  test.each([
    [undefined, 'p:x'],
    ['urn:a', ''],
    ['urn:a', 'a:b:c'],
    ['urn:a', '1x'],
    ['urn:a', ':x'],
  ])('QName(%j, %j) is FOCA0002', (uri, lexical) => {
    expect(codeOf(() => rt.qName(uri, lexical))).toBe('FOCA0002');
  });

  it('resolves with the namespaces in scope', () => {
    expect(rt.resolveQName(t, 'p:x', C)?.uri).toBe('urn:p');
    expect(rt.resolveQName(t, 'x', C)?.uri).toBe('urn:d');
    expect(rt.resolveQName(t, 'xml:x', C)?.uri).toBe('http://www.w3.org/XML/1998/namespace');
    expect(rt.resolveQName(t, undefined, C)).toBeUndefined();
    expect(codeOf(() => rt.resolveQName(t, 'q:x', C))).toBe('FONS0004');
    expect(rt.namespaceUriForPrefix(t, 'p', C)).toBe('urn:p');
    expect(rt.namespaceUriForPrefix(t, undefined, C)).toBe('urn:d');
    expect(rt.namespaceUriForPrefix(t, 'q', C)).toBeUndefined();
    expect(rt.inScopePrefixes(t, C).sort()).toEqual(['', 'p', 'xml']);
  });
});

test('error and trace', () => {
  expect(codeOf(() => rt.error())).toBe('FOER0000');
  expect(codeOf(() => rt.error(rt.qName('urn:a', 'MINE'), 'text'))).toBe('MINE');
  expect(() => rt.error(undefined, 'what went wrong')).toThrow('what went wrong');
  expect(rt.trace(['a'], 'label')).toEqual(['a']);
});

test.each<[bigint | undefined, bigint | undefined, bigint[]]>([
  [1n, 3n, [1n, 2n, 3n]],
  [3n, 1n, []],
  [-1n, -1n, [-1n]],
  [undefined, 3n, []],
  [1n, undefined, []],
])('%s to %s', (from, to, items) => {
  expect(rt.range(from, to)).toEqual(items);
});

test('a range is bounded', () => {
  expect(codeOf(() => rt.range(1n, 10n ** 20n))).toBe('FOAR0002');
});
