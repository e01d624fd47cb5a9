import { expect, test } from 'vitest';
import { oneLine } from '../../src/base/one-line.js';

test.each([
  ['', undefined, ''],
  ['Facture n° 12 – é 😀', undefined, 'Facture n° 12 – é 😀'],
  ['a\r\nBcc: b', undefined, 'a Bcc: b'],
  ['a\u0000\u001b[31mb\u007f\u0085c', undefined, 'a [31mb c'],
  ['a\u2028b\u2029c', undefined, 'a b c'],
  ['a\u202eb\u2066c\u200bd\ufeffe\u00adf', undefined, 'a b c d e f'],
  ['a\t\u{e0041}b', undefined, 'a b'],
  // Blanks of any other kind are text: they may be part of a name.
  [' a  b\u00a0c ', undefined, ' a  b\u00a0c '],
  ['\na\n', undefined, ' a '],
  ['abcdef', 3, 'abc'],
  ['abc', 3, 'abc'],
  ['ab\r\ncd', 4, 'ab c'],
  ['ab😀', 3, 'ab'],
  ['ab😀', 4, 'ab😀'],
])('%j, at most %j, is %j', (text, most, line) => {
  expect(oneLine(text, most)).toBe(line);
});
