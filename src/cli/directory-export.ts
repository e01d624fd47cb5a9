import type { InferredOptionTypes } from 'yargs';
import { writeFileDurably } from '../base/durable-file.js';
import { recipientsCsv } from '../directory/csv.js';
import { defineCommand, type OptionTable } from './command.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import type { Io } from './io.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  output: { alias: 'o', type: 'string', describe: 'the CSV file; standard output unless told' },
} as const satisfies OptionTable;

export const directoryExport = defineCommand({
  usage: 'directory export [folder] [-o recipients.csv]',
  about: 'Writes all recipients as CSV for a spreadsheet; no cell is taken for a formula. `directory import` reads it back.',
  options: OPTIONS,
  names: { least: 0, most: 1 },
  run,
});

async function run({ config, output }: InferredOptionTypes<typeof OPTIONS>, [folder]: readonly string[], io: Io): Promise<number> {
  const { directory } = soundDirectory(directoryFolder(folder, config));
  const csv = recipientsCsv(directory.recipients);
  if (output === undefined) await io.out(csv);
  else {
    writeFileDurably(output, csv);
    await io.out(`${output}: ${directory.recipients.length} recipients.\n`);
  }
  return 0;
}
