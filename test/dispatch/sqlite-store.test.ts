import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/dispatch/sqlite/database.js';
import { migrate, SCHEMA_VERSION } from '../../src/dispatch/sqlite/schema.js';
import { SqliteStore } from '../../src/dispatch/sqlite/sqlite-store.js';
import { storeContract } from './store-contract.js';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'peppolkit-store-'));
}

storeContract('SQLite', async () => {
  const home = folder();
  const path = join(home, 'peppolkit.db');
  let store = new SqliteStore(path);
  return {
    store,
    async reopen() {
      await store.close();
      store = new SqliteStore(path);
      return store;
    },
    async dispose() {
      await store.close();
      rmSync(home, { recursive: true });
    },
  };
});

test('a store of a later version is refused, and left as it is', () => {
  const home = folder();
  const database = openDatabase(join(home, 'a.db'));
  migrate(database);
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  expect(() => migrate(database)).toThrow(/later version/);
  database.close();
  rmSync(home, { recursive: true });
});

test('a migration that fails leaves the store as it was', () => {
  const home = folder();
  const database = openDatabase(join(home, 'a.db'));
  expect(() => migrate(database, ['CREATE TABLE a (x TEXT)', 'CREATE TABLE b (x TEXT); CREATE TABLE a (x TEXT)'])).toThrow(
    /already exists/,
  );
  expect(database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()).toEqual([{ name: 'a' }]);
  expect(Number(database.prepare('PRAGMA user_version').get()?.user_version)).toBe(1);
  database.close();
  rmSync(home, { recursive: true });
});

test('the audit trail takes no change from within', async () => {
  const home = folder();
  const store = new SqliteStore(join(home, 'a.db'));
  await store.receive({ id: 'd1', sha256: 'a'.repeat(64), size: 1, name: '', source: 'file' }, 1, { reason: '', actor: 'test' });
  await store.close();
  const database = openDatabase(join(home, 'a.db'));
  expect(() => database.exec("UPDATE audit SET actor = 'x'")).toThrow(/append-only/);
  expect(() => database.exec('DELETE FROM audit')).toThrow(/append-only/);
  database.close();
  rmSync(home, { recursive: true });
});

test('a copy made while the store is in use opens as a store', async () => {
  const home = folder();
  const store = new SqliteStore(join(home, 'a.db'));
  const receive = (id: string) =>
    store.receive({ id, sha256: 'a'.repeat(64), size: 1, name: '', source: 'file' }, 1, { reason: '', actor: 'test' });
  await receive('d1');
  const later = receive('d2');
  await store.backup(join(home, 'copy.db'));
  await later;
  const copy = new SqliteStore(join(home, 'copy.db'));
  expect(await copy.get('d1')).toBeDefined();
  await Promise.all([store.close(), copy.close()]);
  rmSync(home, { recursive: true });
});
