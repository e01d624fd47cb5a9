import type { InferredOptionTypes } from 'yargs';
import { readDirectoryFolder } from '../directory/folder.js';
import { problemText } from '../directory/problem.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand } from './command.js';
import { CONFIG_OPTION, directoryFolder } from './directory-input.js';
import type { Io } from './io.js';

export const directoryCheck = defineCommand({
  usage: 'directory check [folder]',
  about: 'Checks the recipients and rules of a directory. Every mistake is told with file and line; exit code 1 where there is one.',
  options: CONFIG_OPTION,
  names: { least: 0, most: 1 },
  run,
});

async function run({ config }: InferredOptionTypes<typeof CONFIG_OPTION>, [folder]: readonly string[], io: Io): Promise<number> {
  const { directory, problems } = readDirectoryFolder(directoryFolder(folder, config));
  for (const problem of problems) await io.out(`${escapeTerminal(problemText(problem))}\n`);
  const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
  await io.out(`${directory.recipients.length} recipients, ${directory.rules.length} rules: ${count}.\n`);
  return problems.length === 0 ? 0 : 1;
}
