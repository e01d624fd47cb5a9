import { auditHash, detailHash, FIRST_PREVIOUS } from '../audit-chain.js';
import type { Cause } from '../store.js';
import type { Statement } from './database.js';

/** Appends to the audit table; to be called inside a transaction that has the write lock. */
export class AuditTrail {
  readonly #sql: (text: string) => Statement;

  constructor(sql: (text: string) => Statement) {
    this.#sql = sql;
  }

  append(document: string, from: string, to: string, at: number, { reason, actor, detail = '' }: Cause): void {
    const last = this.#sql('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get();
    const seq = ((last?.seq as number | undefined) ?? 0) + 1;
    const previous = (last?.hash as string | undefined) ?? FIRST_PREVIOUS;
    const entry = { seq, at, document, from, to, reason, actor, detailHash: detailHash(detail), previous };
    this.#sql(
      'INSERT INTO audit (seq, at, document, from_state, to_state, reason, actor, detail_hash, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(seq, at, document, from, to, reason, actor, entry.detailHash, previous, auditHash(entry));
    if (detail !== '') this.#sql('INSERT INTO detail (seq, document, text) VALUES (?, ?, ?)').run(seq, document, detail);
  }
}
