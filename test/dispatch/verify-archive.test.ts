import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import { openDatabase } from '../../src/dispatch/sqlite/database.js';
import { type ArchiveCount, verifyArchive } from '../../src/dispatch/verify-archive.js';
import { Kept } from './kept.js';

let kept: Kept;
let id: string;
const count = (): ArchiveCount => ({ objects: 0, documents: 0, entries: 0, head: '' });

beforeEach(async () => {
  kept = new Kept(fixedClock('2026-11-22'));
  await kept.delivered('1');
  id = await kept.delivered('2');
  await kept.received('only received');
});

afterEach(async () => {
  await kept.store.close();
  rmSync(kept.home, { recursive: true });
});

async function found(): Promise<string[]> {
  const all: string[] = [];
  for await (const { kind, what } of verifyArchive(kept.store, kept.archive, count())) all.push(`${kind} ${what}`);
  return all;
}

const place = (sha256: string) => join(kept.data, 'archive', sha256.slice(0, 2), sha256);
const pdfOf = async () => (await kept.store.get(id))!.objects['pdf.fr'];

/** As somebody would who has the file and knows SQL. */
function tamper(sql: string): void {
  const database = openDatabase(join(kept.data, 'peppolkit.db'));
  database.exec(`PRAGMA foreign_keys = OFF; DROP TRIGGER audit_is_append_only_1; DROP TRIGGER audit_is_append_only_2; ${sql}`);
  database.close();
}

test('nothing is wrong, and everything was read', async () => {
  const counted = count();
  for await (const problem of verifyArchive(kept.store, kept.archive, counted)) expect.fail(problem.text);
  expect(counted).toMatchObject({ objects: 7, documents: 3, entries: 17, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test('every single flipped bit of an object is found', async () => {
  const sha256 = await pdfOf();
  const whole = readFileSync(place(sha256));
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] ^= 1 << (bit & 7);
    writeFileSync(place(sha256), flipped);
    expect(await found(), `bit ${bit}`).toEqual([`changed ${sha256}`]);
  }
});

test('a missing object is found', async () => {
  const sha256 = await pdfOf();
  rmSync(place(sha256));
  expect(await found()).toEqual([`missing ${sha256}`]);
});

test('an object that belongs to no document is found', async () => {
  const sha256 = await kept.archive.put(new TextEncoder().encode('left over'));
  expect(await found()).toEqual([`orphan ${sha256}`]);
});

test.each([
  ['a changed entry', "UPDATE audit SET reason = 'else' WHERE seq = 5", ['chain 5']],
  ['a removed entry', 'DELETE FROM detail WHERE seq = 5; DELETE FROM audit WHERE seq = 6', ['detail 5', 'chain 7']],
  ['the first entry removed', 'DELETE FROM audit WHERE seq = 1', ['chain 2']],
  ['changed details', "UPDATE detail SET text = 'to somebody else' WHERE seq = 5", ['detail 5']],
  ['removed details', 'DELETE FROM detail WHERE seq = 5', ['detail 5']],
  ['a changed state', "UPDATE document SET state = 'quarantined' WHERE seq = 1", [expect.stringMatching(/^state /)]],
  ['the end of the trail cut off', 'DELETE FROM audit WHERE seq = 17', [expect.stringMatching(/^state /)]],
])('%s is found', async (_what, sql, problems) => {
  tamper(sql);
  expect(await found()).toEqual(problems);
});
