import type { InferredOptionTypes } from 'yargs';
import { runCases } from '../routing/cases.js';
import { defineCommand } from './command.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import type { Io } from './io.js';
import { safeLines } from './safe-lines.js';

export const directoryTest = defineCommand({
  usage: 'directory test [folder]',
  about: "Runs the cases that the directory's rule files bring; exit code 1 where one fails or there is none.",
  options: CONFIG_OPTION,
  names: { least: 0, most: 1 },
  run,
});

async function run({ config }: InferredOptionTypes<typeof CONFIG_OPTION>, [folder]: readonly string[], io: Io): Promise<number> {
  const results = runCases(soundDirectory(directoryFolder(folder, config)).directory);
  const failed = results.filter(({ passed }) => !passed);
  for (const { name, expected, got, route } of failed) {
    await io.out(
      safeLines(`failed: ${name}\n  expected ${expected}, got ${got}\n${route.reasons.map(({ text }) => `    ${text}\n`).join('')}`),
    );
  }
  await io.out(`${results.length} cases, ${failed.length} failed.\n`);
  return failed.length > 0 || results.length === 0 ? 1 : 0;
}
