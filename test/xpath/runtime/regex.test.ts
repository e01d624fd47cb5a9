import { describe, expect, it, test } from 'vitest';
import { compileRegex, matches, replace, tokenize } from '../../../src/xpath/runtime/regex.js';
import { codeOf } from './values.js';

describe('matches', () => {
  test.each<[pattern: string, flags: string, yes: string[], no: string[]]>([
    ['b', '', ['abc', 'b'], ['', 'B']],
    ['^b$', '', ['b'], ['ab', 'b\n', '\nb']],
    ['a|^b', '', ['xa', 'bx'], ['xb']],
    ['', '', ['', 'a'], []],
    ['^(a|b)*$', '', ['', 'abba'], ['abc']],
    ['^a{2}$', '', ['aa'], ['a', 'aaa']],
    ['^a{2,}$', '', ['aa', 'aaaa'], ['a']],
    ['^a{1,2}?$', '', ['a', 'aa'], ['aaa']],
    ['^a{0}$', '', [''], ['a']],
    ['^.$', '', ['a', '\u{1f600}', '\u2028'], ['\n', '\r', 'ab', '']],
    ['^.$', 's', ['\n', '\r', 'a'], ['', 'ab']],
    ['^b$', 'm', ['a\nb\nc', 'b'], ['ab', 'a\rb']],
    ['b$', 'm', ['b\n', 'ab\nc'], ['bc']],
    ['^$', 'm', ['', '\n\na'], ['a', 'a\n']],
    ['a b', 'x', ['ab'], ['a b']],
    ['a[ ]b', 'x', ['a b'], ['ab']],
    ['a{ 2 }', 'x', ['aa'], ['a']],
    ['STRASSE', 'i', ['Strasse'], ['Straße']],
    ['^[^a]$', 'i', ['b'], ['a', 'A']],
    ['^[a-c-[b]]+$', 'i', ['ac', 'AC'], ['b', 'B']],
    ['^[a-z-[aeiou]]+$', '', ['xyz'], ['xaz', 'X']],
    ['^[a-z-[m-p-[n]]]+$', '', ['an'], ['am']],
    ['^[^a-z-[0-9]]+$', '', ['A-'], ['a', '5']],
    ['^[\\d-[5]]$', '', ['4'], ['5', 'x']],
    ['^[-a]+$', '', ['-a'], ['b']],
    ['^[a-]+$', '', ['-a'], ['b']],
    ['^[+--]+$', '', ['+,-'], ['.']],
    ['^[a\\-z]+$', '', ['a-z'], ['b']],
    ['^[a^]$', '', ['^'], ['b']],
    ['^[&&!!~~]+$', '', ['&!~'], ['a']],
    ['^[\\[\\]/|(){}]+$', '', ['[]/|(){}'], ['a']],
    ['^\\d+$', '', ['123', '١٢'], ['½', 'a']],
    ['^\\w+$', '', ['aé1$+', '日'], ['a b', 'a-b', 'a_b', '!']],
    ['^\\W+$', '', ['-_ !'], ['a', '$']],
    ['^\\s$', '', [' ', '\t', '\n', '\r'], ['\u00a0', '\u2003', 'a']],
    ['^\\S$', '', ['\u00a0', 'a'], [' ']],
    ['^[\\S\\s]$', '', ['a', ' '], ['ab']],
    ['^\\i\\c*$', '', ['a-1', ':x', '_', 'é·'], ['1a', '-']],
    ['^\\I\\C$', '', ['1 ', '- '], ['a ', '1a']],
    ['^\\p{Lu}\\P{Lu}$', '', ['Aa', 'É1'], ['AA', 'aa']],
    ['^[\\p{L}\\p{Nd}]+$', '', ['aÉ5'], ['a ']],
    ['^\\p{IsBasicLatin}+$', '', ['abc~'], ['é']],
    ['^\\P{IsGreek}$', '', ['a'], ['α']],
    ['^[\\p{IsLatin-1Supplement}]$', '', ['é'], ['e']],
    ['^\\.\\\\\\?\\*\\+\\{\\}\\(\\)\\[\\]\\|\\-\\^\\$$', '', ['.\\?*+{}()[]|-^$'], ['a']],
    ['^\\n\\r\\t$', '', ['\n\r\t'], ['nrt']],
    ['^(a)(b)\\2\\1$', '', ['abba'], ['abab']],
    ['^(a)\\10$', '', ['aa0'], ['a']],
    ['^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10$', '', ['abcdefghijj'], ['abcdefghija0']],
    ['^(?:ab)+$', '', ['abab'], ['a']],
    ['^[/"<>@]+$', '', ['/"<>@'], ['a']],
    ['^a,b:c;d=e~`#%&_$', '', ['a,b:c;d=e~`#%&_'], ['a']],
    ['^\u{1f600}+$', '', ['\u{1f600}\u{1f600}'], ['\ud83d']],
    ['^[0-9]{4}-[0-9]{2}-[0-9]{2}$', '', ['2026-11-22'], ['2026-1-22']],
  ])('%j with flags %j', (pattern, flags, yes, no) => {
    expect(yes.filter((text) => !matches(text, pattern, flags))).toEqual([]);
    expect(no.filter((text) => matches(text, pattern, flags))).toEqual([]);
  });

  it('takes no text for the empty one', () => {
    expect(matches(undefined, '^$')).toBe(true);
    expect(matches(undefined, 'a')).toBe(false);
  });

  it('keeps no position between calls', () => {
    expect([1, 2, 3].map(() => matches('aXa', 'a'))).toEqual([true, true, true]);
  });
});

