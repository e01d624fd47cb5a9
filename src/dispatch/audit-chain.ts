import { createHash } from 'node:crypto';

/** One step of one document, or an act of a person. */
export interface AuditEntry {
  /** 1, 2, 3, … without gaps. */
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly document: string;
  /** '' for the first. */
  readonly from: string;
  readonly to: string;
  /** Why, in a few words without content of the document. */
  readonly reason: string;
  /** `dispatch`, `intake`, `person:<name>`. */
  readonly actor: string;
  /** SHA-256 of the details, which may be erased while the chain stands; '' where there are none. */
  readonly detailHash: string;
  /** The hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 over all of the above. */
  readonly hash: string;
}

export const FIRST_PREVIOUS = '0'.repeat(64);

/** The hash of an entry. */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, document, from, to, reason, actor, detailHash, previous } = entry;
  return createHash('sha256')
    .update(JSON.stringify([seq, at, document, from, to, reason, actor, detailHash, previous]))
    .digest('hex');
}

export function detailHash(detail: string): string {
  return detail === '' ? '' : createHash('sha256').update(detail).digest('hex');
}

/** Follows a chain from its first entry; what is wrong with the first entry that does not fit, undefined where all do. */
export function chainFault(entries: Iterable<AuditEntry>): string | undefined {
  const chain = new ChainFollower();
  for (const entry of entries) {
    const fault = chain.follow(entry);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Follows a chain that comes entry by entry. */
export class ChainFollower {
  /** Of the last entry that was followed. */
  seq = 0;
  hash: string = FIRST_PREVIOUS;

  /** What is wrong with the next entry, undefined where it fits. */
  follow(entry: AuditEntry): string | undefined {
    const seq = this.seq + 1;
    if (entry.seq !== seq) return `entry ${seq} is missing`;
    if (entry.previous !== this.hash) return `entry ${seq} does not follow the one before it`;
    if (auditHash(entry) !== entry.hash) return `entry ${seq} was changed after it was written`;
    this.seq = seq;
    this.hash = entry.hash;
    return undefined;
  }
}
