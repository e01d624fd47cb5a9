import { readFileSync } from 'node:fs';
import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { checkDirectory } from '../directory/check.js';
import { parseRecipientsCsv } from '../directory/csv.js';
import { diffDirectories } from '../directory/diff.js';
import { Directory } from '../directory/directory.js';
import { writeDirectoryFolder } from '../directory/folder.js';
import { problemText } from '../directory/problem.js';
import { writtenFiles } from '../directory/written.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import { differenceText } from './directory-diff.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import type { Io } from './io.js';
import { unreadable } from './read-file.js';
import { safeLines } from './safe-lines.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  'dry-run': { type: 'boolean', default: false, describe: 'say what would change, and change nothing' },
} as const satisfies OptionTable;

export const directoryImport = defineCommand({
  usage: 'directory import <recipients.csv> [folder] [--dry-run]',
  about: 'Takes recipients from CSV: those known are changed, the others added. All or nothing: with any mistake nothing changes.',
  options: OPTIONS,
  names: { least: 1, most: 2, missing: 'Which CSV file?' },
  run,
});

async function run(
  { config, 'dry-run': dry }: InferredOptionTypes<typeof OPTIONS>,
  [file, given]: readonly string[],
  io: Io,
): Promise<number> {
  const folder = directoryFolder(given, config);
  const read = soundDirectory(folder);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
  const { recipients, problems } = parseRecipientsCsv(file, text);
  const rows = new Map(recipients.map((one) => [one.id, one]));
  if (rows.size < recipients.length) throw new ToolError('CSV', `${file} names a recipient twice.`, 'Keep one row for each id.');
  const known = new Set(read.directory.recipients.map(({ id }) => id));
  const after = new Directory(
    [...read.directory.recipients.map((one) => rows.get(one.id) ?? one), ...recipients.filter(({ id }) => !known.has(id))],
    read.directory.rules,
    read.directory.cases,
  );
  const faults = [...problems.map(problemText), ...checkDirectory(after).map(({ id, message }) => `${id}: ${message}`)];
  if (faults.length > 0) {
    for (const fault of faults) await io.out(`${escapeTerminal(fault)}\n`);
    await io.out(`${faults.length} mistakes; nothing was changed.\n`);
    return 1;
  }
  const differences = diffDirectories(read.directory, after);
  for (const one of differences) await io.out(`${safeLines(differenceText(one))}\n`);
  if (!dry && differences.length > 0) {
    const touched = differences.map(({ id }) => id);
    writeDirectoryFolder(folder, writtenFiles(read, { directory: after, touched, problems: [] }, 'imported'));
  }
  await io.out(`${differences.length} recipients ${dry ? 'would change' : 'changed'}.\n`);
  return 0;
}
