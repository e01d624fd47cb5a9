import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { recipientsYaml } from '../directory/written.js';
import { defineCommand } from './command.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import type { Io } from './io.js';

export const directoryShow = defineCommand({
  usage: 'directory show <recipient> [folder]',
  about: 'Shows all that the directory knows of a recipient, and where it stands.',
  options: CONFIG_OPTION,
  names: { least: 1, most: 2, missing: 'Which recipient?' },
  run,
});

async function run({ config }: InferredOptionTypes<typeof CONFIG_OPTION>, [id, folder]: readonly string[], io: Io): Promise<number> {
  const { directory, sources } = soundDirectory(directoryFolder(folder, config));
  const recipient = directory.get(id);
  if (recipient === undefined)
    throw new ToolError('RECIPIENT_UNKNOWN', `There is no recipient '${id}'.`, `'peppolkit directory list --find TEXT' searches.`);
  const { yaml, index } = sources.get(id)!;
  await io.out(`# ${yaml.file}:${yaml.lineOf(['recipients', index])}\n${recipientsYaml([recipient])}`);
  return 0;
}
