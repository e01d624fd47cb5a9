import type { Outcome } from './measure.js';
import { isNational } from './profiles.js';
import type { Tally } from './tally.js';

/** A profile's score, and the `top` rules that differ most with one example each. */
export function describeProfile(name: string, tally: Tally, top: number): string {
  const all = tally.score();
  const international = tally.score(isNational);
  const lines = [`${name}: ${ratio(all.equal, all.documents)} documents equal, ${ratio(all.cellsEqual, all.cells)} cells`];
  if (international.cells !== all.cells) lines[0] += `, ${ratio(international.cellsEqual, international.cells)} without national rules`;
  const worst = tally.worst();
  for (const { rule, documents, example, exampleDocument } of worst.slice(0, top)) {
    lines.push(`  ${rule}: ${documents}; ${exampleDocument} ${example.kind} ${example.location} ${example.detail}`.trimEnd());
  }
  if (worst.length > top) lines.push(`  and ${worst.length - top} rules more`);
  return lines.join('\n');
}

/** The score of a suite, and what was not as expected. */
export function describeOutcome(name: string, { score, problems }: Outcome, top: number): string {
  const lines = [`${name}: ${ratio(score.equal, score.documents)} as expected`];
  for (const [id, texts] of [...problems].slice(0, top)) lines.push(`  ${id}: ${texts.join('; ')}`);
  if (problems.size > top) lines.push(`  and ${problems.size - top} more`);
  return lines.join('\n');
}

function ratio(part: number, whole: number): string {
  return `${part}/${whole}`;
}
