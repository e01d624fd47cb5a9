import { expect, test } from 'vitest';
import { excerptLines } from '../../src/report/excerpt-lines.js';

const plain = (_: unknown, text: string): string => text;

const lines = (text: string, meant: string): string[] => {
  const excerpt = { text, at: text.indexOf(meant), length: meant.length, cutBefore: false, cutAfter: false };
  return excerptLines(excerpt, plain).map((line) => line.replace(/^\| /, ''));
};

test.each([
  ['plain text', '<a b="1">', 'b="1"', ['<a b="1">', '   ^^^^^']],
  ['a tab', '\t<a>', '<a', ['  <a>', '  ^^']],
  ['wide characters', '漢字<a>', '<a', ['漢字<a>', '    ^^']],
  ['wide characters that are meant', '<a>漢字', '漢字', ['<a>漢字', '   ^^^^']],
  ['a combining mark', 'e\u0301<a>', '<a', ['e\u0301<a>', ' ^^']],
  ['an emoji', '😀<a>', '<a', ['😀<a>', '  ^^']],
  ['what would steer a terminal', 'x\u202E<a>', '<a', ['x\\u{202E}<a>', '         ^^']],
  ['nothing that is meant', 'x', '', ['x', '^']],
])('%s', (_, text, meant, expected) => {
  expect(lines(text, meant)).toEqual(expected);
});

test.each([0, 10, 50, 150, 200, 299])('a long line is cut to what a terminal shows, and the mark stays under what is meant at %i', (at) => {
  const text = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  const [line, mark] = excerptLines({ text, at, length: 1, cutBefore: true, cutAfter: true }, plain).map((one) => one.slice(2));
  expect(line.length * 2).toBeLessThanOrEqual(104);
  expect(line).toMatch(/^….*…$/);
  const columns = mark.indexOf('^');
  expect(line[1 + (columns - 1) / 2]).toBe(text[at]);
});
