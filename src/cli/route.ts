import type { InferredOptionTypes } from 'yargs';
import { parseCivilDate } from '../base/civil-date.js';
import { civilDayIn } from '../base/time-zone.js';
import { ToolError } from '../base/tool-error.js';
import { readInvoice } from '../bindings/read.js';
import type { Directory } from '../directory/directory.js';
import { routeText } from '../routing/preview.js';
import type { Route } from '../routing/route.js';
import { routeDocument } from '../routing/route-document.js';
import { routedDocument } from '../routing/routed-document.js';
import { defineCommand, type OptionTable } from './command.js';
import { loadConfiguration } from './configuration.js';
import { CONFIG_OPTION, directoryFolder, soundDirectory } from './directory-input.js';
import { bytesOf, type Input } from './input.js';
import { inputs } from './inputs.js';
import type { Io } from './io.js';
import { openInput } from './open-input.js';
import { safeLines } from './safe-lines.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  directory: { type: 'string', describe: 'the folder of recipients and rules; the configured one unless told' },
  day: { type: 'string', describe: 'as on this day, 2027-01-01; today unless told' },
  explain: { type: 'boolean', default: false, describe: 'say each step, with the terms that were read' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the answer' },
} as const satisfies OptionTable;

const LARGEST = 100_000_000;

export const route = defineCommand({
  usage: 'route [options] <file...>',
  about: 'Says which recipient a document is for, and why. Sends nothing.',
  epilogue: 'Exit code 0: every document has a recipient; 1: one waits for a person (quarantine) or cannot be read; 2: wrong use.',
  options: OPTIONS,
  names: { least: 1, missing: 'Which file?' },
  run,
});

async function run(
  { config, directory: folder, day, explain, format }: InferredOptionTypes<typeof OPTIONS>,
  names: readonly string[],
  io: Io,
): Promise<number> {
  if (day !== undefined && parseCivilDate(day) === undefined)
    throw new ToolError('DAY_INVALID', `'${day}' is no day.`, 'Write it as 2027-01-01.');
  const { directory } = soundDirectory(directoryFolder(folder, config));
  const on = day ?? civilDayIn(loadConfiguration(config).configuration.timeZone, io.clock);
  let code = 0;
  for await (const input of inputs({ names, stdin: () => io.stdin })) {
    const found = await routeOf(input, directory, on);
    if (typeof found === 'string' || found.outcome === 'quarantined') code = 1;
    if (format === 'json') {
      const answer = typeof found === 'string' ? { outcome: 'unreadable', reason: found } : found;
      await io.out(`${JSON.stringify({ input: input.name, day: on, ...answer })}\n`);
    } else await io.out(safeLines(answerText(input.name, found, explain)));
  }
  return code;
}

async function routeOf(input: Input, directory: Directory, day: string): Promise<Route | string> {
  const { tree, envelope, findings } = await openInput(await bytesOf(input, LARGEST));
  if (tree === undefined) return findings[0]?.message ?? 'It holds no document.';
  return routeDocument(routedDocument(readInvoice(tree).invoice, envelope), directory, day);
}

function answerText(name: string, found: Route | string, explain: boolean): string {
  if (typeof found === 'string') return `${name}: unreadable: ${found}\n`;
  const channels = found.outcome === 'routed' ? ` by ${found.channels.join(', ')}` : '';
  const head = `${name}: ${routeText(found)}${channels}\n`;
  if (!explain && found.outcome === 'routed') return head;
  const reasons = found.reasons.map(({ text, terms }) => `  ${text}${terms.length === 0 ? '' : ` (${terms.join(', ')})`}\n`);
  const candidates =
    found.outcome === 'routed' ? [] : found.candidates.map(({ recipient, because }) => `  perhaps ${recipient}: ${because}\n`);
  return [head, ...reasons, ...candidates].join('');
}
