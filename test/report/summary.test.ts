import { expect, test } from 'vitest';
import type { DocumentResult } from '../../src/report/result.js';
import { Summary } from '../../src/report/summary.js';
import { summaryLines } from '../../src/report/summary-lines.js';
import { finding, RESULTS, verdict } from './results.js';

const document = (name: string, ...rules: string[]): DocumentResult => ({
  input: 'a.xml',
  sender: { name, endpoint: `0088:${name}` },
  verdict: verdict({ valid: rules.length === 0, findings: rules.map((rule) => ({ ...finding, rule })) }),
});

function summary(results: readonly DocumentResult[]): Summary {
  const made = new Summary();
  for (const result of results) made.add(result);
  return made;
}

test('counts findings by rule and documents by sender, the most frequent first', () => {
  const counts = summary([document('A', 'X'), document('B', 'X', 'Y', 'Y'), document('B', 'Y'), document('C')]).counts();
  expect(counts.rules).toEqual([
    { rule: 'Y', severity: 'error', findings: 3, documents: 2 },
    { rule: 'X', severity: 'error', findings: 2, documents: 2 },
  ]);
  expect(counts.senders).toEqual([
    { name: 'B', endpoint: '0088:B', documents: 2, invalid: 2, errors: 4 },
    { name: 'A', endpoint: '0088:A', documents: 1, invalid: 1, errors: 1 },
    { name: 'C', endpoint: '0088:C', documents: 1, invalid: 0, errors: 0 },
  ]);
});

test('the order does not depend on that of the documents', () => {
  const results = [document('B', 'X'), document('A', 'Y'), document('C', 'Z')];
  expect(summary(results).counts()).toEqual(summary([...results].reverse()).counts());
});

test('has a bound, and says what is beyond it', () => {
  const results = Array.from({ length: 10_050 }, (_, i) => document(`S${i}`, `R${i}`));
  const { rules, senders, leftOut } = summary(results).counts();
  expect([rules.length, senders.length, leftOut]).toEqual([10_000, 10_000, { findings: 50, documents: 50 }]);
});

test('people get ten lines of each, only of what is wrong', () => {
  const lines = summaryLines(summary([...Array.from({ length: 12 }, (_, i) => document(`S${i}`, 'X')), document('fine')]).counts());
  expect(lines).toContain('Findings by rule, and in how many documents:\n  12  in 12  error  X\n');
  expect(lines).toContain('Invalid documents by sender:\n  1  of 1  0088:S0 S0\n');
  expect(lines).toContain('  and 2 more\n');
  expect(lines).not.toContain('fine');
  expect(summaryLines(summary([RESULTS.valid!]).counts())).toBe('');
});
