import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { ublSyntaxOf } from '../bindings/ubl/document-type.js';
import { writeInvoice } from '../bindings/write.js';
import { computeInvoice } from '../model/compute/compute-invoice.js';
import { createJsonSchema } from '../model/json-schema.js';
import { completeInvoice, type Problem, parsePartialInvoiceJson } from '../model/parse-json.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { defineCommand, type OptionTable } from './command.js';
import { type CreateReport, createReportText, type Refusal } from './create-report.js';
import { deliver, tell } from './deliver.js';
import { bytesOf } from './input.js';
import type { Io } from './io.js';
import { soleInput } from './read-document.js';
import { refusals } from './refusals.js';
import { safeJson } from './safe-json.js';
import { toolVersion } from './version.js';

const OPTIONS = {
  syntax: { type: 'string', choices: ['ubl', 'cii'], default: 'ubl', describe: 'the syntax to write' },
  output: { alias: 'o', type: 'string', describe: 'the file to write; standard output unless told' },
  schema: { type: 'boolean', default: false, describe: 'print the JSON Schema of what it takes, and do nothing else' },
  format: { type: 'string', choices: ['text', 'json'], default: 'text', describe: 'the form of the report' },
} as const satisfies OptionTable;

type Arguments = InferredOptionTypes<typeof OPTIONS>;

export const create = defineCommand({
  usage: 'create [options] <file.json>',
  about:
    "Writes an invoice from JSON. What the rest determines may be left out: line numbers and amounts, prices after a discount, rates that a VAT category fixes, the VAT breakdown and the totals. It is reported what was computed. An invoice that would break a rule is refused, with the rule and the place in the JSON. '-' is standard input.",
  epilogue: 'Exit code: 0 written; 1 refused, and nothing written; 2 the file could not be read, or the command line is wrong.',
  options: OPTIONS,
  names: { least: 0, most: 1 },
  run,
});

async function run(args: Arguments, [name]: readonly string[], io: Io): Promise<number> {
  if (args.schema) {
    await deliver(`${JSON.stringify(createJsonSchema(), undefined, 2)}\n`, args.output, io);
    return 0;
  }
  if (name === undefined) throw new ToolError('USAGE', 'There is nothing to create from: name a JSON file.', "'-' is standard input.");
  const input = await soleInput(name, io);
  const json = parsed(await bytesOf(input, DEFAULT_LIMITS.bytes), input.name);
  const { bytes, ...made } = await invoiceOf(json, args.syntax, io);
  const output = args.output === '-' ? undefined : args.output;
  const report: CreateReport = {
    tool: 'peppolkit',
    version: toolVersion(),
    input: input.name,
    output,
    written: bytes !== undefined,
    ...made,
  };
  if (bytes !== undefined) await deliver(new TextDecoder().decode(bytes), args.output, io);
  await tell(args.format === 'json' ? `${safeJson(report)}\n` : createReportText(report), bytes === undefined ? 'report' : args.output, io);
  return bytes === undefined ? 1 : 0;
}

type Made = Pick<CreateReport, 'computed' | 'refusals' | 'warnings'> & { readonly bytes?: Uint8Array };

async function invoiceOf(json: unknown, to: Arguments['syntax'], io: Io): Promise<Made> {
  const partial = parsePartialInvoiceJson(json);
  if ('problems' in partial) return { computed: [], refusals: partial.problems.map(ofProblem), warnings: [] };
  const { invoice: filled, computed } = computeInvoice(partial.invoice);
  const complete = completeInvoice(filled);
  if ('problems' in complete) return { computed, refusals: causes(complete.problems).map(ofProblem), warnings: [] };
  const { bytes, losses } = writeInvoice(complete.invoice, to === 'cii' ? 'cii' : ublSyntaxOf(complete.invoice));
  if (losses.length > 0) {
    const lost = losses.map(({ term, property, reason }) => ({ property, rule: undefined, terms: [term], message: reason }));
    return { computed, refusals: lost, warnings: [] };
  }
  const { errors, warnings } = await refusals(bytes, io);
  return errors.length > 0 ? { computed, refusals: errors, warnings } : { computed, refusals: [], warnings, bytes };
}

function ofProblem({ property, term, message }: Problem): Refusal {
  return { property, rule: undefined, terms: term === undefined ? [] : [term], message };
}

/** Sums are missing because something else is: that is what to tell. */
function causes(problems: readonly Problem[]): readonly Problem[] {
  const others = problems.filter(({ property }) => {
    if (/^(documentTotals|vatBreakdown)\b/.test(property)) return false;
    const line = /^(lines\[\d+\]\.)netAmount$/.exec(property)?.[1];
    return line === undefined || !problems.some((other) => other.property !== property && other.property.startsWith(line));
  });
  return others.length > 0 ? others : problems;
}

function parsed(bytes: Uint8Array, name: string): unknown {
  if (bytes.length > DEFAULT_LIMITS.bytes) {
    throw new ToolError('JSON_LIMITS', `${name} is larger than ${DEFAULT_LIMITS.bytes} bytes.`, 'Make its attachments smaller.');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? cause.message : 'it is not UTF-8';
    throw new ToolError('JSON_INVALID', `${name} is no JSON: ${why}.`, "'peppolkit create --schema' says what it should hold.", { cause });
  }
}
