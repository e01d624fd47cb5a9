import type { Finding } from './finding.js';

/** What became of a layer. */
export type LayerState = 'valid' | 'invalid' | 'not run';

/** What became of the advisory layer: `clear` where it found nothing. Advice makes no document invalid. */
export type AdvisoryState = 'clear' | 'advice' | 'not run';

/** The rule set that was used, so that a verdict can be repeated. */
export interface RuleSetRef {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** SHA-256 of the compiled rule set, in hexadecimal. */
  readonly hash: string;
}

/** The layers in the order in which they run. */
export interface Layers {
  readonly xml: LayerState;
  /** Only where the document came in an envelope. */
  readonly envelope?: LayerState;
  readonly structure: LayerState;
  readonly rules: LayerState;
  readonly advisory: AdvisoryState;
}

/** What the envelope of a document says, as written; '' where it does not say it. */
export interface EnvelopeSummary {
  /** `sbdh`: a Standard Business Document with its header, as the Peppol network uses it. */
  readonly kind: 'sbdh';
  /** Participant identifiers with their scheme: `0192:987654321`. */
  readonly sender: string;
  readonly receiver: string;
  /** `urn:…:Invoice-2::Invoice##customization::2.1`. */
  readonly documentType: string;
  readonly process: string;
  /** Where the sender is (corner 1), ISO 3166-1. */
  readonly country: string;
  /** The identifier of the message. */
  readonly instance: string;
  /** When the message was made, an `xs:dateTime`. */
  readonly created: string;
}

/** All that `validate` says of one document. */
export interface Verdict {
  /** `invalid` where any finding of severity error stands, or no rule could judge the document. */
  readonly valid: boolean;
  /** The syntax, as detected from the root element. */
  readonly syntax: 'ubl-invoice' | 'ubl-creditnote' | 'cii' | 'unknown';
  /** The profile whose rules ran: `peppol-billing`, `en16931`, …; '' where none did. */
  readonly profile: string;
  readonly ruleSets: readonly RuleSetRef[];
  readonly layers: Layers;
  /** The rule set of the advisory layer; absent where it did not run. Its findings never count for `valid`. */
  readonly advisory?: RuleSetRef;
  /** What the document travelled in; absent where it came alone. */
  readonly envelope?: EnvelopeSummary;
  /** In document order; of one place, in the order of the rule sets. */
  readonly findings: readonly Finding[];
  /** The civil day of the verdict, `2026-11-22`. */
  readonly day: string;
}
