import { expect, test } from 'vitest';
import type { Finding } from '../../src/base/finding.js';
import { differenceOf } from '../../src/validate/difference.js';
import { finding, verdict } from '../report/results.js';

const at = (rule: string, line = 1, more: Partial<Finding> = {}): Finding => ({ ...finding, rule, line, ...more });

const A = at('A');
const B = at('B');

test.each([
  ['nothing in common', [A], [B], [A], [B]],
  ['the same', [A, B], [A, B], [], []],
  ['another order', [A, B], [B, A], [], []],
  ['another message or rule set is the same finding', [A], [at('A', 1, { message: 'other', ruleSet: 'other' })], [], []],
  ['another place is another finding', [A], [at('A', 2)], [A], [at('A', 2)]],
  ['another severity is another finding', [A], [at('A', 1, { severity: 'warning' })], [A], [at('A', 1, { severity: 'warning' })]],
  ['each counts as often as it stands', [A, A, B], [A], [A, B], []],
  ['none', [], [], [], []],
])('%s', (_, first, second, gone, added) => {
  expect(differenceOf(verdict({ findings: first }), verdict({ findings: second }))).toEqual({ gone, added });
});
