import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { gitlabReport } from '../../src/report/gitlab.js';
import { finding, HOSTILE, hostileError, hostileResult, RESULTS, verdict, written } from './results.js';
import { SPECIMEN } from './specimen.js';

/** What GitLab's documentation asks of a Code Quality report, as a schema. */
const validate = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', minLength: 1, not: { pattern: '^\\./' } },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
});

type Results = Parameters<typeof written>[1];
const issues = (results: Results) => JSON.parse(written(gitlabReport(), results));
const invalid = (input: string, ...findings: (typeof finding)[]) => ({ input, verdict: verdict({ valid: false, findings }) });

test.each([
  ['every kind of result', Object.values(RESULTS)],
  ['a specimen', SPECIMEN],
  ['no document', []],
  ...HOSTILE.map((text): [string, Results] => [JSON.stringify(text), [hostileResult(text), hostileError(text)]]),
])('is what GitLab asks for: %s', (_, results) => {
  validate(issues(results));
  expect(validate.errors).toBeNull();
});

test('a finding stands at its line, with what is wrong and how to mend it', () => {
  expect(issues([invalid('./in/a.xml', { ...finding, remedy: 'Add it.' })])).toEqual([
    expect.objectContaining({
      description: `${finding.rule}: ${finding.message} Add it.`,
      check_name: finding.rule,
      severity: 'major',
      location: { path: 'in/a.xml', lines: { begin: finding.line } },
    }),
  ]);
});

test('the same finding in two files is two, and stays the same when lines move', () => {
  const [a, b, moved] = issues([invalid('a.xml', finding), invalid('b.xml', finding), invalid('a.xml', { ...finding, line: 99 })]);
  expect(a.fingerprint).not.toBe(b.fingerprint);
  expect(moved.fingerprint).toBe(a.fingerprint);
});

test('what could not be read blocks', () => {
  expect(issues([RESULTS.unread])).toMatchObject([{ check_name: 'FILE_NOT_FOUND', severity: 'blocker' }]);
});
