import type { InferredOptionTypes } from 'yargs';
import { type CsvSeparator, formatCsv } from '../base/csv.js';
import { ToolError } from '../base/tool-error.js';
import { invoiceToJson } from '../model/json.js';
import { LINE_TABLE_HEAD, lineTable } from '../model/line-table.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import { deliver } from './deliver.js';
import { inputs } from './inputs.js';
import type { Io } from './io.js';
import { type DocumentRead, failureCode, readDocument } from './read-document.js';
import { safeJson } from './safe-json.js';

const OPTIONS = {
  format: {
    type: 'string',
    choices: ['json', 'ndjson', 'csv'],
    default: 'json',
    describe: 'json: the invoice, or a list where several inputs are named; ndjson: an object a line; csv: a row for each invoice line',
  },
  output: { alias: 'o', type: 'string', describe: 'the file to write; standard output unless told' },
  unread: { type: 'boolean', default: false, describe: 'list on standard error what of each document was not understood' },
  separator: { type: 'string', choices: ['comma', 'semicolon', 'tab'], default: 'comma', describe: 'what stands between the cells of csv' },
} as const satisfies OptionTable;

type Arguments = InferredOptionTypes<typeof OPTIONS>;

export const extract = defineCommand({
  usage: 'extract [options] <file...>',
  about:
    "Turns invoices into JSON or into rows for spreadsheets and accounts systems: XML, alone or in an envelope, or inside a PDF. A folder stands for every *.xml and *.zip file in it and below, a zip archive for its *.xml files; '-' is standard input. The JSON of one invoice is what 'peppolkit create' takes.",
  epilogue: 'Exit code: 0 every document was read; 1 one is no invoice; 2 one could not be read, or the command line is wrong.',
  options: OPTIONS,
  names: { least: 1, missing: "There is nothing to extract: name files or folders, or '-' for standard input." },
  run,
});

const SEPARATORS: Readonly<Record<Arguments['separator'], CsvSeparator>> = { comma: ',', semicolon: ';', tab: '\t' };

/** What is kept of a document: its text in the format, no tree. */
interface Written {
  readonly input: string;
  readonly text: string;
}

interface Format {
  text(document: DocumentRead): string;
  /** `single` where one input was asked for. */
  whole(documents: readonly Written[], single: boolean): string;
}

const FORMATS: Readonly<Record<Arguments['format'], (separator: CsvSeparator) => Format>> = {
  json: () => ({
    text: ({ invoice }) => safeJson(invoiceToJson(invoice), 2),
    whole(documents, single) {
      if (single) return `${documents[0].text}\n`;
      return `[\n${documents.map(({ input, text }) => `{ "input": ${safeJson(input)}, "invoice": ${text} }`).join(',\n')}\n]\n`;
    },
  }),
  ndjson: () => ({
    text: ({ input, syntax, invoice, unread, unreadCount }) =>
      `${safeJson({ input, syntax, invoice: invoiceToJson(invoice), unread, unreadCount })}\n`,
    whole: joined,
  }),
  csv: (separator) => ({
    text: ({ input, invoice }) =>
      formatCsv(
        lineTable(invoice).map((row) => [input, ...row]),
        separator,
      ),
    whole: (documents) => formatCsv([['File', ...LINE_TABLE_HEAD]], separator) + joined(documents),
  }),
};

function joined(documents: readonly Written[]): string {
  return documents.map(({ text }) => text).join('');
}

async function run(args: Arguments, names: readonly string[], io: Io): Promise<number> {
  const format = FORMATS[args.format](SEPARATORS[args.separator]);
  const written: Written[] = [];
  let asked = 0;
  let code = 0;
  for await (const input of inputs({ names, stdin: () => io.stdin })) {
    asked += 1;
    try {
      const document = await readDocument(input);
      written.push({ input: input.name, text: format.text(document) });
      tellUnread(document, args.unread, io);
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      code = Math.max(code, failureCode(error));
      io.err(`peppolkit: ${escapeTerminal(error.remedy === undefined ? error.message : `${error.message} ${error.remedy}`)}\n`);
    }
  }
  if (written.length > 0) await deliver(format.whole(written, asked === 1), args.output, io);
  return code;
}

function tellUnread({ input, unread, unreadCount }: DocumentRead, list: boolean, io: Io): void {
  if (unreadCount === 0) return;
  const places = unreadCount === 1 ? 'one place was' : `${unreadCount} places were`;
  io.err(`${escapeTerminal(input)}: ${places} not understood${list ? ':' : '; --unread lists them'}\n`);
  if (!list) return;
  for (const { path, line: at, content } of unread) io.err(`  line ${at}: ${escapeTerminal(path)} = ${escapeTerminal(content)}\n`);
}
