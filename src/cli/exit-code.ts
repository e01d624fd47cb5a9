import type { Severity } from '../base/finding.js';
import { type DocumentResult, outcomeOf } from '../report/result.js';

export interface ExitRules {
  /** The least severity that fails a document. */
  readonly failOn: Severity;
  /** A document that asks for rules which are not built in counts as not judged. */
  readonly strict: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** 0 passed, 1 failed, 2 could not be read or judged. Over several documents the highest counts. */
export function exitCode(result: DocumentResult, { failOn, strict }: ExitRules): 0 | 1 | 2 {
  if (result.verdict === undefined || outcomeOf(result) === 'unjudged') return 2;
  const { findings, valid } = result.verdict;
  if (strict && findings.some((finding) => finding.rule === 'PK-PROFILE-UNKNOWN')) return 2;
  return !valid || findings.some((finding) => RANK[finding.severity] >= RANK[failOn]) ? 1 : 0;
}
