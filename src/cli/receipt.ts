import { createHash } from 'node:crypto';
import type { Verdict } from '../base/verdict.js';
import type { DocumentResult, RunInfo } from '../report/result.js';
import type { JudgingArguments } from './judging.js';

/** The form of receipts; a later one counts up. docs/reference/receipt.schema.json describes it. */
export const RECEIPT_FORM = 1;

/** What was checked, how, and what came of it: enough to repeat it years later. */
export interface Receipt {
  readonly receipt: typeof RECEIPT_FORM;
  readonly tool: string;
  /** The version of this program, as on npm. */
  readonly version: string;
  /** The civil day of the run, `2026-11-22`. */
  readonly day: string;
  readonly options: ReceiptOptions;
  readonly documents: readonly ReceiptDocument[];
  /** False where the run was interrupted. */
  readonly complete: boolean;
}

/** Those options of the run that a verdict depends on. */
export interface ReceiptOptions {
  readonly profile?: string;
  readonly at?: string;
  readonly ruleset?: string;
  readonly rules?: readonly string[];
  readonly onlyRules?: true;
  readonly phase?: string;
  readonly xsd?: string;
  readonly advisory: boolean;
}

export type ReceiptDocument =
  | { readonly input: string; readonly sha256: string; readonly verdict: ReceiptVerdict; readonly error?: never }
  /** The code of the reason why it could not be read. */
  | { readonly input: string; readonly error: string; readonly sha256?: never; readonly verdict?: never };

export interface ReceiptVerdict extends Pick<Verdict, 'valid' | 'syntax' | 'profile' | 'day' | 'layers'> {
  /** Advice included. */
  readonly ruleSets: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  /** How often each rule was broken, the rules in order. */
  readonly findings: Readonly<Record<string, number>>;
  /** SHA-256 over rule, severity and place of every finding. */
  readonly findingsSha256: string;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function receiptHead({ tool, version, day }: RunInfo, args: JudgingArguments): Omit<Receipt, 'documents' | 'complete'> {
  return { receipt: RECEIPT_FORM, tool, version, day, options: optionsOf(args) };
}

function optionsOf(args: JudgingArguments): ReceiptOptions {
  const { profile, at, ruleset, rules, phase, xsd } = args;
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(at === undefined ? {} : { at }),
    ...(ruleset === undefined ? {} : { ruleset }),
    ...(rules === undefined ? {} : { rules }),
    ...(args['only-rules'] === true ? { onlyRules: true } : {}),
    ...(phase === undefined ? {} : { phase }),
    ...(xsd === undefined ? {} : { xsd }),
    advisory: !args['no-advisory'],
  };
}

export function receiptDocument({ input, verdict, error, sha256: hash }: DocumentResult): ReceiptDocument {
  if (verdict === undefined) return { input, error: error.code };
  return { input, sha256: hash ?? '', verdict: receiptVerdict(verdict) };
}

/** The wording of messages is no part of it: a verdict is the same where the same is found at the same place. */
export function receiptVerdict({ valid, syntax, profile, day, layers, ruleSets, advisory, findings }: Verdict): ReceiptVerdict {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const used = advisory === undefined ? ruleSets : [...ruleSets, advisory];
  const places = findings.map(({ rule, severity, path, line, column, errorCode = '' }) =>
    JSON.stringify([rule, severity, path, line, column, errorCode]),
  );
  return {
    valid,
    syntax,
    profile,
    day,
    layers,
    ruleSets: used.map(({ id, version, hash }) => ({ id, version, hash })),
    findings: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    findingsSha256: sha256(places.join('\n')),
  };
}
