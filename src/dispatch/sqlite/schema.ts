import { ToolError } from '../../base/tool-error.js';
import type { Database } from './database.js';

/** One after the other; a store is brought forward from wherever it is. Never changed once published: a new one is added. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE document (
    id TEXT PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    held INTEGER NOT NULL DEFAULT 0,
    duplicate_of TEXT,
    facts TEXT,
    number TEXT NOT NULL DEFAULT '',
    seller TEXT NOT NULL DEFAULT '',
    seller_id TEXT NOT NULL DEFAULT '',
    provider TEXT NOT NULL DEFAULT '',
    type_code TEXT NOT NULL DEFAULT '',
    transport_id TEXT NOT NULL DEFAULT '',
    recipient TEXT,
    department TEXT,
    errors INTEGER NOT NULL DEFAULT 0,
    warnings INTEGER NOT NULL DEFAULT 0,
    retained_until TEXT,
    erased INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX document_state ON document (state, held, seq);
  CREATE INDEX document_number ON document (number);
  CREATE INDEX document_sha256 ON document (sha256);
  CREATE INDEX document_transport ON document (transport_id);
  CREATE INDEX document_retained ON document (retained_until) WHERE erased = 0;

  CREATE TABLE fired (document TEXT NOT NULL REFERENCES document (id), rule TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (document, rule)) STRICT, WITHOUT ROWID;

  CREATE TABLE object (document TEXT NOT NULL REFERENCES document (id), kind TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (document, kind)) STRICT, WITHOUT ROWID;
  CREATE INDEX object_sha256 ON object (sha256);

  CREATE TABLE claim (key TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (id)) STRICT, WITHOUT ROWID;
  CREATE INDEX claim_document ON claim (document);

  CREATE TABLE delivery (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    recipient TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    settings TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL,
    last_error TEXT,
    proof TEXT
  ) STRICT;
  CREATE INDEX delivery_due ON delivery (state, next_at);
  CREATE INDEX delivery_document ON delivery (document);

  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    document TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    reason TEXT NOT NULL,
    actor TEXT NOT NULL,
    detail_hash TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_document ON audit (document, seq);
  CREATE TRIGGER audit_is_append_only_1 BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
  CREATE TRIGGER audit_is_append_only_2 BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

  CREATE TABLE detail (seq INTEGER PRIMARY KEY REFERENCES audit (seq), document TEXT NOT NULL, text TEXT NOT NULL) STRICT;
  CREATE INDEX detail_document ON detail (document);
  `,
];

export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings a store forward, each migration in a transaction of its own. Throws ToolError STORE_NEWER for one that a later version wrote. */
export function migrate(database: Database, migrations: readonly string[] = MIGRATIONS): void {
  const version = versionOf(database);
  if (version > migrations.length) {
    throw new ToolError(
      'STORE_NEWER',
      `The store was written by a later version of peppolkit (its version is ${version}, this one knows ${migrations.length}).`,
      'Install that version; a store is never taken back.',
    );
  }
  for (let next = version; next < migrations.length; next++) {
    database.exec('BEGIN IMMEDIATE');
    try {
      // Another process may have been here while this one waited.
      if (versionOf(database) === next) database.exec(`${migrations[next]}; PRAGMA user_version = ${next + 1};`);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}

function versionOf(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}
