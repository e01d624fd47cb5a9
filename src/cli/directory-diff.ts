import type { InferredOptionTypes } from 'yargs';
import { type Difference, diffDirectories } from '../directory/diff.js';
import { defineCommand } from './command.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import type { Io } from './io.js';
import { safeLines } from './safe-lines.js';

export const directoryDiff = defineCommand({
  usage: 'directory diff <folder> [other folder]',
  about: 'Says what differs between two directories, the first being the older; exit code 1 where anything does.',
  options: CONFIG_OPTION,
  names: { least: 1, most: 2, missing: 'Which folder?' },
  run,
});

async function run({ config }: InferredOptionTypes<typeof CONFIG_OPTION>, [first, second]: readonly string[], io: Io): Promise<number> {
  const before = soundDirectory(first).directory;
  const after = soundDirectory(directoryFolder(second, config)).directory;
  const differences = diffDirectories(before, after);
  for (const one of differences) await io.out(`${safeLines(differenceText(one))}\n`);
  await io.out(`${differences.length} recipients differ.\n`);
  return differences.length === 0 ? 0 : 1;
}

/** A difference in a line, and a line for each property. */
export function differenceText({ id, kind, properties }: Difference): string {
  const rows = properties.map(({ property, before, after }) => `\n    ${property}: ${before || 'nothing'} -> ${after || 'nothing'}`);
  return `${kind.padEnd(8)} ${id}${rows.join('')}`;
}
