import type { Finding } from '../base/finding.js';
import type { Verdict } from '../base/verdict.js';
import type { Incomplete, NextVerdict, Outcome, RunInfo, Sender } from './result.js';
import type { SummaryCounts } from './summary.js';

/** What `peppolkit validate --format json` prints. Its JSON Schema is `peppolkit/report.schema.json`. */
export interface JsonReport extends RunInfo {
  /** In the order in which the inputs were named; of a folder, by name. */
  readonly documents: readonly (JudgedDocument | UnreadDocument)[];
  /** Only where the run ended before every document was looked at. */
  readonly incomplete?: Incomplete;
  readonly summary: JsonSummary;
}

/** A line of what `peppolkit validate --format ndjson` prints: a document, or, as the last line, why others are missing. */
export type JsonLine = (RunInfo & JudgedDocument) | (RunInfo & UnreadDocument) | (RunInfo & { readonly incomplete: Incomplete });

/** A document on which there is a verdict. */
export interface JudgedDocument {
  /** The name of the file, as it was named or found. */
  readonly input: string;
  readonly outcome: Outcome;
  /** Whom the document is from; absent where it does not say it. */
  readonly sender?: Sender;
  readonly verdict: Verdict;
  /** Only with `--also-next`; null where no later edition is known. */
  readonly next?: JsonNextVerdict | null;
}

/** What could not be read. */
export interface UnreadDocument {
  readonly input: string;
  readonly outcome: 'unjudged';
  readonly error: JsonError;
}

/** Why something could not be read, and what to do about it. */
export interface JsonError {
  /** A stable code in capitals, `FILE_NOT_FOUND`. */
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}

/** The verdict by the edition that comes next, and what changes with it. */
export interface JsonNextVerdict {
  readonly edition: NextVerdict['edition'];
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly gone: readonly Finding[];
  readonly added: readonly Finding[];
}

/** Counts over the run. */
export interface JsonSummary extends SummaryCounts {
  readonly documents: number;
  readonly valid: number;
  readonly invalid: number;
  readonly unjudged: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
