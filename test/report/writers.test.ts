import { describe, expect, test } from 'vitest';
import { jsonReport } from '../../src/report/json.js';
import { textReport } from '../../src/report/text.js';
import { HOSTILE, hostileResult, RESULTS, written } from './results.js';

/** What every report format must hold to. */
describe.each([
  ['text', textReport],
  ['json', jsonReport],
])('%s', (_, writer) => {
  test('names every document, its findings with their places, and the tool', () => {
    const report = written(writer(), Object.values(RESULTS));
    for (const { input } of Object.values(RESULTS)) expect(report).toContain(input);
    for (const text of [
      'BR-02',
      'XML-SYNTAX',
      'There is no file gone.xml.',
      'There is no invoice number (BT-1).',
      '1.2.3',
      '2026-11-22',
      'EN 16931',
      'abcdef',
    ]) {
      expect(report).toContain(text);
    }
  });

  test('of no document is still a whole report', () => {
    expect(written(writer(), [])).toContain('2026-11-22');
  });

  test.each(HOSTILE)('lets no control, direction mark or line break of a document through: %j', (text) => {
    const report = written(writer(), [hostileResult(text)]).replaceAll('\n', '');
    expect(report).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B-\u200F\u2028\u2029\uFEFF]|\p{Cs}/u);
  });

  test('a writer is used once and keeps nothing of another', () => {
    const first = written(writer(), [RESULTS.invalid]);
    expect(written(writer(), [RESULTS.invalid])).toBe(first);
  });
});
