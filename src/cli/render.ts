import type { InferredOptionTypes } from 'yargs';
import { writeFileDurably } from '../base/durable-file.js';
import { civilDayIn, DEFAULT_TIME_ZONE } from '../base/time-zone.js';
import { ToolError } from '../base/tool-error.js';
import { readInvoice } from '../bindings/read.js';
import { isPdf } from '../open/open-pdf.js';
import type { Opened } from '../open/opened.js';
import { LANGUAGES, type Language } from '../render/language.js';
import { renderPdf } from '../render/pdf/render-pdf.js';
import { renderHtml } from '../render/render-html.js';
import type { RenderInput } from '../render/render-input.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { defineCommand, type OptionTable } from './command.js';
import { type Input, inputs } from './inputs.js';
import type { Io } from './io.js';
import { openInput } from './open-input.js';
import { verdictOf } from './verdict.js';

const OPTIONS = {
  output: { type: 'string', alias: 'o', describe: 'the file to write' },
  lang: { type: 'string', choices: LANGUAGES, default: 'en', describe: 'the language of labels, numbers and dates' },
  html: { type: 'boolean', default: false, describe: 'write one HTML page in place of a PDF' },
  'with-ids': { type: 'boolean', default: false, describe: 'print the ids of the business terms (BT-1) beside their labels' },
  'no-verdict': { type: 'boolean', default: false, describe: 'leave out whether the document is valid' },
  'time-zone': { type: 'string', default: DEFAULT_TIME_ZONE, describe: 'where the day of the verdict is counted' },
} as const satisfies OptionTable;

export const render = defineCommand({
  usage: 'render [options] <file> -o <file>',
  about:
    'Writes the readable form of an invoice or credit note: everything that it says, with its labels, as PDF/A-3a and PDF/UA-1 with the XML document inside. ' +
    "'-' reads standard input.",
  epilogue: 'Exit code: 0 it is written, valid or not; 2 it could not be read or written, or the command line is wrong.',
  options: OPTIONS,
  names: { least: 1, most: 1, missing: 'Which invoice?' },
  run,
});

async function run(options: InferredOptionTypes<typeof OPTIONS>, names: readonly string[], io: Io): Promise<number> {
  if (options.output === undefined) throw new ToolError('USAGE', 'Where to? The file to write is missing.', 'Name it: -o invoice.pdf.');
  const [input, ...others] = inputs(names, () => io.stdin);
  if (others.length > 0) throw new ToolError('FILE_NEEDED', `${names[0]} is a folder of several documents.`, 'Name one of them.');
  const document = await renderInput(input, options, io);
  const manner = { language: options.lang as Language, withIds: options['with-ids'] };
  write(options.output, options.html ? await renderHtml(document, manner) : await renderPdf(document, manner));
  return 0;
}

async function renderInput(input: Input, options: InferredOptionTypes<typeof OPTIONS>, io: Io): Promise<RenderInput> {
  const bytes = await input.read(DEFAULT_LIMITS.bytes);
  const opened = await openInput(bytes);
  const tree = treeOf(input.name, opened);
  const found = readInvoice(tree);
  if (found.syntax === 'unknown') {
    throw new ToolError('INVOICE_NEEDED', `${input.name} is no invoice or credit note in UBL or CII.`, 'Name a document of one of these.');
  }
  const xml = isPdf(bytes) ? tree.bytes : bytes;
  if (options['no-verdict']) return { ...found, xml };
  return { ...found, xml, verdict: await verdictOf(opened, { day: civilDayIn(options['time-zone'], io.clock) }) };
}

function treeOf(name: string, { tree, findings }: Opened): NonNullable<Opened['tree']> {
  if (tree !== undefined) return tree;
  const [finding] = findings;
  const place = finding === undefined || finding.line === 0 ? '' : ` (line ${finding.line}, column ${finding.column})`;
  throw new ToolError('DOCUMENT_UNREADABLE', `${name}${place}: ${finding?.message ?? 'It holds no document.'}`, finding?.remedy);
}

function write(path: string, content: Uint8Array | string): void {
  try {
    writeFileDurably(path, content);
  } catch (cause) {
    throw new ToolError('FILE_UNWRITABLE', `${path} cannot be written: ${(cause as Error).message}`, 'Name another file or folder.', {
      cause,
    });
  }
}
