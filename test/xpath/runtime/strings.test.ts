import { describe, expect, it, test } from 'vitest';
import * as rt from '../../../src/xpath/runtime/index.js';
import { atomic, codeOf } from './values.js';

const SMILE = '\u{1f600}';
const INF = Number.POSITIVE_INFINITY;

describe('substring', () => {
  test.each<[string | undefined, number, number | undefined, string]>([
    ['motor car', 6, undefined, ' car'],
    ['metadata', 4, 3, 'ada'],
    ['12345', 1.5, 2.6, '234'],
    ['12345', 0, 3, '12'],
    ['12345', 5, -3, ''],
    ['12345', -3, 5, '1'],
    ['12345', Number.NaN, 3, ''],
    ['12345', 1, Number.NaN, ''],
    ['12345', -42, INF, '12345'],
    ['12345', -INF, INF, ''],
    ['12345', -INF, undefined, '12345'],
    ['12345', INF, undefined, ''],
    ['12345', 2.5, undefined, '345'],
    ['12345', -0.5, 2, '1'],
    [`a${SMILE}b`, 2, 1, SMILE],
    [`a${SMILE}b`, 3, undefined, 'b'],
    [undefined, 1, 5, ''],
    ['', 1, 5, ''],
  ])('%j from %d, length %d: %j', (text, start, length, result) => {
    expect(length === undefined ? rt.substring(text, start) : rt.substring(text, start, length)).toBe(result);
  });
});

test.each([
  [undefined, 0],
  ['', 0],
  ['abc', 3],
  [`a${SMILE}`, 2],
])('the length of %j is %d', (text, length) => {
  expect(rt.stringLength(text)).toBe(length);
});

test.each([
  ['', ''],
  ['a', 'a'],
  ['a b', 'a b'],
  ['  a \t\r\n b  ', 'a b'],
  [' ', ''],
  ['a ', 'a'],
  ['a\u00a0 b', 'a\u00a0 b'],
  ['a\tb', 'a b'],
  [undefined, ''],
])('normalize-space of %j is %j', (text, result) => {
  expect(rt.normalizeSpace(text)).toBe(result);
});

test.each([
  ['bar', 'abc', 'ABC', 'BAr'],
  ['--aaa--', 'abc-', 'ABC', 'AAA'],
  ['abcdabc', 'abc', 'AB', 'ABdAB'],
  ['aab', 'aa', 'xy', 'xxb'],
  [`x${SMILE}y`, SMILE, 'z', 'xzy'],
  ['a.b', '.', '', 'ab'],
  [undefined, 'a', 'b', ''],
])('translate(%j, %j, %j) is %j', (text, from, to, result) => {
  expect(rt.translate(text, from, to)).toBe(result);
});

describe('parts', () => {
  test.each<[string | undefined, string | undefined, boolean, boolean, boolean, string, string]>([
    ['tattoo', 'att', true, false, false, 't', 'oo'],
    ['tattoo', 'tat', true, true, false, '', 'too'],
    ['tattoo', 'too', true, false, true, 'tat', ''],
    ['tattoo', 'x', false, false, false, '', ''],
    ['tattoo', '', true, true, true, '', 'tattoo'],
    ['tattoo', undefined, true, true, true, '', 'tattoo'],
    [undefined, 'a', false, false, false, '', ''],
    [undefined, undefined, true, true, true, '', ''],
  ])('%j and %j', (text, part, contains, starts, ends, before, after) => {
    expect(rt.contains(text, part)).toBe(contains);
    expect(rt.startsWith(text, part)).toBe(starts);
    expect(rt.endsWith(text, part)).toBe(ends);
    expect(rt.substringBefore(text, part)).toBe(before);
    expect(rt.substringAfter(text, part)).toBe(after);
  });

  it('knows the codepoint collation only', () => {
    const codepoint = rt.defaultCollation();
    expect(rt.contains('abc', 'b', codepoint)).toBe(true);
    for (const call of [rt.contains, rt.startsWith, rt.endsWith, rt.substringBefore, rt.substringAfter, rt.compare]) {
      expect(codeOf(() => call('a', 'a', 'urn:other'))).toBe('FOCH0002');
      expect(codeOf(() => call('a', 'a', codepoint))).toBe('no error');
    }
  });
});

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['\uffee', SMILE, -1],
  [undefined, 'a', undefined],
  ['a', undefined, undefined],
])('compare(%j, %j) is %s', (a, b, order) => {
  expect(rt.compare(a, b)).toBe(order);
  expect(rt.codepointEqual(a, b)).toBe(order === undefined ? undefined : order === 0);
});

test('case and normalization forms', () => {
  expect(rt.upperCase('aéß')).toBe('AÉSS');
  expect(rt.lowerCase('AÉ')).toBe('aé');
  expect([rt.upperCase(undefined), rt.lowerCase(undefined)]).toEqual(['', '']);
  expect(rt.normalizeUnicode('e\u0301')).toBe('\u00e9');
  expect(rt.normalizeUnicode('\u00e9', ' nfd ')).toBe('e\u0301');
  expect(rt.normalizeUnicode('e\u0301', '')).toBe('e\u0301');
  expect(rt.normalizeUnicode(undefined, 'NFC')).toBe('');
  expect(codeOf(() => rt.normalizeUnicode('a', 'NFX'))).toBe('FOCH0003');
});

test('code points', () => {
  expect(rt.stringToCodepoints(`a${SMILE}`)).toEqual([97n, 0x1f600n]);
  expect(rt.stringToCodepoints(undefined)).toEqual([]);
  expect(rt.codepointsToString([97n, 0x1f600n, atomic('untyped:98')])).toBe(`a${SMILE}b`);
  expect(rt.codepointsToString([])).toBe('');
  for (const bad of [0n, 8n, 0xd800n, 0xfffen, 0x110000n, -1n]) expect(codeOf(() => rt.codepointsToString([bad]))).toBe('FOCH0001');
});

test('concat and string-join', () => {
  expect(rt.concat('a', undefined, 1n, atomic('double:1E10'), atomic('decimal:1.50'), true)).toBe('a11.0E101.5true');
  expect(rt.stringJoin(['a', '', 'b'], ', ')).toBe('a, , b');
  expect(rt.stringJoin([], ', ')).toBe('');
  expect(rt.stringJoin(['a', 'b'])).toBe('ab');
});

test.each([
  ["100% é/?#[]@!$&'()*+,;=~-_.", '100%25%20%C3%A9%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D~-_.'],
  [SMILE, '%F0%9F%98%80'],
  [undefined, ''],
])('encode-for-uri of %j', (text, result) => {
  expect(rt.encodeForUri(text)).toBe(result);
});

test('iri-to-uri and escape-html-uri', () => {
  expect(rt.iriToUri('http://a.b/é?x=%20&y=[1]#f <>"{}|\\^`')).toBe('http://a.b/%C3%A9?x=%20&y=[1]#f%20%3C%3E%22%7B%7D%7C%5C%5E%60');
  expect(rt.escapeHtmlUri('http://a.b/é <>"{}|\\^`%')).toBe('http://a.b/%C3%A9 <>"{}|\\^`%');
  expect([rt.iriToUri(undefined), rt.escapeHtmlUri(undefined)]).toEqual(['', '']);
});
