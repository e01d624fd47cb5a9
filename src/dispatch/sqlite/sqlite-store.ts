import type { AuditEntry } from '../audit-chain.js';
import type { Delivery, NewDelivery, NewDocument, StoredDocument } from '../document.js';
import { type DocumentState, TRANSITIONS } from '../states.js';
import {
  type Cause,
  type Change,
  type DocumentQuery,
  type DuplicateKey,
  type RuleStatisticsRow,
  type StatisticsRow,
  type Step,
  type Store,
  StoreConflict,
} from '../store.js';
import { AuditTrail } from './audit-trail.js';
import { type Database, openDatabase, type Row, type SqlValue, type Statement } from './database.js';
import { GroupCommit } from './group-commit.js';
import { auditEntryOf, deliveryOf, documentOf } from './rows.js';
import { migrate } from './schema.js';

/** A store in one SQLite file, for one machine. */
export class SqliteStore implements Store {
  readonly #database: Database;
  readonly #commit: GroupCommit;
  readonly #trail: AuditTrail;
  readonly #statements = new Map<string, Statement>();
  #closed = false;

  constructor(path: string) {
    this.#database = openDatabase(path);
    migrate(this.#database);
    this.#commit = new GroupCommit(this.#database);
    this.#trail = new AuditTrail((sql) => this.#sql(sql));
  }

  receive(document: NewDocument, at: number, cause: Cause): Promise<void> {
    return this.#commit.atOnce(() => {
      const { id, sha256, size, name, source } = document;
      if (this.#sql('SELECT 1 FROM document WHERE id = ?').get(id) !== undefined) return;
      this.#sql(
        `INSERT INTO document (id, seq, sha256, size, name, source, state, received_at, changed_at)
         VALUES (?, (SELECT coalesce(max(seq), 0) + 1 FROM document), ?, ?, ?, ?, 'received', ?, ?)`,
      ).run(id, sha256, size, name, source, at, at);
      this.#trail.append(id, '', 'received', at, cause);
    });
  }

  async get(id: string): Promise<StoredDocument | undefined> {
    const row = this.#sql('SELECT * FROM document WHERE id = ?').get(id);
    return row === undefined ? undefined : this.#document(row);
  }

  async find({ state, text, recipient, held, limit = 1000 }: DocumentQuery): Promise<StoredDocument[]> {
    const where: string[] = [];
    const values: SqlValue[] = [];
    const add = (condition: string, ...more: SqlValue[]): void => {
      where.push(condition);
      values.push(...more);
    };
    if (state !== undefined) add('state = ?', state);
    if (recipient !== undefined) add('recipient = ?', recipient);
    if (held !== undefined) add('held = ?', held ? 1 : 0);
    if (text !== undefined) {
      add(
        `(id = ? OR id = (SELECT document FROM delivery WHERE id = ?) OR sha256 = ? OR number = ? OR transport_id = ? OR seller_id = ? OR instr(lower(seller), lower(?)) > 0)`,
        ...Array.from({ length: 7 }, () => text),
      );
    }
    const sql = `SELECT * FROM document ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY seq LIMIT ?`;
    return this.#sql(sql)
      .all(...values, limit)
      .map((row) => this.#document(row));
  }

  advance(
    id: string,
    from: DocumentState,
    steps: readonly Step[],
    at: number,
    { keys = [], deliveries = [] }: { readonly keys?: readonly DuplicateKey[]; readonly deliveries?: readonly NewDelivery[] } = {},
  ): Promise<string | undefined> {
    return this.#commit.soon(() => {
      const row = this.#sql('SELECT state FROM document WHERE id = ?').get(id);
      if (row?.state !== from) throw new StoreConflict(`document ${id} is ${row?.state ?? 'not here'}, not ${from}`);
      const first = this.#claim(id, keys);
      if (first !== undefined) return first;
      let state = from;
      for (const { to, cause } of steps) {
        if (!TRANSITIONS[state].includes(to)) throw new StoreConflict(`${to} may not follow ${state}`);
        this.#trail.append(id, state, to, at, cause);
        if (to === 'rejected' || to === 'duplicate') this.#sql('DELETE FROM claim WHERE document = ?').run(id);
        state = to;
      }
      this.#change(id, changeOf(steps), [
        ['state', state],
        ['changed_at', at],
      ]);
      for (const { document, recipient, channel, kind, settings } of deliveries) {
        this.#sql(
          `INSERT INTO delivery (id, document, recipient, channel, kind, settings, state, next_at) VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?)
           ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, settings = excluded.settings`,
        ).run(`${document}.${recipient}.${channel}`, document, recipient, channel, kind, settings, at);
      }
      return undefined;
    });
  }

  note(id: string, at: number, cause: Cause, change: Change = {}): Promise<void> {
    return this.#commit.atOnce(() => {
      const state = this.#stateOf(id);
      this.#change(id, change);
      this.#trail.append(id, state, state, at, cause);
    });
  }

  async due(states: readonly DocumentState[], limit: number, except: ReadonlySet<string>): Promise<StoredDocument[]> {
    // State by state, each in the order of the index: together they would be sorted, all that wait, for the few that are wanted. The limit
    // stands in the text, as below: where it is bound, SQLite prepares the statement anew every time.
    const waiting = states.flatMap((state) =>
      this.#sql(`SELECT id, seq FROM document WHERE state = ? AND held = 0 ORDER BY seq LIMIT ${limit + except.size}`).all(state),
    );
    return waiting
      .filter(({ id }) => !except.has(id as string))
      .sort((one, other) => (one.seq as number) - (other.seq as number))
      .slice(0, limit)
      .map(({ id }) => this.#document(this.#sql('SELECT * FROM document WHERE id = ?').get(id)!));
  }

  async dueDeliveries(now: number, limit: number, except: ReadonlySet<string>): Promise<Delivery[]> {
    return this.#sql(
      `SELECT delivery.* FROM delivery JOIN document ON document.id = delivery.document
       WHERE delivery.state = 'waiting' AND next_at <= ? AND document.state IN ('rendered', 'delivering') AND held = 0 ORDER BY next_at
       LIMIT ${limit + except.size}`,
    )
      .all(now)
      .filter(({ id }) => !except.has(id as string))
      .slice(0, limit)
      .map(deliveryOf);
  }

  async deliveries(document: string): Promise<Delivery[]> {
    return this.#sql('SELECT * FROM delivery WHERE document = ? ORDER BY id').all(document).map(deliveryOf);
  }

  deliver(
    id: string,
    change: Partial<Pick<Delivery, 'state' | 'attempts' | 'nextAt' | 'lastError' | 'proof'>>,
    at: number,
    cause: Cause,
  ): Promise<void> {
    return this.#commit.soon(() => {
      const row = this.#sql('SELECT * FROM delivery WHERE id = ?').get(id);
      if (row === undefined) throw new StoreConflict(`there is no delivery ${id}`);
      const { state, attempts, nextAt, lastError, proof } = { ...deliveryOf(row), ...change };
      this.#sql('UPDATE delivery SET state = ?, attempts = ?, next_at = ?, last_error = ?, proof = ? WHERE id = ?').run(
        state,
        attempts,
        nextAt,
        lastError ?? null,
        proof ?? null,
        id,
      );
      const owner = row.document as string;
      const before = this.#stateOf(owner);
      const after = change.state === undefined ? before : this.#stateByDeliveries(owner);
      if (after !== before) {
        if (!TRANSITIONS[before].includes(after)) throw new StoreConflict(`${after} may not follow ${before}`);
        this.#sql('UPDATE document SET state = ?, changed_at = ? WHERE id = ?').run(after, at, owner);
      }
      this.#trail.append(owner, before, after, at, { ...cause, reason: `${row.channel}: ${cause.reason}` });
    });
  }

  dropDeliveries(document: string): Promise<void> {
    return this.#commit.atOnce(() => {
      this.#sql("DELETE FROM delivery WHERE document = ? AND state NOT IN ('delivered', 'acknowledged')").run(document);
    });
  }

  recover(at: number): Promise<number> {
    return this.#commit.atOnce(() => {
      const cut = this.#sql("SELECT * FROM delivery WHERE state = 'delivering'").all().map(deliveryOf);
      for (const { id, document, channel } of cut) {
        const state = this.#stateOf(document);
        this.#sql("UPDATE delivery SET state = 'waiting', next_at = ? WHERE id = ?").run(at, id);
        this.#trail.append(document, state, state, at, { reason: `${channel}: interrupted; tried again`, actor: 'dispatch' });
      }
      return cut.length;
    });
  }

  async *audit(document?: string): AsyncIterable<AuditEntry> {
    // In portions, so that no statement stays open while the caller waits for something else.
    for (let after = 0; ; ) {
      const rows =
        document === undefined
          ? this.#sql('SELECT * FROM audit WHERE seq > ? ORDER BY seq LIMIT 1000').all(after)
          : this.#sql('SELECT * FROM audit WHERE document = ? AND seq > ? ORDER BY seq LIMIT 1000').all(document, after);
      if (rows.length === 0) return;
      for (const row of rows) yield auditEntryOf(row);
      after = rows[rows.length - 1].seq as number;
    }
  }

  async detail(seq: number): Promise<string> {
    return (this.#sql('SELECT text FROM detail WHERE seq = ?').get(seq)?.text as string | undefined) ?? '';
  }

  async counts(): Promise<Readonly<Partial<Record<DocumentState, number>>>> {
    return Object.fromEntries(
      this.#sql('SELECT state, count(*) AS count FROM document GROUP BY state')
        .all()
        .map(({ state, count }) => [state, count]),
    ) as Partial<Record<DocumentState, number>>;
  }

  async statistics(): Promise<StatisticsRow[]> {
    return this.#sql(
      `SELECT strftime('%Y-%m', received_at / 1000, 'unixepoch') AS month, coalesce(recipient, '') AS recipient, seller, provider,
         type_code AS typeCode, state, count(*) AS documents
       FROM document GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6`,
    ).all() as unknown as StatisticsRow[];
  }

  async ruleStatistics(): Promise<RuleStatisticsRow[]> {
    return this.#sql(
      `SELECT strftime('%Y-%m', received_at / 1000, 'unixepoch') AS month, coalesce(recipient, '') AS recipient, seller, provider,
         type_code AS typeCode, rule, count(*) AS documents
       FROM document JOIN fired ON fired.document = document.id GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY documents DESC, 1, 2, 3, 4, 5, 6`,
    ).all() as unknown as RuleStatisticsRow[];
  }

  erase(id: string, at: number, cause: Cause): Promise<void> {
    return this.#commit.atOnce(() => {
      const state = this.#stateOf(id);
      this.#trail.append(id, state, state, at, cause);
      this.#sql('DELETE FROM detail WHERE document = ?').run(id);
      this.#sql('DELETE FROM fired WHERE document = ?').run(id);
      this.#sql('DELETE FROM object WHERE document = ?').run(id);
      this.#sql('DELETE FROM claim WHERE document = ?').run(id);
      this.#sql("UPDATE delivery SET settings = '', last_error = NULL, proof = NULL WHERE document = ?").run(id);
      this.#sql(
        `UPDATE document SET erased = 1, name = '', facts = NULL, number = '', seller = '', seller_id = '', provider = '', type_code = '',
         transport_id = '', sha256 = '', changed_at = ? WHERE id = ?`,
      ).run(at, id);
    });
  }

  async expired(day: string, limit: number): Promise<StoredDocument[]> {
    return this.#sql('SELECT * FROM document WHERE erased = 0 AND retained_until < ? ORDER BY seq LIMIT ?')
      .all(day, limit)
      .map((row) => this.#document(row));
  }

  async references(sha256: string): Promise<number> {
    const row = this.#sql(
      'SELECT (SELECT count(*) FROM document WHERE sha256 = ?) + (SELECT count(*) FROM object WHERE sha256 = ?) AS count',
    ).get(sha256, sha256);
    return row?.count as number;
  }

  async *objects(): AsyncIterable<{ readonly document: string; readonly kind: string; readonly sha256: string }> {
    for (let after = 0; ; ) {
      const rows = this.#sql('SELECT seq, id, sha256, erased FROM document WHERE seq > ? ORDER BY seq LIMIT 500').all(after);
      if (rows.length === 0) return;
      for (const { id, sha256, erased } of rows) {
        if (erased === 1) continue;
        yield { document: id as string, kind: 'original', sha256: sha256 as string };
        for (const object of this.#sql('SELECT kind, sha256 FROM object WHERE document = ? ORDER BY kind').all(id))
          yield { document: id as string, kind: object.kind as string, sha256: object.sha256 as string };
      }
      after = rows[rows.length - 1].seq as number;
    }
  }

  async backup(path: string): Promise<void> {
    this.#commit.flush();
    this.#sql('VACUUM INTO ?').run(path);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#commit.flush();
    this.#database.close();
  }

  /** The document that holds one of the keys already; undefined where all are this one's now. */
  #claim(id: string, keys: readonly DuplicateKey[]): string | undefined {
    for (const key of keys) {
      const owner = this.#sql('SELECT document FROM claim WHERE key = ?').get(key)?.document as string | undefined;
      if (owner !== undefined && owner !== id) return owner;
    }
    for (const key of keys) this.#sql('INSERT INTO claim (key, document) VALUES (?, ?) ON CONFLICT (key) DO NOTHING').run(key, id);
    return undefined;
  }

  #change(id: string, change: Change, more: readonly (readonly [column: string, value: SqlValue])[] = []): void {
    const { facts, recipient, department, errors, warnings, rules, objects, duplicateOf, retainedUntil, held } = change;
    const columns: (readonly [string, SqlValue | undefined])[] = [
      ['facts', facts === undefined ? undefined : JSON.stringify(facts)],
      ['number', facts?.number],
      ['seller', facts?.seller],
      ['seller_id', facts?.sellerId],
      ['provider', facts?.provider],
      ['type_code', facts?.typeCode],
      ['transport_id', facts?.transportId],
      ['recipient', recipient],
      ['department', 'department' in change ? (department ?? null) : undefined],
      ['errors', errors],
      ['warnings', warnings],
      ['duplicate_of', duplicateOf],
      ['retained_until', retainedUntil],
      ['held', held === undefined ? undefined : held ? 1 : 0],
      ...more,
    ];
    const changed = columns.filter((column): column is readonly [string, SqlValue] => column[1] !== undefined);
    if (changed.length > 0) {
      const assignments = changed.map(([column]) => `${column} = ?`).join();
      this.#sql(`UPDATE document SET ${assignments} WHERE id = ?`).run(...changed.map(([, value]) => value), id);
    }
    if (rules !== undefined) {
      this.#sql('DELETE FROM fired WHERE document = ?').run(id);
      for (const [rule, count] of Object.entries(rules))
        this.#sql('INSERT INTO fired (document, rule, count) VALUES (?, ?, ?)').run(id, rule, count);
    }
    for (const [kind, sha256] of Object.entries(objects ?? {})) {
      this.#sql(
        'INSERT INTO object (document, kind, sha256) VALUES (?, ?, ?) ON CONFLICT (document, kind) DO UPDATE SET sha256 = excluded.sha256',
      ).run(id, kind, sha256);
    }
  }

  #document(row: Row): StoredDocument {
    const rules = this.#sql('SELECT rule, count FROM fired WHERE document = ?').all(row.id);
    const objects = this.#sql('SELECT kind, sha256 FROM object WHERE document = ?').all(row.id);
    return documentOf(row, rules, objects);
  }

  #stateByDeliveries(document: string): DocumentState {
    const states = this.#sql('SELECT DISTINCT state FROM delivery WHERE document = ?')
      .all(document)
      .map(({ state }) => state);
    if (states.includes('waiting') || states.includes('delivering')) return 'delivering';
    return states.includes('failed') ? 'failed' : 'delivered';
  }

  #stateOf(id: string): DocumentState {
    const row = this.#sql('SELECT state FROM document WHERE id = ?').get(id);
    if (row === undefined) throw new StoreConflict(`there is no document ${id}`);
    return row.state as DocumentState;
  }

  #sql(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** What changes with all of some steps, so that it is written once. */
function changeOf(steps: readonly Step[]): Change {
  const objects: Record<string, string> = {};
  const all: Change = { objects };
  for (const { change = {} } of steps) Object.assign(all, change, { objects: Object.assign(objects, change.objects) });
  return all;
}
