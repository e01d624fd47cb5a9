import type { Comparison, Difference } from './compare.js';
import { sheetOfRule } from './profiles.js';

/** How much of a profile is equal; a cell is a document × a rule id, counted where the official sheet ran through. */
export interface Score {
  readonly documents: number;
  readonly equal: number;
  readonly cells: number;
  readonly cellsEqual: number;
}

export interface RuleDifferences {
  readonly rule: string;
  /** Documents in which the rule differs. */
  readonly documents: number;
  readonly example: Difference;
  readonly exampleDocument: string;
}

/** Adds up the comparisons of one profile. */
export class Tally {
  private documents = 0;
  private equal = 0;
  private readonly runs: number[] = [];
  private readonly rules: readonly Set<string>[];
  private readonly differing = new Map<string, { documents: number; example: Difference; exampleDocument: string }>();

  /** @param rules The rule ids of each rule set of the profile. */
  constructor(rules: readonly Iterable<string>[]) {
    this.rules = rules.map((ids) => new Set(ids));
  }

  add(id: string, comparison: Comparison, officialRules: Iterable<string>): void {
    this.documents++;
    if (comparison.differences.length === 0) this.equal++;
    comparison.compared.forEach((ran, sheet) => {
      if (ran) this.runs[sheet] = (this.runs[sheet] ?? 0) + 1;
    });
    for (const rule of officialRules) this.rules[Math.min(sheetOfRule(rule), this.rules.length - 1)].add(rule);
    const seen = new Set<string>();
    for (const difference of comparison.differences) {
      if (seen.has(difference.rule)) continue;
      seen.add(difference.rule);
      const entry = this.differing.get(difference.rule);
      if (entry) entry.documents++;
      else this.differing.set(difference.rule, { documents: 1, example: difference, exampleDocument: id });
    }
  }

  /** The score, leaving out the rules that `skip` names. */
  score(skip: (rule: string) => boolean = () => false): Score {
    let cells = 0;
    this.rules.forEach((ids, sheet) => {
      for (const id of ids) if (!skip(id)) cells += this.runs[sheet] ?? 0;
    });
    let differing = 0;
    for (const [rule, { documents }] of this.differing) if (!rule.startsWith('(') && !skip(rule)) differing += documents;
    return { documents: this.documents, equal: this.equal, cells, cellsEqual: cells - differing };
  }

  /** The rules that differ, most documents first. */
  worst(): RuleDifferences[] {
    const all = [...this.differing].map(([rule, entry]) => ({ rule, ...entry }));
    return all.sort((a, b) => b.documents - a.documents || (a.rule < b.rule ? -1 : 1));
  }
}
