import { expect, test } from 'vitest';
import type { Severity } from '../../src/base/finding.js';
import { exitCode } from '../../src/cli/exit-code.js';
import { finding, RESULTS, verdict } from '../report/results.js';

const lenient = { failOn: 'error', strict: false } as const;
const of = (severity: Severity, rule = 'X') => ({
  input: 'x',
  verdict: verdict({ valid: severity !== 'error', findings: [{ ...finding, rule, severity }] }),
});

test.each([
  ['valid', RESULTS.valid, lenient, 0],
  ['an error', RESULTS.invalid, lenient, 1],
  ['malformed XML', RESULTS.malformed, lenient, 1],
  ['no rule could judge it', RESULTS.unjudged, lenient, 2],
  ['it could not be read', RESULTS.unread, lenient, 2],
  ['a warning', of('warning'), lenient, 0],
  ['a warning that counts', of('warning'), { failOn: 'warning', strict: false }, 1],
  ['an info', of('info'), { failOn: 'warning', strict: false }, 0],
  ['an info that counts', of('info'), { failOn: 'info', strict: false }, 1],
  ['a warning where even infos count', of('warning'), { failOn: 'info', strict: false }, 1],
  ['rules that are not built in', of('warning', 'PK-PROFILE-UNKNOWN'), lenient, 0],
  ['rules that are not built in, strictly', of('warning', 'PK-PROFILE-UNKNOWN'), { failOn: 'error', strict: true }, 2],
  ['strict changes nothing else', of('warning'), { failOn: 'error', strict: true }, 0],
] as const)('%s', (_, result, rules, code) => {
  expect(exitCode(result, rules)).toBe(code);
});
