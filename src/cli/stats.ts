import type { InferredOptionTypes } from 'yargs';
import { type CsvCell, formatCsv } from '../base/csv.js';
import { Decimal } from '../base/decimal.js';
import { ToolError } from '../base/tool-error.js';
import type { RuleStatisticsRow, StatisticsRow } from '../dispatch/store.js';
import { LANGUAGES, type Messages } from '../messages/messages.js';
import { defineCommand, type OptionTable } from './command.js';
import { deliver, tell } from './deliver.js';
import { CONFIG_OPTION } from './directory-input.js';
import type { Io } from './io.js';
import { jsonText } from './json-text.js';
import { languageOf } from './language.js';
import { ADDRESSEES, type Addressee } from './platform/complaint.js';
import { localTime } from './platform/local-time.js';
import { openPlatform } from './platform/open-platform.js';
import { GROUPINGS, type Grouping, grouped, rulesByProvider, rulesOf, type StatisticsFilter } from './platform/statistics.js';
import { safeLines } from './safe-lines.js';

const OPTIONS = {
  ...CONFIG_OPTION,
  by: { type: 'string', choices: GROUPINGS, default: 'month', describe: 'what to count by; the HTML page has all' },
  from: { type: 'string', describe: 'the first month, 2026-10' },
  to: { type: 'string', describe: 'the last month' },
  recipient: { type: 'string', describe: 'only for this recipient' },
  seller: { type: 'string', describe: 'only senders whose name holds this' },
  provider: { type: 'string', describe: 'only by this service provider' },
  top: { type: 'string', default: '10', describe: 'how many rules a provider, and a letter, is told of' },
  letter: { type: 'string', choices: ADDRESSEES, describe: 'write a letter to the provider, recipient (body) or seller (supplier) given' },
  format: { type: 'string', choices: ['text', 'csv', 'json', 'html'], default: 'text', describe: 'the form of the answer' },
  lang: { type: 'string', choices: LANGUAGES, describe: 'the language of page and letter; that of the locale unless told, else English' },
  output: { alias: 'o', type: 'string', describe: 'the file to write; standard output unless told' },
} as const satisfies OptionTable;

type Arguments = InferredOptionTypes<typeof OPTIONS>;

export const stats = defineCommand({
  usage: 'stats [options]',
  about:
    'Counts what came in by month, recipient, sender, service provider, document type or rule, and tells which rules each provider breaks most. ' +
    'With --letter it writes to who can mend it. Months are those of UTC.',
  options: OPTIONS,
  names: { least: 0, most: 0 },
  run,
});

interface Counted {
  readonly rows: readonly StatisticsRow[];
  readonly rules: readonly RuleStatisticsRow[];
  readonly filter: StatisticsFilter;
  readonly top: number;
  readonly when: string;
}

async function run(given: Arguments, _names: readonly string[], io: Io): Promise<number> {
  const { config, by, from, to, recipient, seller, provider, letter, format, output } = given;
  const top = wholeNumber(given.top);
  for (const month of [from, to])
    if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
      throw new ToolError('USAGE', `'${month}' is no month.`, 'Write 2026-10.');
  const { store, loaded } = openPlatform(config, io.clock);
  let counted: Counted;
  try {
    const when = localTime(io.clock.now(), loaded.configuration.timeZone);
    const filter = { from, to, recipient, seller, provider };
    counted = { rows: await store.statistics(), rules: await store.ruleStatistics(), filter, top, when };
  } finally {
    await store.close();
  }
  const messages = async (): Promise<Messages> =>
    (await import('../reference/load-messages.js')).loadMessages(languageOf(given.lang, io.locale));
  let text: string;
  if (letter !== undefined) text = await letterText(letter, counted, await messages());
  else if (format === 'html') text = await page(counted, await messages());
  else if (format === 'json')
    text = jsonText({ by, rows: table(by, counted), providers: rulesByProvider(counted.rules, counted.filter, top) });
  else if (format === 'csv') text = formatCsv(cells(by, counted));
  else text = safeLines(columns(cells(by, counted)) + (by === 'rule' ? providerLines(counted) : ''));
  await deliver(text, output, io);
  if (output !== undefined) await tell(`Written to ${output}.\n`, output, io);
  return 0;
}

function table(by: Grouping, { rows, rules, filter }: Counted): readonly Readonly<Record<string, string | number>>[] {
  const found = by === 'rule' ? rulesOf(rules, filter) : grouped(rows, by, filter);
  return found.map((row) => ({ ...row }));
}

const HEADS = ['documents', 'delivered', 'rejected', 'duplicate', 'waiting'] as const;

function cells(by: Grouping, counted: Counted): CsvCell[][] {
  const head = by === 'rule' ? ['documents'] : HEADS;
  const number = (value: string | number): Decimal => Decimal.parse(String(value)) as Decimal;
  return [[by, ...head], ...table(by, counted).map((row) => [String(row.key ?? row.rule), ...head.map((name) => number(row[name]))])];
}

function columns(rows: readonly (readonly CsvCell[])[]): string {
  const texts = rows.map((row) => row.map((one) => (one === undefined || one === '' ? '-' : String(one))));
  const widths = texts[0].map((_, i) => Math.max(...texts.map((row) => row[i].length)));
  return texts.map((row) => `${row.map((one, i) => (i === 0 ? one.padEnd(widths[0]) : one.padStart(widths[i] + 2))).join('')}\n`).join('');
}

function providerLines({ rules, filter, top }: Counted): string {
  return rulesByProvider(rules, filter, top)
    .map(({ provider, rules: own }) => `\n${provider || '-'}\n${own.map(({ rule, documents }) => `  ${rule}  ${documents}\n`).join('')}`)
    .join('');
}

async function page({ rows, rules, filter, top, when }: Counted, messages: Messages): Promise<string> {
  const { statisticsPage } = await import('./platform/statistics-page.js');
  const groups = {
    month: grouped(rows, 'month', filter),
    recipient: grouped(rows, 'recipient', filter),
    seller: grouped(rows, 'seller', filter),
    provider: grouped(rows, 'provider', filter),
    type: grouped(rows, 'type', filter),
  };
  return statisticsPage({ groups, rules: rulesOf(rules, filter), providers: rulesByProvider(rules, filter, top), when }, messages);
}

async function letterText(to: Addressee, { rows, rules, filter, top }: Counted, messages: Messages): Promise<string> {
  const name = { provider: filter.provider, body: filter.recipient, supplier: filter.seller }[to];
  const option = { provider: '--provider', body: '--recipient', supplier: '--seller' }[to];
  if (name === undefined) throw new ToolError('USAGE', 'To whom is the letter?', `Say it with ${option}.`);
  const months = grouped(rows, 'month', filter);
  const sum = (column: 'documents' | 'rejected'): number => months.reduce((total, row) => total + row[column], 0);
  if (months.length === 0)
    throw new ToolError('NOTHING_COUNTED', `Nothing is counted of '${name}'.`, `'peppolkit stats --by' lists who there is.`);
  const { complaintText } = await import('./platform/complaint.js');
  const [from, until] = [months[0].key, months[months.length - 1].key];
  const worst = rulesOf(rules, filter).slice(0, top);
  return safeLines(
    complaintText({ to, name, from, until, documents: sum('documents'), rejected: sum('rejected'), rules: worst }, messages),
  );
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new ToolError('USAGE', `'${text}' is no number from 1 to 9999.`, 'See --top.');
  return Number.parseInt(text, 10);
}
