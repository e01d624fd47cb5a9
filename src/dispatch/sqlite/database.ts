import { createRequire } from 'node:module';
import { ToolError } from '../../base/tool-error.js';

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** What the store needs of SQLite: the part that `node:sqlite` and `better-sqlite3` have in common. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

export interface Statement {
  run(...values: SqlValue[]): { readonly changes: number | bigint };
  get(...values: SqlValue[]): Row | undefined;
  all(...values: SqlValue[]): Row[];
  iterate(...values: SqlValue[]): IterableIterator<Row>;
}

const require = createRequire(import.meta.url);

/** Opens a database file durably: write-ahead log, every commit synced. Throws ToolError SQLITE_MISSING, STORE_UNREADABLE. */
export function openDatabase(path: string): Database {
  const Constructor = sqlite();
  let database: Database;
  try {
    database = new Constructor(path);
    database.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    // Pages of the log (16 MB) after which it goes into the file: a page of an index is changed for many documents until then, and copied once.
    database.exec('PRAGMA wal_autocheckpoint = 4000;');
  } catch (cause) {
    throw new ToolError(
      'STORE_UNREADABLE',
      `The store ${path} cannot be opened: ${(cause as Error).message}.`,
      'Check the path, its rights and the disk.',
      {
        cause,
      },
    );
  }
  return database;
}

function sqlite(): new (path: string) => Database {
  const own = nodeSqlite();
  if (own !== undefined) return own;
  try {
    return require('better-sqlite3') as new (
      path: string,
    ) => Database;
  } catch (cause) {
    throw new ToolError(
      'SQLITE_MISSING',
      'This Node has no SQLite of its own.',
      'Install one: npm install better-sqlite3@12 (or use Node 22.13 or later).',
      {
        cause,
      },
    );
  }
}

/** Node's own, which it has from 22.13 on without a flag, and calls experimental on every start for a while. */
function nodeSqlite(): (new (path: string) => Database) | undefined {
  const [major, minor] = process.versions.node.split('.').map((part) => Number.parseInt(part, 10));
  if (major < 22 || (major === 22 && minor < 13)) return undefined;
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return (require('node:sqlite') as { DatabaseSync: new (path: string) => Database }).DatabaseSync;
  } finally {
    process.emitWarning = emitWarning;
  }
}
