import type { InferredOptionTypes } from 'yargs';
import { type ArchiveCount, type ArchiveProblem, verifyArchive } from '../dispatch/verify-archive.js';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { openPlatform } from './platform/open-platform.js';
import { safeLines } from './safe-lines.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the answer' },
} as const satisfies OptionTable;

export const archiveVerify = defineCommand({
  usage: 'archive verify [options]',
  about:
    'Reads every object of the archive and every entry of the audit trail: finds changed bits, missing objects, objects that belong to ' +
    'no document, and a trail that was changed or cut. It may run while documents are received and dispatched.',
  epilogue: 'Exit code 0: nothing is damaged (an object that belongs to no document is no damage); 1: something is.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

async function run({ config, format }: InferredOptionTypes<typeof OPTIONS>, _names: readonly string[], io: Io): Promise<number> {
  const { store, archive } = openPlatform(config, io.clock);
  const count: ArchiveCount = { objects: 0, documents: 0, entries: 0, head: '' };
  const problems: ArchiveProblem[] = [];
  let damage = 0;
  try {
    for await (const problem of verifyArchive(store, archive, count)) {
      if (problem.kind !== 'orphan') damage += 1;
      if (format === 'json') problems.push(problem);
      else await io.out(safeLines(`${problem.kind}: ${problem.text}\n`));
    }
  } finally {
    await store.close();
  }
  if (format === 'json') await io.out(`${JSON.stringify({ damage, ...count, problems }, null, 2)}\n`);
  else {
    const { objects, documents, entries, head } = count;
    await io.out(
      `${documents} documents, ${objects} objects and ${entries} entries of the audit trail were read; ${damage} are damaged.\n`,
    );
    if (head !== '') await io.out(`The trail ends with ${head}.\n`);
  }
  return damage === 0 ? 0 : 1;
}
