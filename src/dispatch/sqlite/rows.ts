import type { AuditEntry } from '../audit-chain.js';
import type { Delivery, DocumentFacts, StoredDocument } from '../document.js';
import type { DeliveryState, DocumentState } from '../states.js';
import type { Row, SqlValue } from './database.js';

const text = (value: SqlValue): string => value as string;
const optional = (value: SqlValue): string | undefined => (value as string | null) ?? undefined;
const whole = (value: SqlValue): number => value as number;

/** A row of `document`, with its rows of `fired` and `object`. */
export function documentOf(row: Row, rules: readonly Row[], objects: readonly Row[]): StoredDocument {
  return {
    id: text(row.id),
    sha256: text(row.sha256),
    size: whole(row.size),
    name: text(row.name),
    source: text(row.source),
    state: row.state as DocumentState,
    receivedAt: whole(row.received_at),
    changedAt: whole(row.changed_at),
    held: row.held === 1,
    duplicateOf: optional(row.duplicate_of),
    facts: row.facts === null ? undefined : (JSON.parse(text(row.facts)) as DocumentFacts),
    recipient: optional(row.recipient),
    department: optional(row.department),
    errors: whole(row.errors),
    warnings: whole(row.warnings),
    rules: Object.fromEntries(rules.map(({ rule, count }) => [text(rule), whole(count)])),
    objects: Object.fromEntries(objects.map(({ kind, sha256 }) => [text(kind), text(sha256)])),
    retainedUntil: optional(row.retained_until),
    erased: row.erased === 1,
  };
}

export function deliveryOf(row: Row): Delivery {
  return {
    id: text(row.id),
    document: text(row.document),
    recipient: text(row.recipient),
    channel: text(row.channel),
    kind: text(row.kind),
    settings: text(row.settings),
    state: row.state as DeliveryState,
    attempts: whole(row.attempts),
    nextAt: whole(row.next_at),
    lastError: optional(row.last_error),
    proof: optional(row.proof),
  };
}

export function auditEntryOf(row: Row): AuditEntry {
  return {
    seq: whole(row.seq),
    at: whole(row.at),
    document: text(row.document),
    from: text(row.from_state),
    to: text(row.to_state),
    reason: text(row.reason),
    actor: text(row.actor),
    detailHash: text(row.detail_hash),
    previous: text(row.previous),
    hash: text(row.hash),
  };
}
