import registry from '#compiled/registry.js';
import type { Finding } from './base/finding.js';
import type { Verdict } from './base/verdict.js';
import { type ReadInvoice, readInvoice as readTree } from './bindings/read.js';
import { open } from './open/open.js';
import type { OpenOptions } from './open/opened.js';
import { builtinRuleSet } from './rulesets/builtin.js';
import { judge, prepare, type ValidateOptions } from './validate/validate.js';
import type { NodeArrays } from './xml/node-arrays.js';
import { lendNodes } from './xml/node-pool.js';

export type { CivilDate } from './base/civil-date.js';
export { type Clock, fixedClock, systemClock } from './base/clock.js';
export { Decimal } from './base/decimal.js';
export type { Finding, Severity, Translation } from './base/finding.js';
export { ToolError } from './base/tool-error.js';
export type { AdvisoryState, EnvelopeSummary, LayerState, Layers, RuleSetRef, Verdict } from './base/verdict.js';
export { type Correspondence, correspondence } from './bindings/correspondence.js';
export type { InvoiceSyntax } from './bindings/document.js';
export type { ReadInvoice } from './bindings/read.js';
export { ublSyntaxOf } from './bindings/ubl/document-type.js';
export type { Unread } from './bindings/unread.js';
export { type WrittenInvoice, writeInvoice } from './bindings/write.js';
export type { Loss, Supplied } from './bindings/writer.js';
export { localize, localizeFinding } from './messages/localize.js';
export type { CodeLists, Language, Messages } from './messages/messages.js';
export type { Invoice, PartialInvoice } from './model/invoice.js';
export { type InvoiceJson, invoiceToJson, type PartialInvoiceJson } from './model/json.js';
export { invoiceJsonSchema } from './model/json-schema.js';
export { completeInvoice, type Parsed, type Problem, parseInvoiceJson, parsePartialInvoiceJson } from './model/parse-json.js';
export type { Cardinality, Group, Term, Wording } from './model/term.js';
export { type Placed, TERMS, termById } from './model/terms.js';
export type { BinaryObject, DataType, Identifier } from './model/values.js';
export type { OpenOptions } from './open/opened.js';
export type {
  JsonError,
  JsonLine,
  JsonNextVerdict,
  JsonReport,
  JsonSummary,
  JudgedDocument,
  UnreadDocument,
} from './report/json-report.js';
export type { Incomplete, NextVerdict, Outcome, RunInfo, Sender } from './report/result.js';
export type { RuleCount, SenderCount, SummaryCounts } from './report/summary.js';
export type { CheckInfo, CompiledRuleSet, Report } from './rulesets/compiled.js';
export type { ValidateOptions } from './validate/validate.js';
export type { XmlLimits } from './xml/limits.js';

/**
 * Judges one document: XML in UTF-8, UTF-16 or ISO-8859-1, alone or in a Standard Business Document (SBDH), whose header is then
 * checked too. Whatever the document holds is told by the verdict; a wrong option
 * throws a ToolError (`PROFILE_UNKNOWN`, `RULE_SET_UNKNOWN`, `DAY_INVALID`, `RULE_SET_NOT_IN_FORCE`, `TIME_ZONE_UNKNOWN`, `XML_LIMITS`). `bytes` must not change meanwhile.
 *
 * ```ts
 * const verdict = validate(await readFile('invoice.xml'));
 * if (!verdict.valid) for (const finding of verdict.findings) console.log(finding.rule, finding.line, finding.message);
 * ```
 */
export function validate(bytes: Uint8Array, options: ValidateOptions = {}): Verdict {
  // A rule set of the caller's may keep the tree; else nobody does, and its arrays serve the next document.
  return options.ruleSets === undefined ? lendNodes((nodes) => verdictOn(bytes, options, nodes)) : verdictOn(bytes, options);
}

function verdictOn(bytes: Uint8Array, options: ValidateOptions, nodes?: NodeArrays): Verdict {
  const prepared = prepare(open(bytes, options, nodes), registry, options);
  const advisory = prepared.advisory === undefined ? undefined : builtinRuleSet(prepared.advisory);
  return judge(prepared, prepared.ruleSets.map(builtinRuleSet), options, advisory);
}

/**
 * Reads one document into the semantic model of EN 16931, and tells what of it was not understood; `findings` says why where it could
 * not be opened. Nothing in a document makes this throw; a wrong limit is a ToolError `XML_LIMITS`.
 *
 * ```ts
 * const { invoice, unread } = readInvoice(await readFile('invoice.xml'));
 * console.log(invoice.number, invoice.documentTotals?.amountDueForPayment?.toString(), unread.length);
 * ```
 */
export function readInvoice(bytes: Uint8Array, options: OpenOptions = {}): ReadInvoice & { readonly findings: readonly Finding[] } {
  const { tree, findings } = open(bytes, options);
  return { ...(tree === undefined ? NOTHING_READ : readTree(tree)), findings };
}

const NOTHING_READ: ReadInvoice = { syntax: 'unknown', invoice: {}, unread: [], unreadCount: 0 };
