import type { AuditEntry } from './audit-chain.js';
import type { Delivery, DocumentFacts, NewDelivery, NewDocument, StoredDocument } from './document.js';
import type { DocumentState } from './states.js';

/** What changes with a step. */
export interface Change {
  readonly facts?: DocumentFacts;
  readonly recipient?: string;
  readonly department?: string | undefined;
  readonly errors?: number;
  readonly warnings?: number;
  readonly rules?: Readonly<Record<string, number>>;
  /** Added to those there. */
  readonly objects?: Readonly<Record<string, string>>;
  readonly duplicateOf?: string;
  readonly retainedUntil?: string;
  readonly held?: boolean;
}

/** Why a step was taken. */
export interface Cause {
  readonly reason: string;
  readonly actor: string;
  /** JSON or text that may name content of the document; erased with it. */
  readonly detail?: string;
}

/** One step of a document. */
export interface Step {
  readonly to: DocumentState;
  readonly cause: Cause;
  readonly change?: Change;
}

/** The keys by which a document is recognised: transport id, content, and what makes it the same invoice. */
export type DuplicateKey = `transport:${string}` | `content:${string}` | `invoice:${string}`;

/** How many documents, by what. */
export interface StatisticsRow {
  /** `2026-11`. */
  readonly month: string;
  readonly recipient: string;
  readonly seller: string;
  readonly provider: string;
  readonly typeCode: string;
  readonly state: DocumentState;
  readonly documents: number;
}

export interface RuleStatisticsRow extends Pick<StatisticsRow, 'month' | 'recipient' | 'seller' | 'provider' | 'typeCode'> {
  readonly rule: string;
  readonly documents: number;
}

export interface DocumentQuery {
  readonly state?: DocumentState;
  /** BT-1, the seller's name or identifier, the hash, a transport id, a document or delivery id. */
  readonly text?: string;
  readonly recipient?: string;
  readonly held?: boolean;
  readonly limit?: number;
}

/**
 * Where documents are while they are on their way. What a promise resolves for is on disk. Every method is atomic. One store can be used
 * by several processes, of which one dispatches.
 */
export interface Store {
  /** Takes a document in. Twice with the same id changes nothing. */
  receive(document: NewDocument, at: number, cause: Cause): Promise<void>;
  get(id: string): Promise<StoredDocument | undefined>;
  find(query: DocumentQuery): Promise<StoredDocument[]>;
  /**
   * Takes steps one after the other, all or none, each with an audit entry. Throws StoreConflict where the document is not in the state
   * `from` or a step may not follow another. `keys` are claimed first: where another document that is neither rejected nor erased holds
   * one, nothing is changed and that document's id is the result.
   */
  advance(
    id: string,
    from: DocumentState,
    steps: readonly Step[],
    at: number,
    more?: { readonly keys?: readonly DuplicateKey[]; readonly deliveries?: readonly NewDelivery[] },
  ): Promise<string | undefined>;
  /** An act of a person, or a note, that changes no state; in the audit as from a state to the same. */
  note(id: string, at: number, cause: Cause, change?: Change): Promise<void>;

  /** Documents in a state that work must go on with, longest waiting first; those held are left out. */
  due(states: readonly DocumentState[], limit: number, except: ReadonlySet<string>): Promise<StoredDocument[]>;
  /** Deliveries whose time has come, longest waiting first. */
  dueDeliveries(now: number, limit: number, except: ReadonlySet<string>): Promise<Delivery[]>;
  deliveries(document: string): Promise<Delivery[]>;
  /**
   * Changes a delivery. A new state of it tells that of the document: delivered where all its deliveries are, failed where one is and none is
   * on its way, else delivering.
   */
  deliver(
    id: string,
    change: Partial<Pick<Delivery, 'state' | 'attempts' | 'nextAt' | 'lastError' | 'proof'>>,
    at: number,
    cause: Cause,
  ): Promise<void>;
  /** Forgets the deliveries of a document that is to be routed anew; those already handed over stay. */
  dropDeliveries(document: string): Promise<void>;
  /** Deliveries that a killed process left in `delivering`; they are tried again under the same message id. */
  recover(at: number): Promise<number>;

  audit(document?: string): AsyncIterable<AuditEntry>;
  /** The details of an entry; '' where there are none or they are erased. */
  detail(seq: number): Promise<string>;
  counts(): Promise<Readonly<Partial<Record<DocumentState, number>>>>;
  statistics(): Promise<StatisticsRow[]>;
  ruleStatistics(): Promise<RuleStatisticsRow[]>;
  /** Erases what a document said: facts, details, name. The audit's entries stay. */
  erase(id: string, at: number, cause: Cause): Promise<void>;
  /** Whose retention ended before a civil day. */
  expired(day: string, limit: number): Promise<StoredDocument[]>;
  /** How many stored documents refer to an object of the archive. */
  references(sha256: string): Promise<number>;
  /** Every object that some document refers to. */
  objects(): AsyncIterable<{ readonly document: string; readonly kind: string; readonly sha256: string }>;
  /** A copy that is whole, made while the store is in use. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A step that does not fit where the document is: somebody else was quicker, or the call is wrong. */
export class StoreConflict extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreConflict';
  }
}
