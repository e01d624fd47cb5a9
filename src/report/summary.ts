import type { Severity } from '../base/finding.js';
import { type DocumentResult, outcomeOf, type Sender } from './result.js';

export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  readonly findings: number;
  /** In how many documents it was found. */
  readonly documents: number;
}

export interface SenderCount extends Sender {
  readonly documents: number;
  readonly invalid: number;
  readonly errors: number;
}

/** What a run says by rule and by sender: the most frequent first. */
export interface SummaryCounts {
  readonly rules: readonly RuleCount[];
  readonly senders: readonly SenderCount[];
  /** Rules and senders that came when so many were known that no more are told apart: 0 but in very large runs. */
  readonly leftOut: { readonly findings: number; readonly documents: number };
}

type Counting<T> = { -readonly [K in keyof T]: T[K] };

/** Rule ids and senders come from outside, so both tables have a bound. */
const MOST = 10_000;

/** Counts findings by rule and documents by sender. Memory does not grow with the run beyond a bound. */
export class Summary {
  readonly #rules = new Map<string, Counting<RuleCount>>();
  readonly #senders = new Map<string, Counting<SenderCount>>();
  readonly #leftOut = { findings: 0, documents: 0 };

  add(result: DocumentResult): void {
    if (result.verdict === undefined) return;
    const seen = new Set<Counting<RuleCount>>();
    let errors = 0;
    for (const { rule, severity } of result.verdict.findings) {
      if (severity === 'error') errors += 1;
      const count = entry(this.#rules, `${severity} ${rule}`, () => ({ rule, severity, findings: 0, documents: 0 }));
      if (count === undefined) this.#leftOut.findings += 1;
      else {
        count.findings += 1;
        seen.add(count);
      }
    }
    for (const count of seen) count.documents += 1;
    this.#addSender(result.sender, outcomeOf(result) === 'invalid', errors);
  }

  counts(): SummaryCounts {
    const rules = [...this.#rules.values()].sort((a, b) => b.findings - a.findings || byText(a.rule, b.rule));
    const senders = [...this.#senders.values()].sort(
      (a, b) =>
        b.invalid - a.invalid ||
        b.errors - a.errors ||
        b.documents - a.documents ||
        byText(a.name, b.name) ||
        byText(a.endpoint, b.endpoint),
    );
    return { rules, senders, leftOut: { ...this.#leftOut } };
  }

  #addSender(sender: Sender | undefined, invalid: boolean, errors: number): void {
    if (sender === undefined) return;
    const { name, endpoint } = sender;
    const count = entry(this.#senders, `${endpoint}\n${name}`, () => ({ name, endpoint, documents: 0, invalid: 0, errors: 0 }));
    if (count === undefined) {
      this.#leftOut.documents += 1;
      return;
    }
    count.documents += 1;
    if (invalid) count.invalid += 1;
    count.errors += errors;
  }
}

function entry<T>(table: Map<string, T>, key: string, first: () => T): T | undefined {
  let value = table.get(key);
  if (value === undefined && table.size < MOST) {
    value = first();
    table.set(key, value);
  }
  return value;
}

/** By code units, whatever the locale. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
