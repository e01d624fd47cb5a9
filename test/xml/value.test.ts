import { describe, expect, it } from 'vitest';
import { type DecimalParts, readDecimal } from '../../src/xml/decimal-parts.js';
import { equalsAscii, isBlank, normalizedEqualsAscii, normalizedString, normalizeSpace } from '../../src/xml/value.js';
import { parse } from './bytes.js';
import { Random } from './fuzz/random.js';

/** The content of an element, and its string value. */
const VALUES: readonly (readonly [content: string, value: string])[] = [
  ['', ''],
  [' ', ' '],
  ['\r\n', '\n'],
  ['x', 'x'],
  [' x ', ' x '],
  ['a b', 'a b'],
  ['a  b', 'a  b'],
  ['\n  a\n\tb  ', '\n  a\n\tb  '],
  ['&#32;&#9;', ' \t'],
  ['<![CDATA[]]>', ''],
  ['<![CDATA[ ]]>', ' '],
  ['<![CDATA[ x ]]>', ' x '],
  ['&amp;', '&'],
  ['\u00a0', '\u00a0'],
  [' é  è ', ' é  è '],
  ['\u2003', '\u2003'],
  ['<b> </b>\n<b/>', ' \n'],
  ['<b> 1</b> <c>2 </c>', ' 1 2 '],
  ['1<!-- x -->2', '12'],
  ['<?p x?>', ''],
  ['<b><c>deep</c></b>', 'deep'],
  ['long, longer, the longest of all values that stand in this table', 'long, longer, the longest of all values that stand in this table'],
];

const normal = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

describe.each(VALUES)('the element with %j', (content, value) => {
  const tree = parse(`<a x="1">${content}</a>`);

  it('has its string value', () => {
    expect(tree.string(1)).toBe(value);
    expect(tree.string(0)).toBe(value);
  });

  it('is blank or not', () => {
    expect(isBlank(tree, 1)).toBe(normal(value) === '');
  });

  it('is normalised as XPath does', () => {
    expect(normalizedString(tree, 1)).toBe(normal(value));
    expect(normalizeSpace(value)).toBe(normal(value));
  });

  it('equals its own value and no other', () => {
    for (const [, other] of VALUES) {
      if (/[^\0-\x7f]/.test(other)) continue;
      expect(equalsAscii(tree, 1, other)).toBe(value === other);
      expect(normalizedEqualsAscii(tree, 1, normal(other))).toBe(normal(value) === normal(other));
    }
  });
});

describe('attributes', () => {
  const tree = parse('<a b="  1\n 2 " c="" d="EUR"/>');

  it('have values of the same kinds', () => {
    expect([2, 3, 4].map((node) => tree.string(node))).toEqual(['  1  2 ', '', 'EUR']);
    expect([2, 3, 4].map((node) => normalizedString(tree, node))).toEqual(['1 2', '', 'EUR']);
    expect([2, 3, 4].map((node) => isBlank(tree, node))).toEqual([false, true, false]);
    expect([2, 3, 4].map((node) => equalsAscii(tree, node, 'EUR'))).toEqual([false, false, true]);
  });
});

it('tells short values apart that fall into the same slot of the cache', () => {
  const random = new Random(3);
  const values = Array.from({ length: 20_000 }, (_, index) => `${random.below(1_000_000)}-${index}`);
  const tree = parse(`<a>${values.map((value) => `<b>${value}</b>`).join('')}</a>`);
  for (const round of [0, 1]) {
    expect(values.every((value, index) => tree.string(2 + index * 2) === value && round >= 0)).toBe(true);
  }
});

describe('readDecimal', () => {
  const read = (content: string): DecimalParts | undefined => {
    const parts = { mantissa: 99, scale: 99 };
    return readDecimal(parse(`<a x="y">${content}</a>`), 1, parts) ? parts : undefined;
  };

  it.each<[content: string, mantissa: number, scale: number]>([
    ['0', 0, 0],
    ['-0', 0, 0],
    ['-0.00', 0, 2],
    ['1', 1, 0],
    ['+1', 1, 0],
    ['-12.30', -1230, 2],
    ['.5', 5, 1],
    ['5.', 5, 0],
    ['\n 7.25\t', 725, 2],
    ['000000000000000000001.10', 110, 2],
    ['999999999999999', 999999999999999, 0],
    ['-0.000000000000001', -1, 15],
  ])('reads %j', (content, mantissa, scale) => {
    const parts = read(content);
    expect(parts).toEqual({ mantissa, scale });
    expect(Object.is(parts?.mantissa, -0)).toBe(false);
  });

  it.each([
    '',
    ' ',
    '.',
    '+',
    '-',
    '-.',
    '1.2.3',
    '--1',
    '+-1',
    '1 2',
    '1e3',
    '1E3',
    'INF',
    'NaN',
    '1,5',
    '0x1',
    '\u00a01',
    '１',
    '1000000000000000',
    '0.1234567890123456',
    '0.0000000000000000',
    '1&#48;',
    '<![CDATA[1]]>',
    '1<!-- -->2',
    '<b>1</b>',
    '<b/>1',
    '1<b/>',
  ])('leaves %j to the general way', (content) => {
    expect(read(content)).toBeUndefined();
  });

  it('reads attributes and texts', () => {
    const tree = parse('<a rate="12.5">-3</a>');
    const parts = { mantissa: 0, scale: 0 };
    expect(readDecimal(tree, 2, parts) && parts).toEqual({ mantissa: 125, scale: 1 });
    expect(readDecimal(tree, 3, parts) && parts).toEqual({ mantissa: -3, scale: 0 });
  });
});
