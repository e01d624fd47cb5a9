import { expect, it } from 'vitest';
import { LineIndex, positionIn } from '../../src/xml/line-index.js';
import { utf8 } from './bytes.js';
import { Random } from './fuzz/random.js';

it.each<[text: string, offset: number, line: number, column: number]>([
  ['', 0, 1, 1],
  ['abc', 0, 1, 1],
  ['abc', 2, 1, 3],
  ['abc', 3, 1, 4],
  ['abc', 99, 1, 4],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\n\rb', 3, 3, 1],
  ['a\r\r\nb', 4, 3, 1],
  ['éx', 2, 1, 2],
  ['€x', 3, 1, 2],
  ['😀x', 4, 1, 3],
])('in %j, offset %i is line %i, column %i', (text, offset, line, column) => {
  expect(new LineIndex(utf8(text)).positionAt(offset)).toEqual({ line, column });
  expect(positionIn(utf8(text), offset)).toEqual({ line, column });
});

it('gives the same as counting from the start, in long texts with long and short lines', () => {
  const random = new Random(7);
  for (let round = 0; round < 20; round += 1) {
    const breaks = round % 4 === 0 ? 1 : 20;
    let text = '';
    while (text.length < 5000) text += random.chance(breaks) ? random.pick(['\n', '\r\n', '\r']) : random.pick(['x', 'é', '€', '😀']);
    const index = new LineIndex(utf8(text));
    for (let probe = 0; probe < 50; probe += 1) {
      const units = random.below(text.length + 1);
      const before = text.slice(0, units);
      if (/[\ud800-\udbff]$/.test(before) || (before.endsWith('\r') && text[units] === '\n')) continue;
      const lines = before.split(/\r\n|\r|\n/);
      expect(index.positionAt(utf8(before).length)).toEqual({ line: lines.length, column: lines[lines.length - 1].length + 1 });
    }
  }
});
