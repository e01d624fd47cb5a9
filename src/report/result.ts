import type { Finding } from '../base/finding.js';
import type { ToolError } from '../base/tool-error.js';
import type { Verdict } from '../base/verdict.js';

/** Whom an invoice is from, as it says itself; '' where it does not. */
export interface Sender {
  /** The seller's name (BT-27). */
  readonly name: string;
  /** The seller's electronic address (BT-34) with its scheme: `0088:5412345000013`. */
  readonly endpoint: string;
}

/** What became of one input: a verdict, or why it could not be read. */
export type DocumentResult =
  | {
      readonly input: string;
      readonly verdict: Verdict;
      readonly error?: never;
      /** Absent where the document does not say it. */
      readonly sender?: Sender;
      /** Where a receipt is written: SHA-256 of the bytes that were judged, in hexadecimal. */
      readonly sha256?: string;
      /** Where it was asked for: what the next edition of the profile says; null where none is known. */
      readonly next?: NextVerdict | null;
    }
  | {
      readonly input: string;
      readonly error: ToolError;
      readonly verdict?: never;
      readonly next?: never;
      readonly sender?: never;
      readonly sha256?: never;
    };

/** The verdict on a document by the edition of its profile that is known to come next, and what changes with it. */
export interface NextVerdict {
  readonly edition: { readonly profile: string; readonly title: string; readonly version: string; readonly validFrom: string };
  readonly verdict: Verdict;
  /** Findings that the next edition no longer has. */
  readonly gone: readonly Finding[];
  /** Findings that it has in addition. */
  readonly added: readonly Finding[];
}

/** `unjudged`: it could not be read, or no rule could judge it. */
export type Outcome = 'valid' | 'invalid' | 'unjudged';

/** Malformed XML is invalid; well-formed XML that no rule judged is neither. */
export function outcomeOf(result: Pick<DocumentResult, 'verdict'>): Outcome {
  if (result.verdict === undefined) return 'unjudged';
  const { layers, valid } = result.verdict;
  if (layers.xml === 'valid' && layers.rules === 'not run') return 'unjudged';
  return valid ? 'valid' : 'invalid';
}

/** What a run says of itself. */
export interface RunInfo {
  /** `peppolkit 0.1.0`. */
  readonly tool: string;
  readonly version: string;
  /** The civil day of the run, `2026-11-22`. */
  readonly day: string;
  /** The civil day whose rule sets were asked for, where it is another. */
  readonly asOf?: string;
}

/** Why a run ended before it had looked at every document. */
export interface Incomplete {
  /** A stable code in capitals, `INTERRUPTED`. */
  readonly code: string;
  /** One sentence. */
  readonly message: string;
}

/** Writes a report in pieces, so that memory does not grow with the number of documents. Every piece may be ''. */
export interface ReportWriter {
  start(run: RunInfo): string;
  document(result: DocumentResult): string;
  /** The end of a whole report, even of an incomplete run: that it is incomplete is then said, and no reader takes it for a pass. */
  finish(incomplete?: Incomplete): string;
}
