import type { UnitTest } from './corpus.js';
import type { Judgement } from './judge.js';
import { UNIT_EXCEPTIONS } from './unit-exceptions.js';

/** The profile that judges a suite; undefined for suites without expectations. */
export function profileOfSuite(suite: string): string | undefined {
  if (suite === 'cen-ubl' || suite === 'cen-ubl-cn') return 'en16931-ubl';
  if (suite === 'cen-cii') return 'en16931-cii';
  if (suite.startsWith('peppol-ubl-')) return 'peppol-billing';
  if (suite.startsWith('peppol-cii-')) return 'peppol-billing-cii';
  return undefined;
}

export interface UnitResult {
  readonly expectations: number;
  /** What was not as expected, one phrase each; empty where the test passes or its exception applies. */
  readonly problems: readonly string[];
}

/** Holds a judgement against a unit test: `error` and `warning` ids must fire with that flag, `success` ids must be evaluated and not fire. */
export function checkUnit(test: UnitTest, judgement: Judgement, exceptions: ReadonlyMap<string, string> = UNIT_EXCEPTIONS): UnitResult {
  const { success, error, warning } = test.expect;
  const expectations = success.length + error.length + warning.length;
  const problems = 'refused' in judgement ? [`refused: ${judgement.refused}`] : problemsOf(test, judgement);
  if (!exceptions.has(test.id)) return { expectations, problems };
  return { expectations, problems: problems.length > 0 ? [] : [`passes, but stands among the exceptions: ${exceptions.get(test.id)}`] };
}

function problemsOf(test: UnitTest, judgement: Exclude<Judgement, { refused: string }>): string[] {
  const flags = new Map<string, Set<string>>();
  const failed = new Map<string, string>();
  for (const sheet of judgement.sheets) {
    for (const [rule, flag] of sheet.fired.values()) flags.set(rule, (flags.get(rule) ?? new Set()).add(flag));
    for (const failure of sheet.failures) failed.set(failure.rule, `${failure.code} at ${failure.location}`);
  }
  const problems: string[] = [];
  for (const rule of test.expect.success) {
    if (flags.has(rule)) problems.push(`${rule} fires (${[...(flags.get(rule) ?? [])].join(', ')}), expected not to`);
    else if (failed.has(rule)) problems.push(`${rule} could not be evaluated: ${failed.get(rule)}`);
  }
  for (const [flag, rules] of [
    ['fatal', test.expect.error],
    ['warning', test.expect.warning],
  ] as const) {
    for (const rule of rules) {
      const found = flags.get(rule);
      if (!found)
        problems.push(`${rule} does not fire${failed.has(rule) ? ` (not evaluated: ${failed.get(rule)})` : ''}, expected ${flag}`);
      else if (!found.has(flag)) problems.push(`${rule} fires as ${[...found].join(', ')}, expected ${flag}`);
    }
  }
  return problems;
}
