import { ToolError } from '../base/tool-error.js';
import { readDirectoryFolder } from '../directory/folder.js';
import { problemText } from '../directory/problem.js';
import type { ReadDirectory } from '../directory/read.js';
import type { OptionTable } from './command.js';
import { configuredPath, loadConfiguration } from './configuration.js';

export const CONFIG_OPTION = {
  config: { type: 'string', describe: 'the configuration, peppolkit.yaml unless told' },
} as const satisfies OptionTable;

/** The folder given, else the configured one. */
export function directoryFolder(given: string | undefined, config: string | undefined): string {
  if (given !== undefined) return given;
  const loaded = loadConfiguration(config);
  return configuredPath(loaded, loaded.configuration.directory);
}

/** A directory without mistakes. Throws ToolError DIRECTORY_INVALID with the first of them. */
export function soundDirectory(folder: string): ReadDirectory {
  const read = readDirectoryFolder(folder);
  if (read.problems.length === 0) return read;
  throw new ToolError(
    'DIRECTORY_INVALID',
    `The directory has ${read.problems.length} mistakes, the first: ${problemText(read.problems[0])}`,
    "'peppolkit directory check' lists them all.",
  );
}
