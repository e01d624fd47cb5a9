import { describe, expect, test } from 'vitest';
import type { Fired, UnitTest } from './corpus.js';
import { type Failure, type Judgement, keyOf } from './judge.js';
import { checkUnit, profileOfSuite } from './units.js';

const unit = (expectation: Partial<UnitTest['expect']>): UnitTest => ({
  id: 'cen-ubl/X#1',
  suite: 'cen-ubl',
  scope: [],
  xml: '',
  expect: { success: [], error: [], warning: [], ...expectation },
});
const ours = (fired: readonly Fired[], failures: readonly Failure[] = []): Judgement => ({
  sheets: [{ ruleSet: 's', fired: new Map(fired.map((triple) => [keyOf(triple), triple])), failures, messages: new Map() }],
});
const fatal: Fired = ['BR-01', 'fatal', '/Invoice[1]'];
const warning: Fired = ['BR-01', 'warning', '/Invoice[1]'];
const failure: Failure = { rule: 'BR-01', location: '/Invoice[1]', code: 'FORG0001', detail: '' };

const CASES: readonly (readonly [string, UnitTest, Judgement, number])[] = [
  ['success, silent', unit({ success: ['BR-01'] }), ours([]), 0],
  ['success, fires', unit({ success: ['BR-01'] }), ours([fatal]), 1],
  ['success, not evaluated', unit({ success: ['BR-01'] }), ours([], [failure]), 1],
  ['error, fires', unit({ error: ['BR-01'] }), ours([fatal]), 0],
  ['error, silent', unit({ error: ['BR-01'] }), ours([]), 1],
  ['error, fires as warning', unit({ error: ['BR-01'] }), ours([warning]), 1],
  ['warning, fires', unit({ warning: ['BR-01'] }), ours([warning]), 0],
  ['warning, fires as fatal', unit({ warning: ['BR-01'] }), ours([fatal]), 1],
  ['refused', unit({ success: ['BR-01'] }), { refused: 'tag' }, 1],
];

describe('checkUnit', () => {
  test.each(CASES)('%s', (_, of, judgement, problems) => {
    expect(checkUnit(of, judgement).problems).toHaveLength(problems);
  });

  test.each(CASES)('%s, as an exception: only an unexpected pass is a problem', (_, of, judgement, problems) => {
    expect(checkUnit(of, judgement, new Map([[of.id, 'reason']])).problems).toHaveLength(problems === 0 ? 1 : 0);
  });
});

test.each([
  ['cen-ubl', 'en16931-ubl'],
  ['cen-ubl-cn', 'en16931-ubl'],
  ['cen-cii', 'en16931-cii'],
  ['peppol-ubl-dk', 'peppol-billing'],
  ['peppol-cii-nl', 'peppol-billing-cii'],
  ['peppol-snippets', undefined],
])('suite %s is judged by %s', (suite, profile) => {
  expect(profileOfSuite(suite)).toBe(profile);
});
