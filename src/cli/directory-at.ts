import type { InferredOptionTypes } from 'yargs';
import { parseCivilDate } from '../base/civil-date.js';
import { ToolError } from '../base/tool-error.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand } from './command.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import { recipientLine } from './directory-list.js';
import type { Io } from './io.js';

export const directoryAt = defineCommand({
  usage: 'directory at <day> [folder]',
  about: 'Lists who exists on a day (2027-01-01), by the names and addresses of that day.',
  options: CONFIG_OPTION,
  names: { least: 1, most: 2, missing: 'On which day? Write it as 2027-01-01.' },
  run,
});

async function run({ config }: InferredOptionTypes<typeof CONFIG_OPTION>, [day, folder]: readonly string[], io: Io): Promise<number> {
  if (parseCivilDate(day) === undefined) throw new ToolError('DAY_INVALID', `'${day}' is no day.`, 'Write it as 2027-01-01.');
  const present = soundDirectory(directoryFolder(folder, config)).directory.at(day);
  for (const one of present) await io.out(`${escapeTerminal(recipientLine(one, day))}\n`);
  await io.out(`${present.length} recipients on ${day}.\n`);
  return 0;
}
