import type { DeliveryState, DocumentState } from './states.js';

/** What is known of a document without reading it again; for look-ups and statistics. '' where it does not say. */
export interface DocumentFacts {
  /** BT-1. */
  readonly number: string;
  /** BT-2, `2026-11-22`. */
  readonly issueDate: string;
  /** BT-3. */
  readonly typeCode: string;
  /** BT-27, and an identifier of the seller: the first of BT-31, BT-30, BT-29, BT-34. */
  readonly seller: string;
  readonly sellerId: string;
  /** BT-44. */
  readonly buyer: string;
  /** BT-112 and BT-5. */
  readonly total: string;
  readonly currency: string;
  /** `ubl-invoice`, `ubl-creditnote`, `cii`, `unknown`. */
  readonly syntax: string;
  readonly profile: string;
  /** Who brought it over the network: the envelope's sender, its scheme before it; for a document without envelope the name of the source. */
  readonly provider: string;
  /** The envelope's instance identifier. */
  readonly transportId: string;
}

/** What arrived, as it is first stored. */
export interface NewDocument {
  /** A UUID. */
  readonly id: string;
  /** SHA-256 of the bytes, in hexadecimal: its place in the archive. */
  readonly sha256: string;
  readonly size: number;
  /** The name that it came with, for people only: never a path. */
  readonly name: string;
  /** `file`, `watch:inbox`, `http:gateway`. */
  readonly source: string;
}

export interface StoredDocument extends NewDocument {
  readonly state: DocumentState;
  /** Milliseconds since 1970, as all times here. */
  readonly receivedAt: number;
  readonly changedAt: number;
  /** Set where a person stopped it. */
  readonly held: boolean;
  /** The document that came first. */
  readonly duplicateOf: string | undefined;
  readonly facts: DocumentFacts | undefined;
  readonly recipient: string | undefined;
  readonly department: string | undefined;
  /** Error and warning findings. */
  readonly errors: number;
  readonly warnings: number;
  /** Rule ids with how often each fired, official findings only. */
  readonly rules: Readonly<Record<string, number>>;
  /** Further objects of the archive by what they are: `verdict`, `report`, `pdf`, … and their hashes. */
  readonly objects: Readonly<Record<string, string>>;
  /** Since when it may be erased, a civil day; undefined while that is not known. */
  readonly retainedUntil: string | undefined;
  readonly erased: boolean;
}

/** A document by one channel. */
export interface Delivery {
  /** `<document>.<recipient>.<channel>`: stable, so that retries say the same message id. */
  readonly id: string;
  readonly document: string;
  readonly recipient: string;
  readonly channel: string;
  /** `folder`, `smtp`. */
  readonly kind: string;
  /** What the channel needs to know, as JSON: an address, a path, which pieces. No secrets. */
  readonly settings: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** When it may be tried next. */
  readonly nextAt: number;
  readonly lastError: string | undefined;
  /** What the far side said, or where the file lies. */
  readonly proof: string | undefined;
}

export type NewDelivery = Pick<Delivery, 'document' | 'recipient' | 'channel' | 'kind' | 'settings'>;
