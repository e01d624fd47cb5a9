import type { Finding } from '../base/finding.js';
import type { Verdict } from '../base/verdict.js';

/** What a second verdict on the same document says otherwise. */
export interface Difference {
  /** Findings that the second lacks. */
  readonly gone: readonly Finding[];
  /** Findings that only the second has. */
  readonly added: readonly Finding[];
}

/** Compares findings by rule, severity and place; each counts as often as it stands. */
export function differenceOf(first: Verdict, second: Verdict): Difference {
  return { gone: without(first.findings, second.findings), added: without(second.findings, first.findings) };
}

function without(findings: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function keyOf({ rule, severity, path, line, column }: Finding): string {
  return JSON.stringify([rule, severity, path, line, column]);
}
