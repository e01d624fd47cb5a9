import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from '../../src/reference/rule-fact.js';

const AROUND = 2;

const PAIRS = [
  ['samples/invalid', 'samples/mended'],
  ['samples/advisory', 'samples/advisory/mended'],
] as const;

/** From samples/, where each that fails has a mended twin; undefined where the rule has none. */
export function exampleOf(root: string, rule: string): Example | undefined {
  const files = PAIRS.map((folders) => folders.map((folder) => `${folder}/${rule}.xml`)).find((pair) =>
    pair.every((file) => existsSync(join(root, file))),
  );
  if (files === undefined) return undefined;
  const [before, after] = files.map((file) => readFileSync(join(root, file), 'utf8').trimEnd().split('\n'));
  const why = /<!-- \S+ (?:is broken|speaks): (.*) -->/.exec(before[1] ?? '')?.[1] ?? '';
  return { why, files, diff: shortened(lineDiff(before.slice(2), after.slice(2))) };
}

/** The shortest way from one text to the other, every line of both with its mark. */
export function lineDiff(before: readonly string[], after: readonly string[]): string[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  // common[i][j]: how many lines the rests from i and from j have in common
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const lines: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push(`  ${a[i]}`);
      i++;
      j++;
    } else if (i < a.length && (j === b.length || common[i + 1]![j]! >= common[i]![j + 1]!)) lines.push(`- ${a[i++]}`);
    else lines.push(`+ ${b[j++]}`);
  }
  const same = (line: string): string => `  ${line}`;
  return [...before.slice(0, head).map(same), ...lines, ...before.slice(before.length - tail).map(same)];
}

/** The changed lines with two around them, moved to the left. */
function shortened(lines: readonly string[]): string[] {
  const near = lines.map((_, index) => lines.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((line) => !line.startsWith('  ')));
  const bare = lines.map((line) => (line.startsWith('  <') ? line.replace(/( xmlns(:\w+)?="[^"]*")+/, ' …') : line));
  const kept = bare.flatMap((line, index) => (near[index] ? [line] : near[index - 1] && near.slice(index).includes(true) ? ['…'] : []));
  const indents = kept.filter((line) => line !== '…').map((line) => line.slice(2).search(/\S/));
  const indent = Math.min(...indents);
  return kept.map((line) => (line === '…' ? line : line.slice(0, 2) + line.slice(2 + indent)));
}
