import { expect, test } from 'vitest';
import { ndjsonReport } from '../../src/report/ndjson.js';
import { RESULTS, written } from './results.js';

test('a line a document, written as it comes, each complete in itself', () => {
  const writer = ndjsonReport();
  expect(writer.start({ tool: 'peppolkit', version: '1.2.3', day: '2026-11-22' })).toBe('');
  const line = writer.document(RESULTS.invalid);
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(JSON.parse(line)).toEqual({
    tool: 'peppolkit',
    version: '1.2.3',
    day: '2026-11-22',
    input: 'bad.xml',
    outcome: 'invalid',
    verdict: RESULTS.invalid?.verdict,
  });
  expect(writer.finish()).toBe('');
});

test('of what could not be read, the error', () => {
  expect(JSON.parse(written(ndjsonReport(), [RESULTS.unread]))).toMatchObject({ outcome: 'unjudged', error: { code: 'FILE_NOT_FOUND' } });
});
