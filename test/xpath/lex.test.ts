import { describe, expect, it } from 'vitest';
import { CompileError } from '../../src/xpath/compile-error.js';
import { lex } from '../../src/xpath/lex.js';

const TOKENS: [source: string, tokens: string][] = [
  ['a', 'name:a'],
  ['a:b', 'name:a:b'],
  ['a:b:c', 'error'],
  ['a :b', 'error'],
  ['child::a', 'name:child symbol::: name:a'],
  ['child::a:b', 'name:child symbol::: name:a:b'],
  ['a:*', 'wildcard:a:*'],
  ['*:a', 'wildcard:*:a'],
  ['*', 'symbol:*'],
  ['self::*', 'name:self symbol::: symbol:*'],
  ['a-b', 'name:a-b'],
  ['a -b', 'name:a symbol:- name:b'],
  ['a- b', 'name:a- name:b'],
  ['a.b', 'name:a.b'],
  ['a1_·é', 'name:a1_·é'],
  ['été-\u{10400}', 'name:été-\u{10400}'],
  ['1', 'integer:1'],
  ['007', 'integer:007'],
  ['1.', 'decimal:1.'],
  ['.5', 'decimal:.5'],
  ['1.50', 'decimal:1.50'],
  ['. .5', 'symbol:. decimal:.5'],
  ['1e3', 'double:1e3'],
  ['1.5E-3', 'double:1.5E-3'],
  ['.5e+1', 'double:.5e+1'],
  ['1.e1', 'double:1.e1'],
  ['5div 2', 'error'],
  ['1ex', 'error'],
  ['1 div 2', 'integer:1 name:div integer:2'],
  ['..', 'symbol:..'],
  ['../..', 'symbol:.. symbol:/ symbol:..'],
  ['//', 'symbol://'],
  ['<<<=<', 'symbol:<< symbol:<= symbol:<'],
  ['>>>=>', 'symbol:>> symbol:>= symbol:>'],
  ['!=', 'symbol:!='],
  ['$ x', 'symbol:$ name:x'],
  ["'it''s'", "string:it's"],
  ['"say ""hi"""', 'string:say "hi"'],
  ["''", 'string:'],
  ["''''", "string:'"],
  ["'a(:b:)'", 'string:a(:b:)'],
  ['a(: x :)b', 'name:a name:b'],
  ['(: (: nested :) :)a', 'name:a'],
  ['a(::)', 'name:a'],
  ['(: :) (::)', ''],
  ['a\t\r\nb', 'name:a name:b'],
  ['\u00a0', 'error'],
  ['a!b', 'error'],
  ['{', 'error'],
  ['"open', 'error'],
  ['(: open', 'error'],
  ['(: (: :)', 'error'],
];

describe('lex', () => {
  it.each(TOKENS)('%s', (source, expected) => {
    if (expected === 'error') {
      expect(() => lex(source)).toThrow(CompileError);
      return;
    }
    const tokens = lex(source);
    expect(tokens.at(-1)?.type).toBe('end');
    expect(
      tokens
        .slice(0, -1)
        .map(({ type, text }) => `${type}:${text}`)
        .join(' '),
    ).toBe(expected);
  });

  it('gives each token its place', () => {
    expect(lex(" a (: :) 'b'").map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [9, 12],
      [12, 12],
    ]);
  });

  it.each([
    ["a = 'b", 4],
    ['a (: b', 2],
    ['a ~ b', 2],
    ['12x', 2],
  ])('says where %s goes wrong', (source, offset) => {
    expect(() => lex(source)).toThrow(expect.objectContaining({ code: 'XPST0003', offset }));
  });

  it('refuses a boundless expression', () => {
    expect(() => lex(' '.repeat(1_000_001))).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });
});
