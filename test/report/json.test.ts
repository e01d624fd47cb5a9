import { expect, test } from 'vitest';
import { jsonReport } from '../../src/report/json.js';
import { HOSTILE, hostileResult, RESULTS, written } from './results.js';

test('is one JSON object of the documented shape', () => {
  const report = JSON.parse(written(jsonReport(), Object.values(RESULTS)));
  expect(Object.keys(report)).toEqual(['tool', 'version', 'day', 'documents', 'summary']);
  expect(report.documents.map(({ input, outcome }: { input: string; outcome: string }) => `${input} ${outcome}`)).toEqual([
    'good.xml valid',
    'bad.xml invalid',
    'broken.xml invalid',
    'order.xml unjudged',
    'gone.xml unjudged',
  ]);
  expect(report.documents[1].verdict).toEqual(RESULTS.invalid?.verdict);
  expect(report.documents[4].error).toEqual({ code: 'FILE_NOT_FOUND', message: 'There is no file gone.xml.', remedy: 'Check the name.' });
  expect(report.summary).toEqual({
    ...{ documents: 5, valid: 1, invalid: 2, unjudged: 2, errors: 3, warnings: 1, infos: 0 },
    rules: [
      { rule: 'BR-02', severity: 'error', findings: 1, documents: 1 },
      { rule: 'PK-ROOT-UNKNOWN', severity: 'error', findings: 1, documents: 1 },
      { rule: 'W', severity: 'warning', findings: 1, documents: 1 },
      { rule: 'XML-SYNTAX', severity: 'error', findings: 1, documents: 1 },
    ],
    senders: [],
    leftOut: { findings: 0, documents: 0 },
  });
});

test('of no document holds an empty list', () => {
  expect(JSON.parse(written(jsonReport(), []))).toMatchObject({ documents: [], summary: { documents: 0 } });
});

test.each(HOSTILE)('carries any text whole: %j', (text) => {
  const report = JSON.parse(written(jsonReport(), [hostileResult(text)]));
  expect(report.documents[0].verdict.findings[0].message).toBe(text);
});
