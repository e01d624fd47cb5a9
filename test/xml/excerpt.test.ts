import { expect, test } from 'vitest';
import { excerptOf } from '../../src/xml/excerpt.js';
import { parseXml } from '../../src/xml/parse.js';

const of = (xml: string, node: number): string => {
  const { text, at, length, cutBefore, cutAfter } = excerptOf(parseXml(new TextEncoder().encode(xml)), node);
  return `${cutBefore ? '…' : ''}${text.slice(0, at)}»${text.slice(at, at + length)}«${text.slice(at + length)}${cutAfter ? '…' : ''}`;
};

test.each([
  ['an element', '<a>\n <b c="1">x</b>\r\n</a>', 3, ' »<b« c="1">x</b>'],
  ['an attribute', '<a>\n <b c="1">x</b>\n</a>', 4, ' <b »c="1"«>x</b>'],
  ['a text', '<a>\n <b>x y</b>\n</a>', 4, ' <b>»x y«</b>'],
  ['a text of several lines, the first of them', '<a>x\ny</a>', 2, '<a>»x«'],
  ['characters of several bytes before it', '<a>é😀<b/></a>', 3, '<a>é😀»<b«/></a>'],
  ['an element without content', '<a/>', 1, '»<a«/>'],
])('%s', (_, xml, node, expected) => {
  expect(of(xml, node)).toBe(expected);
});

test('a long line is cut, between characters', () => {
  const cut = of(`<a>${'é'.repeat(500)}<b/>${'😀'.repeat(500)}</a>`, 3);
  expect(cut).toMatch(/^…é{70,90}»<b«\/>(😀){30,60}…$/u);
});
