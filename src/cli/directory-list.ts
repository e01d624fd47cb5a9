import type { InferredOptionTypes } from 'yargs';
import { civilDayIn } from '../base/time-zone.js';
import { holdsOn, nameAt } from '../directory/directory.js';
import type { Recipient } from '../directory/recipient.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import { loadConfiguration } from './configuration.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import type { Io } from './io.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  kind: { type: 'string', describe: 'only these: ministry, commune, hospital, school, …' },
  find: { type: 'string', describe: 'only those whose id, name or number holds this text' },
  day: { type: 'string', describe: 'only those who exist on this day, 2027-01-01; all unless told' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the list' },
} as const satisfies OptionTable;

export const directoryList = defineCommand({
  usage: 'directory list [folder] [options]',
  about: 'Lists the recipients of a directory, one a line.',
  options: OPTIONS,
  names: { least: 0, most: 1 },
  run,
});

async function run(
  { config, kind, find, day, format }: InferredOptionTypes<typeof OPTIONS>,
  [folder]: readonly string[],
  io: Io,
): Promise<number> {
  const { directory } = soundDirectory(directoryFolder(folder, config));
  const today = day ?? civilDayIn(loadConfiguration(config).configuration.timeZone, io.clock);
  const wanted = find?.toLowerCase();
  const list = directory.recipients.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (day === undefined || holdsOn(one, day)) &&
      (wanted === undefined || searched(one).includes(wanted)),
  );
  if (format === 'json') {
    await io.out(`${JSON.stringify(list, null, 2)}\n`);
    return 0;
  }
  for (const one of list) await io.out(`${escapeTerminal(recipientLine(one, today))}\n`);
  await io.out(`${list.length} of ${directory.recipients.length} recipients.\n`);
  return 0;
}

function searched({ id, name, identifiers }: Recipient): string {
  return [id, name.fr, name.de ?? '', name.en ?? '', ...identifiers.map(({ value }) => value)].join('\n').toLowerCase();
}

/** A recipient in one line. */
export function recipientLine(recipient: Recipient, day: string): string {
  const { id, kind, identifiers, validTo } = recipient;
  const address = identifiers.find((one) => one.kind === 'peppol' && holdsOn(one, day))?.value ?? 'no address';
  const end = validTo === undefined ? '' : `  until ${validTo}`;
  return `${id.padEnd(44)} ${kind.padEnd(15)} ${address.padEnd(18)} ${nameAt(recipient, day).fr}${end}`;
}
