import { describe, expect, test } from 'vitest';
import { FORMATS } from './formats.js';
import { HOSTILE, hostileError, hostileResult, RESULTS, written } from './results.js';

/** What every report format must hold to. */
describe.each(FORMATS)('$name', ({ name, writer, skeleton, accepts, findingsAlone }) => {
  test('names every document, its findings with their places, and the tool', () => {
    const report = written(writer(), Object.values(RESULTS));
    for (const [kind, { input }] of Object.entries(RESULTS)) if (!findingsAlone || kind !== 'valid') expect(report).toContain(input);
    for (const text of [
      'BR-02',
      'XML-SYNTAX',
      'There is no file gone.xml.',
      'There is no invoice number (BT-1).',
      'Add the number.',
      'Check the name.',
      ...(findingsAlone ? [] : ['1.2.3', '2026-11-22', 'EN 16931', 'abcdef']),
    ]) {
      expect(report).toContain(text);
    }
  });

  test('of no document is still a whole report', () => {
    const report = written(writer(), []);
    expect(() => skeleton(report)).not.toThrow();
    expect(report).toContain(name === 'ndjson' || findingsAlone ? '' : '2026-11-22');
  });

  test.each(Object.entries(RESULTS))('says of a document that it is good, where it is: %s', (kind, result) => {
    expect(accepts(written(writer(), [result]))).toBe(kind === 'valid');
    expect(accepts(written(writer(), [result, RESULTS.valid]))).toBe(kind === 'valid');
  });

  test.each(HOSTILE)('lets no control, direction mark or line break of a document through: %j', (text) => {
    const report = written(writer(), [hostileResult(text), hostileError(text)]).replaceAll('\n', '');
    expect(report).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200B-\u200F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u);
  });

  test.each(HOSTILE)('has the shape that it has with harmless text: %j', (text) => {
    const report = written(writer(), [hostileResult(text), hostileError(text)]);
    expect(skeleton(report)).toEqual(skeleton(written(writer(), [hostileResult('harmless'), hostileError('harmless')])));
  });

  test('an incomplete report is whole, says that it is incomplete and why, and nobody takes it for good', () => {
    const report = written(writer(), [RESULTS.valid!], { code: 'INTERRUPTED', message: 'It was interrupted after 1 document.' });
    expect(() => skeleton(report)).not.toThrow();
    expect(report).toContain('It was interrupted after 1 document.');
    expect(report).toMatch(/incomplete|not finished|INTERRUPTED/);
    expect(accepts(report)).toBe(false);
  });

  test.each(HOSTILE)('an incomplete report keeps its shape too: %j', (text) => {
    const [report, harmless] = [text, 'harmless'].map((message) => written(writer(), [], { code: 'INTERRUPTED', message }));
    expect(skeleton(report!)).toEqual(skeleton(harmless!));
  });

  test('a writer is used once and keeps nothing of another', () => {
    const first = written(writer(), [RESULTS.invalid]);
    expect(written(writer(), [RESULTS.invalid])).toBe(first);
  });
});
