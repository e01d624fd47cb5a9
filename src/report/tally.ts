import type { Severity } from '../base/finding.js';
import type { RuleSetRef } from '../base/verdict.js';
import { type DocumentResult, type Outcome, outcomeOf } from './result.js';

/** Counts over a run, and the rule sets that were used in it. */
export class Tally {
  readonly outcomes: Record<Outcome, number> = { valid: 0, invalid: 0, unjudged: 0 };
  readonly findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly ruleSets = new Map<string, RuleSetRef>();

  add(result: DocumentResult): void {
    this.outcomes[outcomeOf(result)] += 1;
    if (result.verdict === undefined) return;
    for (const finding of result.verdict.findings) this.findings[finding.severity] += 1;
    for (const ruleSet of [...result.verdict.ruleSets, ...(result.next?.verdict.ruleSets ?? [])])
      this.ruleSets.set(`${ruleSet.id} ${ruleSet.hash}`, ruleSet);
  }

  get documents(): number {
    return this.outcomes.valid + this.outcomes.invalid + this.outcomes.unjudged;
  }
}