describe('errors', () => {
  test.each([
    '(',
    ')',
    'a)',
    '(a',
    '[',
    '[]',
    '[^]',
    '[a',
    'a]',
    '*',
    '+a',
    '?',
    '{2}',
    'a{',
    'a}',
    'a{2',
    'a{,2}',
    'a{3,2}',
    'a{x}',
    'a**',
    'a{2}{3}',
    'a{999999}',
    '\\',
    'a\\',
    '\\q',
    '\\e',
    '\\0',
    '\\1',
    '(a\\1)',
    '(a)\\2',
    '\\u0041',
    '\\x41',
    '\\b',
    '\\/',
    '[a-\\d]',
    '[b-a]',
    '[a-b-c]',
    '[a[b]]',
    '[a-[b]c]',
    '\\p',
    '\\pL',
    '\\p{',
    '\\p{}',
    '\\p{Lx}',
    '\\p{Cs}',
    '\\p{Letter}',
    '\\p{Script=Greek}',
    '\\p{IsNothing}',
    '(?=a)',
    '(?<n>a)',
    '(?',
    '[\\p{Zz}]',
    'a|*',
    '(|+)',
  ])('%j is FORX0002', (pattern) => {
    expect(codeOf(() => matches('a', pattern))).toBe('FORX0002');
  });

  test.each(['g', 'u', 'ss q', 'I', ' '])('the flags %j are FORX0001', (flags) => {
    expect(codeOf(() => matches('a', 'a', flags))).toBe('FORX0001');
  });

  it('says what is wrong', () => {
    expect(() => matches('', '(ab')).toThrow('the regular expression "(ab" is wrong: a "(" has no ")"');
  });

  it('bounds nesting', () => {
    expect(codeOf(() => matches('', '('.repeat(100_000)))).toBe('FORX0002');
    expect(codeOf(() => matches('', `${'[a-'.repeat(100_000)}`))).toBe('FORX0002');
  });
});

describe('replace', () => {
  test.each<[string, string, string, string, string]>([
    ['abracadabra', 'bra', '*', '', 'a*cada*'],
    ['abracadabra', 'a.*a', '*', '', '*'],
    ['abracadabra', 'a.*?a', '*', '', '*c*bra'],
    ['abracadabra', 'a', '', '', 'brcdbr'],
    ['abracadabra', 'a(.)', 'a$1$1', '', 'abbraccaddabbra'],
    ['AAAA', 'A+', 'b', '', 'b'],
    ['AAAA', 'A+?', 'b', '', 'bbbb'],
    ['darted', '^(.*?)d(.*)$', '$1c$2', '', 'carted'],
    ['ab', '(a)|(b)', '[$1$2]', '', '[a][b]'],
    ['ab', '(a)(x)?', '$2-', '', '-b'],
    ['a', 'a', '\\$\\\\', '', '$\\'],
    ['a', '(a)', '$10', '', 'a0'],
    ['a', '(a)', '$2', '', ''],
    ['a', 'a', '$0$0', '', 'aa'],
    ['Aa', 'a', 'x', 'i', 'xx'],
    ["it's $& and $'", 's', '$0$0', '', "it'ss $& and $'"],
    ['', 'a', 'x', '', ''],
    ['\u{1f600}a', '.', 'x', '', 'xx'],
  ])('%j, %j by %j with flags %j: %j', (text, pattern, replacement, flags, result) => {
    expect(replace(text, pattern, replacement, flags)).toBe(result);
  });

  test.each<[string, string, string]>([
    ['a*', 'x', 'FORX0003'],
    ['^$', 'x', 'FORX0003'],
    ['a', '$', 'FORX0004'],
    ['a', '$x', 'FORX0004'],
    ['a', '\\', 'FORX0004'],
    ['a', '\\n', 'FORX0004'],
    ['a', '\\1', 'FORX0004'],
  ])('%j by %j is %s', (pattern, replacement, code) => {
    expect(codeOf(() => replace('abc', pattern, replacement))).toBe(code);
  });

  it('takes no text for the empty one', () => {
    expect(replace(undefined, 'a', 'b')).toBe('');
  });
});

describe('tokenize', () => {
  test.each<[string | undefined, string, string, string[]]>([
    ['a b  c', '\\s+', '', ['a', 'b', 'c']],
    ['a,,b', ',', '', ['a', '', 'b']],
    [',a,', ',', '', ['', 'a', '']],
    ['abc', 'x', '', ['abc']],
    ['aXbxc', 'x', 'i', ['a', 'b', 'c']],
    ['a(1)b', '\\((\\d)\\)', '', ['a', 'b']],
    ['', ',', '', []],
    [undefined, ',', '', []],
  ])('%j by %j with flags %j: %j', (text, pattern, flags, tokens) => {
    expect(tokenize(text, pattern, flags)).toEqual(tokens);
  });

  it('refuses what matches nothing at all', () => {
    expect(codeOf(() => tokenize('abc', 'b?'))).toBe('FORX0003');
    expect(codeOf(() => tokenize(undefined, 'b?'))).toBe('FORX0003');
  });
});

it('keeps compiled expressions, but not without bound', () => {
  const first = compileRegex('first', '');
  expect(compileRegex('first', '')).toBe(first);
  for (let i = 0; i < 1000; i++) compileRegex(`x{${i}}`, '');
  expect(compileRegex('first', '')).not.toBe(first);
  expect(compileRegex('first', 'i')).not.toBe(compileRegex('first', ''));
});
