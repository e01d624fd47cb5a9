/** Why routing went a step, for the audit and for `--explain`. */
export interface Reason {
  /** `receiver`, `endpoint`, `number`, `rule`, `successor`, `department`, `require`, `channel`, … */
  readonly step: string;
  /** One sentence, in English. */
  readonly text: string;
  /** The terms that were read. */
  readonly terms: readonly string[];
}

/** Someone whom a document may have been meant for, nearest first. */
export interface Candidate {
  readonly recipient: string;
  /** One sentence: what speaks for it. */
  readonly because: string;
}

/** Why a document waits for a person. */
export type QuarantineCode =
  /** Nobody is known by what the document says. */
  | 'no-match'
  /** Several bodies fit equally. */
  | 'ambiguous'
  /** Envelope and document name different bodies. */
  | 'receiver-mismatch'
  /** The body ended and nobody, or no single body, took over. */
  | 'no-successor'
  /** The body does not exist yet. */
  | 'not-yet'
  /** The body asks for an order number or a department's name that is not there. */
  | 'requirement'
  /** A rule says that a person must look. */
  | 'held'
  /** The body has no channel. */
  | 'no-channel';

/** Where a document goes, with the reasons in the order in which they were found. */
export type Route =
  | {
      readonly outcome: 'routed';
      readonly recipient: string;
      readonly department: string | undefined;
      /** Ids of the recipient's channels. */
      readonly channels: readonly string[];
      readonly reasons: readonly Reason[];
    }
  | {
      readonly outcome: 'quarantined';
      readonly code: QuarantineCode;
      readonly candidates: readonly Candidate[];
      readonly reasons: readonly Reason[];
    };
