import type { Finding } from '../../base/finding.js';
import type { Verdict } from '../../base/verdict.js';
import type { Policy } from '../../directory/recipient.js';

/** What a policy makes of a verdict. */
export interface Decision {
  readonly accepted: boolean;
  /** Why, in a few words without content of the document. */
  readonly because: string;
  /** Official findings only: advice changes nothing. */
  readonly errors: number;
  readonly warnings: number;
  /** How often each rule fired. */
  readonly rules: Readonly<Record<string, number>>;
}

/** The recipient's policy goes before the platform's, setting by setting. */
export function decide(verdict: Verdict, platform: Policy, recipient: Policy = {}): Decision {
  const { errors: onErrors = platform.errors, warnings: onWarnings = platform.warnings } = recipient;
  const tolerated = new Set([...(platform.tolerate ?? []), ...(recipient.tolerate ?? [])]);
  const official = verdict.findings.filter(({ ruleSet }) => ruleSet !== 'advisory' && !ruleSet.startsWith('advisory-'));
  const rules: Record<string, number> = {};
  for (const { rule, severity } of official) if (severity !== 'info') rules[rule] = (rules[rule] ?? 0) + 1;
  const of = (wanted: Finding['severity']): readonly Finding[] => official.filter(({ severity }) => severity === wanted);
  const [errors, warnings] = [of('error').length, of('warning').length];
  const counting = (wanted: Finding['severity']): number => of(wanted).filter(({ rule }) => !tolerated.has(rule)).length;
  const [badErrors, badWarnings] = [counting('error'), counting('warning')];
  const counted = { errors, warnings, rules };
  const unjudged = verdict.layers.rules === 'not run';
  if (unjudged) return { ...counted, accepted: false, because: 'no rule could judge it' };
  if (badErrors > 0 && onErrors !== 'accept') return { ...counted, accepted: false, because: `${badErrors} errors` };
  if (badWarnings > 0 && onWarnings === 'reject')
    return { ...counted, accepted: false, because: `${badWarnings} warnings, which the policy refuses` };
  if (errors > 0) return { ...counted, accepted: true, because: `accepted in spite of ${errors} errors, as the policy says` };
  return { ...counted, accepted: true, because: warnings === 0 ? 'valid' : `valid, with ${warnings} warnings` };
}
