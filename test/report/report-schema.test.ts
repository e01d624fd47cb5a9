import Ajv from 'ajv';
import { expect, test } from 'vitest';
import schema from '../../docs/reference/report.schema.json' with { type: 'json' };
import { jsonReport } from '../../src/report/json.js';
import { ndjsonReport } from '../../src/report/ndjson.js';
import { HOSTILE, hostileError, hostileResult, RESULTS, verdict, written } from './results.js';
import { SPECIMEN } from './specimen.js';

const ajv = new Ajv({ allErrors: true });
ajv.addSchema(schema, 'report');
const report = ajv.compile({ $ref: 'report#' });
const line = ajv.compile({ $ref: 'report#/definitions/JsonLine' });

type Results = Parameters<typeof written>[1];
const edition = { profile: 'en16931', title: 'EN 16931', version: '2', validFrom: '2027-01-01' };

const CASES: readonly [string, Results][] = [
  ['every kind of result', Object.values(RESULTS)],
  ['a specimen', SPECIMEN],
  ['no document', []],
  ['no next edition', [{ input: 'a.xml', verdict: verdict(), next: null }]],
  ['a next edition', [{ input: 'a.xml', verdict: verdict(), next: { edition, verdict: verdict(), gone: [], added: [] } }]],
  ...HOSTILE.map((text): [string, Results] => [JSON.stringify(text), [hostileResult(text), hostileError(text)]]),
];

test.each(CASES)('json keeps to its schema: %s', (_, results) => {
  report(JSON.parse(written(jsonReport(), results)));
  expect(report.errors).toBeNull();
});

test.each(CASES)('ndjson keeps to its schema, line by line: %s', (_, results) => {
  const lines = written(ndjsonReport(), results, { code: 'INTERRUPTED', message: 'It was interrupted.' }).trim().split('\n');
  expect(lines).toHaveLength(results.length + 1);
  for (const text of lines) {
    line(JSON.parse(text));
    expect(line.errors).toBeNull();
  }
});

test('an incomplete report keeps to it too', () => {
  report(JSON.parse(written(jsonReport(), [], { code: 'INTERRUPTED', message: 'It was interrupted.' })));
  expect(report.errors).toBeNull();
});

const whole = () => JSON.parse(written(jsonReport(), [RESULTS.invalid!]));

test.each<[string, (value: ReturnType<typeof whole>) => void]>([
  ['a day that is missing', (value) => delete value.day],
  ['an outcome that does not exist', (value) => (value.documents[0].outcome = 'good')],
  ['a severity that does not exist', (value) => (value.documents[0].verdict.findings[0].severity = 'fatal')],
  ['a line that is a text', (value) => (value.documents[0].verdict.findings[0].line = '2')],
  ['a member that nobody knows', (value) => (value.documents[0].verdict.findings[0].colour = 'red')],
  ['both verdict and error', (value) => (value.documents[0].error = { code: 'X', message: 'x' })],
])('the schema objects to %s', (_, spoil) => {
  const value = whole();
  expect(report(value)).toBe(true);
  spoil(value);
  expect(report(value)).toBe(false);
});
