import { expect, test } from 'vitest';
import { faces } from '../../../src/render/pdf/face.js';
import { loadPdfkit } from '../../../src/render/pdf/pdf-document.js';
import { wrap } from '../../../src/render/pdf/wrap.js';

const { regular } = faces(await loadPdfkit());
const lines = (text: string, width: number): string[] =>
  wrap(text, regular, 10, width).map(({ runs }) => runs.map((run) => run.text).join(''));

test.each([
  ['a word is not broken', 'alpha beta gamma', 60, ['alpha beta', 'gamma']],
  ['but one that is longer than the line', 'aaaaaaaaaaaa', 30, ['aaaaa', 'aaaaa', 'aa']],
  ['after a hyphen', 'alpha-beta', 35, ['alpha-', 'beta']],
  ['not inside a number', 'no BT-131', 35, ['no', 'BT-131']],
  ['line feeds are kept', 'a\n\nb', 60, ['a', '', 'b']],
  ['what is hidden is shown', 'a\u202eb', 100, ['aU+202Eb']],
  ['what no face holds is shown', '\u{1f600}', 100, ['U+1F600']],
  ['nothing is a line too', '', 60, ['']],
])('%s', (_what, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

test('no line is wider than it may be, and nothing is lost', () => {
  for (const text of [
    'Greek Ελληνικά and Cyrillic кириллица, '.repeat(50),
    'x/y-z '.repeat(200),
    `${'w'.repeat(500)} ${'\u0085'.repeat(40)}`,
  ]) {
    for (const width of [40, 77.7, 300]) {
      const set = wrap(text, regular, 8.5, width);
      expect(Math.max(...set.map((line) => line.width))).toBeLessThanOrEqual(width + 0.1);
      const read = set.flatMap(({ runs }) => runs.map((run) => run.substitutes ?? run.text)).join('');
      expect(read.replace(/ /g, '')).toBe(text.replace(/ /g, ''));
    }
  }
});
