import type { CorpusDocument, Fired } from './corpus.js';
import { type Judgement, keyOf } from './judge.js';
import { sheetOfRule } from './profiles.js';

/** One way in which our verdict on a document differs from the official one. */
export interface Difference {
  /** The rule id; `(parser)` and `(abort)` where no rule is at fault. */
  readonly rule: string;
  readonly kind: 'missing' | 'extra' | 'not evaluated' | 'not refused' | 'refused' | 'no failure reported';
  readonly location: string;
  readonly detail: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** Rule ids that were compared, by rule set; undefined where the official sheet aborted or nothing could be compared. */
  readonly compared: readonly boolean[];
}

/**
 * Holds a judgement against the official verdict: equal where the set of (rule, flag, location) is the same. Of a sheet that
 * aborted, only that at least one check could not be evaluated is asked; a document that the official parser refused must be refused.
 */
export function compare(document: CorpusDocument, judgement: Judgement): Comparison {
  if ('refused' in judgement) {
    if (document.malformed) return { differences: [], compared: [] };
    return { differences: [{ rule: '(parser)', kind: 'refused', location: '', detail: judgement.refused }], compared: [] };
  }
  if (document.malformed) {
    return { differences: [{ rule: '(parser)', kind: 'not refused', location: '', detail: document.error }], compared: [] };
  }
  const expected = bySheet(document.fired, judgement.sheets.length);
  const compared = judgement.sheets.map((_, sheet) => !document.aborted.includes(sheet));
  const differences: Difference[] = [];
  judgement.sheets.forEach((verdict, sheet) => {
    if (!compared[sheet]) {
      if (verdict.failures.length === 0) {
        differences.push({ rule: '(abort)', kind: 'no failure reported', location: '', detail: document.error });
      }
      return;
    }
    for (const { rule, location, code, detail } of verdict.failures) {
      differences.push({ rule, kind: 'not evaluated', location, detail: `${code}: ${detail}` });
    }
    for (const [key, [rule, flag, location]] of expected[sheet]) {
      if (!verdict.fired.has(key)) differences.push({ rule, kind: 'missing', location, detail: flag });
    }
    for (const [key, [rule, flag, location]] of verdict.fired) {
      if (!expected[sheet].has(key)) differences.push({ rule, kind: 'extra', location, detail: flag });
    }
  });
  return { differences, compared };
}

function bySheet(fired: readonly Fired[], count: number): ReadonlyMap<string, Fired>[] {
  const sheets = Array.from({ length: count }, () => new Map<string, Fired>());
  for (const triple of fired) sheets[Math.min(sheetOfRule(triple[0]), count - 1)].set(keyOf(triple), triple);
  return sheets;
}
