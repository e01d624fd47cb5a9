import { describe, expect, test } from 'vitest';
import { trimXmlSpace } from '../../src/base/xml-space.js';

describe('trimXmlSpace', () => {
  test.each([
    ['', ''],
    [' \t\r\n', ''],
    ['a', 'a'],
    ['  a b\t', 'a b'],
    ['\u00a0a\u00a0', '\u00a0a\u00a0'],
  ])('%j is %j', (text, trimmed) => {
    expect(trimXmlSpace(text)).toBe(trimmed);
  });

  test('takes time in proportion to the length, blanks inside included', () => {
    const text = `a${' '.repeat(400_000)}b`;
    const start = performance.now();
    expect(trimXmlSpace(text)).toBe(text);
    // A regular expression for the end needs minutes here.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
