import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import registry from '#compiled/registry.js';
import { ADVISORY_CASES, sampleFiles } from '../../samples/source/files.js';
import { fixedClock } from '../../src/base/clock.js';
import type { Verdict } from '../../src/base/verdict.js';
import { validate } from '../../src/index.js';
import { builtinRuleSet } from '../../src/rulesets/builtin.js';
import { ROOT } from '../repo/files.js';

const files = sampleFiles();
const clock = fixedClock('2026-11-22T12:00:00Z');
const verdictOf = (path: string, advisory = true): Verdict => validate(new TextEncoder().encode(files.get(path)), { advisory, clock });
const below = (folder: string): string[] => [...files.keys()].filter((path) => path.startsWith(folder));
const checkOf = (path: string): string => path.replace(/^advisory\/|(\.cii)?\.xml$/g, '');

const BY_CODE = ['ADV-DATE-05', 'ADV-FILE-01', 'ADV-FILE-02', 'ADV-FILE-03', 'ADV-BATCH-01'];
const checks = [
  ...new Set([...registry.advisory.flatMap(({ id }) => builtinRuleSet(id).checks.map((check) => check.id)), ...BY_CODE]),
].sort();

test('each check on one document has a sample', () => {
  expect(Object.keys(ADVISORY_CASES).sort()).toEqual(checks.filter((id) => id !== 'ADV-BATCH-01'));
});

test('the reference page tells of each check, and of no other', () => {
  const page = readFileSync(join(ROOT, 'docs/reference/advisory.md'), 'utf8');
  const rows = page.split('\n').filter((row) => row.startsWith('| ADV-'));
  expect(rows.flatMap((row) => row.split('|')[1]!.match(/ADV-[A-Z]+-\d\d/g)!).sort()).toEqual(checks);
});

test('UBL and CII have the same checks with the same flags and sentences', () => {
  const [one, other] = registry.advisory.map(({ id }) => builtinRuleSet(id).checks.map(({ id, flag, terms }) => ({ id, flag, terms })));
  expect(one).toEqual(other);
});

describe('a sample', () => {
  test.each(below('advisory/ADV-'))('%s is valid, and its check alone speaks', (path) => {
    const verdict = verdictOf(path);
    expect(verdict.valid, JSON.stringify(verdict.findings, null, 1)).toBe(true);
    expect(verdict.layers.advisory).toBe('advice');
    const { also = [] } = ADVISORY_CASES[checkOf(path)]!;
    expect([...new Set(verdict.findings.map(({ rule }) => rule))].sort()).toEqual([checkOf(path), ...also].sort());
    for (const finding of verdict.findings) {
      expect(finding).toMatchObject({ ruleSet: 'advisory', severity: expect.stringMatching(/^(warning|info)$/), line: expect.any(Number) });
      expect(finding.values).not.toEqual({});
      expect(finding.message).toMatch(/^[A-Z“].*\.$/s);
    }
  });

  test.each(below('advisory/mended/'))('%s is valid, and nothing speaks', (path) => {
    const verdict = verdictOf(path);
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({ valid: true, layers: { advisory: 'clear' } });
  });

  test.each(below('valid/'))('%s gets no advice', (path) => {
    expect(verdictOf(path).findings).toEqual([]);
  });
});

test.each(below('invalid/'))('%s: the official verdict is the same with advice and without', (path) => {
  const { layers, advisory: _, findings, ...rest } = verdictOf(path);
  const without = verdictOf(path, false);
  expect(without.advisory).toBeUndefined();
  const official = findings.filter(({ ruleSet }) => ruleSet !== 'advisory');
  expect({ ...rest, layers: { ...layers, advisory: 'not run' }, findings: official }).toEqual(without);
  expect(findings.filter(({ ruleSet, severity }) => ruleSet === 'advisory' && severity === 'error')).toEqual([]);
});

test('ADV-TOTAL-02 speaks of a zero rate in CII, where the official rule leaves one unit', () => {
  const xml = files.get('valid/vat-zero-rated.cii.xml')!;
  const taxable = /<ram:BasisAmount>(\d+)\.00</.exec(xml)![1]!;
  const broken = xml.replace(`<ram:BasisAmount>${taxable}.00<`, `<ram:BasisAmount>${taxable}.01<`);
  const { valid, findings } = validate(new TextEncoder().encode(broken), { advisory: true, clock });
  expect([valid, findings.map(({ rule }) => rule)]).toEqual([true, ['ADV-TOTAL-02']]);
});

test.each([
  ['HUF', []],
  ['EUR', ['ADV-TOTAL-01']],
])('a VAT amount rounded to whole units of %s gives %j', (currency, rules) => {
  const xml = files.get('advisory/mended/ADV-TOTAL-01.xml')!;
  const broken = xml
    .replaceAll('EUR', currency)
    .replaceAll('>17.00<', '>18.00<')
    .replaceAll('>117.00<', '>118.00<')
    .replaceAll(/<cbc:Percent>17</g, '<cbc:Percent>17.6<');
  const { valid, findings } = validate(new TextEncoder().encode(broken), { advisory: true, clock });
  expect([valid, findings.map(({ rule }) => rule)]).toEqual([true, rules]);
});
