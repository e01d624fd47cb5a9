import type { InferredOptionTypes } from 'yargs';
import { civilDayIn, DEFAULT_TIME_ZONE } from '../base/time-zone.js';
import { ToolError } from '../base/tool-error.js';
import { isPdf } from '../open/open-pdf.js';
import { LANGUAGES, type Language } from '../render/language.js';
import { renderPdf } from '../render/pdf/render-pdf.js';
import { renderHtml } from '../render/render-html.js';
import type { RenderInput } from '../render/render-input.js';
import { escapeTerminal } from '../report/terminal.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { defineCommand, type OptionTable } from './command.js';
import { bytesOf } from './input.js';
import type { Io } from './io.js';
import { failureCode, readDocument, soleInput } from './read-document.js';
import { ReplacedFile } from './replaced-file.js';
import { verdictOf } from './verdict.js';

const OPTIONS = {
  output: { type: 'string', alias: 'o', describe: 'the file to write' },
  lang: { type: 'string', choices: LANGUAGES, default: 'en', describe: 'the language of labels, numbers and dates' },
  html: { type: 'boolean', default: false, describe: 'write one HTML page in place of a PDF' },
  'with-ids': { type: 'boolean', default: false, describe: 'print the ids of the business terms (BT-1) beside their labels' },
  'no-verdict': { type: 'boolean', default: false, describe: 'leave out whether the document is valid' },
  'time-zone': { type: 'string', default: DEFAULT_TIME_ZONE, describe: 'where the day of the verdict is counted' },
} as const satisfies OptionTable;

type Arguments = InferredOptionTypes<typeof OPTIONS>;

export const render = defineCommand({
  usage: 'render [options] <file> -o <file>',
  about:
    'Writes the readable form of an invoice or credit note: everything that it says, with its labels, as PDF/A-3a and PDF/UA-1 with the XML document inside. ' +
    "'-' reads standard input.",
  epilogue: 'Exit code: 0 written, valid or not; 1 the input is no invoice; 2 nothing could be done.',
  options: OPTIONS,
  names: { least: 1, most: 1, missing: 'Which invoice?' },
  run,
});

async function run(options: Arguments, [name]: readonly string[], io: Io): Promise<number> {
  if (options.output === undefined) throw new ToolError('USAGE', 'The file to write is missing.', 'Name it: -o invoice.pdf.');
  let input: RenderInput;
  try {
    input = await renderInput(name, options, io);
  } catch (error) {
    if (!(error instanceof ToolError) || failureCode(error) !== 1) throw error;
    io.err(`peppolkit: ${escapeTerminal(`${error.message} ${error.remedy ?? ''}`.trim())}\n`);
    return 1;
  }
  const manner = { language: options.lang as Language, withIds: options['with-ids'] };
  write(options.output, options.html ? new TextEncoder().encode(await renderHtml(input, manner)) : await renderPdf(input, manner));
  return 0;
}

async function renderInput(name: string, options: Arguments, io: Io): Promise<RenderInput> {
  const input = await soleInput(name, io);
  const bytes = await bytesOf(input, DEFAULT_LIMITS.bytes);
  const document = await readDocument({ name: input.name, bytes });
  // Of a hybrid PDF it is the invoice inside that is shown and carried on.
  const found = { ...document, xml: isPdf(bytes) ? document.opened.tree.bytes : bytes };
  if (options['no-verdict']) return found;
  return { ...found, verdict: await verdictOf(document.opened, { day: civilDayIn(options['time-zone'], io.clock) }) };
}

function write(path: string, content: Uint8Array): void {
  const file = new ReplacedFile(path);
  try {
    file.writeBytes(content);
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.finish();
}
