import type { Parcel } from './channel.js';
import type { DocumentFacts, NewDelivery, StoredDocument } from './document.js';
import type { DuplicateKey } from './store.js';

/** What the composer found out about a document: it opened, checked, judged by policy and routed it. Nothing has been stored. */
export interface Examination {
  /** Why it holds no document that can be read; undefined where it does. */
  readonly unreadable: string | undefined;
  readonly facts: DocumentFacts;
  readonly keys: readonly DuplicateKey[];
  readonly errors: number;
  readonly warnings: number;
  readonly rules: Readonly<Record<string, number>>;
  /** Whether the policy takes it, and in a few words why. */
  readonly accepted: boolean;
  readonly because: string;
  /** The verdict as JSON, and the report for the sender where it is refused. */
  readonly verdict: Uint8Array;
  readonly report: Uint8Array | undefined;
  readonly route: ExaminedRoute;
  /** As `Steps.render` gives it, where that was made in the same go: undefined where it was not, or could not be. */
  readonly made?: ReadonlyMap<string, Uint8Array> | undefined;
}

/** Where it goes, as far as dispatch needs to know. */
export type ExaminedRoute =
  | {
      readonly outcome: 'routed';
      readonly recipient: string;
      readonly department: string | undefined;
      /** In a few words, and whole as JSON. */
      readonly reason: string;
      readonly detail: string;
      readonly deliveries: readonly Omit<NewDelivery, 'document'>[];
      /** How long it is kept. */
      readonly retainedUntil: string;
    }
  | {
      readonly outcome: 'quarantined';
      readonly code: string;
      readonly reason: string;
      readonly detail: string;
      readonly retainedUntil: string;
    };

/** What dispatch is handed, so that it knows of neither rules nor rendering. */
export interface Steps {
  /**
   * Rejects with StepFault where the document costs more than it may, or brings the examination down: a person must look. With `make`,
   * what its deliveries hand over may be made at once, while the document is open.
   */
  examine(bytes: Uint8Array, document: StoredDocument, more?: { readonly make: boolean }): Promise<Examination>;
  /** A route to a recipient whom a person chose. Throws ToolError where there is none of that name. */
  routeTo(bytes: Uint8Array, document: StoredDocument, recipient: string): Promise<Extract<ExaminedRoute, { outcome: 'routed' }>>;
  /** What the deliveries hand over. Rejects with StepFault where it cannot be made of this document. Objects that the archive should keep (`pdf`, `cii`, …) by kind. */
  render(bytes: Uint8Array, document: StoredDocument, deliveries: readonly NewDelivery[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Puts together what one delivery hands over, from what was rendered. */
  parcel(
    document: StoredDocument,
    delivery: NewDelivery & { readonly id: string },
    read: (sha256: string) => Promise<Uint8Array>,
  ): Promise<Parcel>;
}

/** What lies with the document: done again, it would fail again. */
export class StepFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StepFault';
  }
}
