import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { ublSyntaxOf } from '../bindings/ubl/document-type.js';
import { writeInvoice } from '../bindings/write.js';
import { invoiceToJson } from '../model/json.js';
import { escapeTerminal } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import { type ConvertReport, convertReportText } from './convert-report.js';
import { deliver, tell } from './deliver.js';
import type { Io } from './io.js';
import { type DocumentRead, failureCode, readDocument, soleInput } from './read-document.js';
import { safeJson } from './safe-json.js';
import { toolVersion } from './version.js';
import { brokenRules, verdictToday } from './written-verdict.js';

const OPTIONS = {
  to: { type: 'string', choices: ['ubl', 'cii'], demandOption: true, describe: 'the syntax; UBL has an invoice and a credit note' },
  output: { alias: 'o', type: 'string', describe: 'the file to write; standard output unless told' },
  strict: { type: 'boolean', default: false, describe: 'write nothing where something would be lost' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the report' },
} as const satisfies OptionTable;

type Arguments = InferredOptionTypes<typeof OPTIONS>;

export const convert = defineCommand({
  usage: 'convert [options] --to <syntax> <file>',
  about:
    "Writes an invoice in another syntax, and reports each term that is lost on the way, what was added, and the verdict on the result. '-' is standard input. The report goes to standard output, or to standard error where the invoice goes there.",
  epilogue:
    'Exit code: 0 written, and it breaks no rule that the original does not; 1 it breaks one, or --strict found a loss, or the input is no invoice; 2 nothing could be done.',
  options: OPTIONS,
  names: { least: 1, most: 1, missing: "There is nothing to convert: name an invoice, or '-' for standard input." },
  run,
});

async function run(args: Arguments, [name]: readonly string[], io: Io): Promise<number> {
  let document: DocumentRead;
  try {
    document = await readDocument(await soleInput(name, io));
  } catch (error) {
    if (!(error instanceof ToolError) || failureCode(error) !== 1) throw error;
    io.err(`peppolkit: ${escapeTerminal(`${error.message} ${error.remedy ?? ''}`.trim())}\n`);
    return 1;
  }
  const { bytes, report } = await converted(document, args, io);
  if (report.written) await deliver(new TextDecoder().decode(bytes), args.output, io);
  await tell(args.format === 'json' ? `${safeJson(report)}\n` : convertReportText(report), report.written ? args.output : 'report', io);
  return report.written && report.added.length === 0 ? 0 : 1;
}

async function converted(document: DocumentRead, { to, output, strict }: Arguments, io: Io) {
  const { input, syntax: from, invoice, unread, unreadCount, opened } = document;
  const target = to === 'cii' ? 'cii' : ublSyntaxOf(invoice);
  const { bytes, losses, supplied } = writeInvoice(invoice, target);
  const verdict = await verdictToday(bytes, io);
  const before = new Set(brokenRules(await verdictToday({ ...opened, findings: [] }, io)));
  const json = invoiceToJson(invoice);
  const report: ConvertReport = {
    tool: 'peppolkit',
    version: toolVersion(),
    input,
    output: output === '-' ? undefined : output,
    from,
    to: target,
    written: !(strict && (losses.length > 0 || unreadCount > 0)),
    losses: losses.map((loss) => ({ ...loss, value: valueAt(json, loss.property) })),
    unread,
    unreadCount,
    supplied: supplied.map(({ value, ...rest }) => ({ ...rest, value: value.toString() })),
    verdict,
    added: brokenRules(verdict).filter((rule) => !before.has(rule)),
  };
  return { bytes, report };
}

/** The value at `precedingInvoiceReferences[1].reference`. */
function valueAt(json: unknown, property: string): unknown {
  return property
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], json);
}
