import registry from '#compiled/registry.js';
import type { Verdict } from '../base/verdict.js';
import type { NextVerdict } from '../report/result.js';
import { editionAfter } from '../rulesets/edition.js';
import { loadRuleSet } from '../rulesets/load.js';
import { differenceOf } from '../validate/difference.js';
import { type Arrival, judge, prepare, type ValidateOptions } from '../validate/validate.js';

/** Judges what was opened; of the rule sets that are built in only those are read that it needs. */
export async function verdictOf(arrival: Arrival, options: ValidateOptions): Promise<Verdict> {
  const prepared = prepare(arrival, registry, options);
  const advisory = prepared.advisory === undefined ? undefined : await loadRuleSet(prepared.advisory);
  return judge(prepared, await Promise.all(prepared.ruleSets.map(loadRuleSet)), options, advisory);
}

/** The verdict by the edition that comes after the one that gave the first; null where none is known. */
export async function nextVerdict(arrival: Arrival, first: Verdict, options: ValidateOptions): Promise<NextVerdict | null> {
  const next = editionAfter(registry, first.profile, first.day);
  if (next === undefined) return null;
  const verdict = await verdictOf(arrival, { ...options, day: next.validFrom });
  const { profile, title, version, validFrom } = next;
  return { edition: { profile, title, version, validFrom }, verdict, ...differenceOf(first, verdict) };
}
