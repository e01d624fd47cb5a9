import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { InferredOptionTypes } from 'yargs';
import { applyChange } from '../directory/apply.js';
import { changeFile } from '../directory/change.js';
import { checkDirectory } from '../directory/check.js';
import { writeDirectoryFolder } from '../directory/folder.js';
import { type Problem, problemText } from '../directory/problem.js';
import { writtenFiles } from '../directory/written.js';
import { checkedContent, readYaml } from '../directory/yaml-file.js';
import { escapeTerminal } from '../report/terminal.js';
import { previewRoutes } from '../routing/preview.js';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import type { Io } from './io.js';
import { unreadable } from './read-file.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  preview: { type: 'boolean', default: false, describe: 'say which routes change, and change nothing' },
} as const satisfies OptionTable;

export const directoryApply = defineCommand({
  usage: 'directory apply <change.yaml> [folder] [--preview]',
  about: 'Applies a change of government: renames, merges, splits, moves and ends from a day on. Says which routes change.',
  options: OPTIONS,
  names: { least: 1, most: 2, missing: 'Which change file?' },
  run,
});

async function run({ config, preview }: InferredOptionTypes<typeof OPTIONS>, [file, given]: readonly string[], io: Io): Promise<number> {
  const folder = directoryFolder(given, config);
  const read = soundDirectory(folder);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
  const problems: Problem[] = [];
  const yaml = readYaml({ file, text }, problems);
  const change = yaml === undefined ? undefined : checkedContent(yaml, changeFile, problems);
  if (change === undefined) return refuse(problems.map(problemText), io);
  const applied = applyChange(read.directory, change);
  if (applied.problems.length > 0) return refuse(applied.problems, io);
  const faults = checkDirectory(applied.directory);
  if (faults.length > 0)
    return refuse(
      faults.map(({ id, message }) => `${id}: ${message}`),
      io,
    );

  const routes = previewRoutes(read.directory, applied.directory, change.from);
  for (const { participant, before, after } of routes)
    await io.out(`${escapeTerminal(`${participant.padEnd(18)} ${before} -> ${after}`)}\n`);
  if (!preview) {
    const slug = `change-${change.from}-${basename(file)
      .replace(/\.ya?ml$/, '')
      .replace(/[^a-z0-9]+/gi, '-')
      .toLowerCase()}`;
    writeDirectoryFolder(folder, writtenFiles(read, applied, slug));
  }
  await io.out(
    `${escapeTerminal(change.title)}, from ${change.from}: ${applied.touched.length} recipients ${preview ? 'would change' : 'changed'}, ${routes.length} addresses lead elsewhere.\n`,
  );
  return 0;
}

async function refuse(texts: readonly string[], io: Io): Promise<number> {
  for (const text of texts) await io.out(`${escapeTerminal(text)}\n`);
  await io.out('Nothing was changed.\n');
  return 1;
}
