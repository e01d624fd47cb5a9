import { readFileSync, writeFileSync } from 'node:fs';
import type { Score } from './tally.js';

/** Scores by profile or suite, as committed. */
export type Ratchet = Readonly<Record<string, Score>>;

export function readRatchet(file: string): Ratchet {
  return JSON.parse(readFileSync(file, 'utf8')) as Ratchet;
}

export function writeRatchet(file: string, scores: Ratchet): void {
  writeFileSync(file, `${JSON.stringify(scores, null, 2)}\n`);
}

/** What fell below the ratchet, one sentence each. A corpus of another size cannot be compared and says so. */
export function below(ratchet: Ratchet, scores: Ratchet): string[] {
  const problems: string[] = [];
  for (const [name, want] of Object.entries(ratchet)) {
    const have = scores[name];
    if (!have) problems.push(`${name}: the ratchet holds it, but it was not measured`);
    else if (have.documents !== want.documents) {
      problems.push(`${name}: ${have.documents} documents measured, the ratchet was set on ${want.documents}`);
    } else {
      if (have.equal < want.equal) problems.push(`${name}: ${have.equal} documents equal, the ratchet asks ${want.equal}`);
      const [differ, allowed] = [have.cells - have.cellsEqual, want.cells - want.cellsEqual];
      if (differ > allowed) problems.push(`${name}: ${differ} cells differ, the ratchet allows ${allowed}`);
    }
  }
  return problems;
}
