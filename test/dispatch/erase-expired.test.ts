import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import type { Archive } from '../../src/dispatch/archive.js';
import { eraseDocument, expiredDocuments, removeOrphans } from '../../src/dispatch/erase-expired.js';
import { Intake } from '../../src/dispatch/intake.js';
import { type ArchiveCount, verifyArchive } from '../../src/dispatch/verify-archive.js';
import { Kept } from './kept.js';

const clock = fixedClock('2037-01-01');
const BYTES = new TextEncoder().encode('invoice 1');
let kept: Kept;

beforeEach(() => {
  kept = new Kept(clock);
});

afterEach(async () => {
  await kept.store.close();
  rmSync(kept.home, { recursive: true });
});

async function problems(): Promise<string[]> {
  const all: string[] = [];
  const count: ArchiveCount = { objects: 0, documents: 0, entries: 0, head: '' };
  for await (const { text } of verifyArchive(kept.store, kept.archive, count)) all.push(text);
  return all;
}

async function eraseAll(day: string): Promise<string[]> {
  const stayed: string[] = [];
  for await (const { document, stays } of expiredDocuments(kept.store, day)) {
    if (stays) stayed.push(document.id);
    else await eraseDocument(document, 'person:Anna', kept.store, kept.archive, clock);
  }
  return stayed;
}

test('after its retention a document is erased, what others refer to stays, and everything still verifies', async () => {
  const old = await kept.delivered('1', '2036-12-31', { pdf: 'shared' });
  const young = await kept.delivered('2', '2037-01-01', { pdf: 'shared' });
  const { sha256, objects } = (await kept.store.get(old))!;
  await eraseAll('2037-01-01');
  expect(await kept.archive.has(sha256)).toBe(false);
  expect(await kept.archive.has(objects.verdict)).toBe(false);
  expect(await kept.archive.has(objects['pdf.fr'])).toBe(true);
  expect(await kept.store.get(old)).toMatchObject({ erased: true, name: '', facts: undefined, objects: {} });
  expect((await kept.store.get(young))?.erased).toBe(false);
  expect(await problems()).toEqual([]);
  const story: string[] = [];
  for await (const { to, reason, actor } of kept.store.audit(old)) story.push(`${to}: ${reason} (${actor})`);
  expect(story).toHaveLength(9);
  expect(story.at(-1)).toBe('delivered: erased: retention ended on 2036-12-31 (person:Anna)');
});

test('what is held, or waits for a person, stays', async () => {
  const held = await kept.delivered('1', '2030-01-01');
  await kept.store.note(held, clock.now(), { reason: 'held', actor: 'person:Anna' }, { held: true });
  const { id: waiting } = await kept.received('2');
  await kept.store.note(waiting, clock.now(), { reason: 'so', actor: 'dispatch' }, { retainedUntil: '2030-01-01' });
  expect((await eraseAll('2037-01-01')).sort()).toEqual([held, waiting].sort());
  expect((await kept.store.get(held))?.erased).toBe(false);
});

test('more documents than one portion', async () => {
  for (let i = 0; i < 620; i++) {
    const { id } = await kept.received(String(i));
    await kept.store.advance(
      id,
      'received',
      [{ to: 'rejected', cause: { reason: 'so', actor: 'dispatch' }, change: { retainedUntil: '2030-01-01' } }],
      1,
    );
  }
  expect(await eraseAll('2037-01-01')).toEqual([]);
  expect(await kept.store.expired('2037-01-01', 10)).toEqual([]);
  expect(await problems()).toEqual([]);
}, 60_000);

test('what an interrupted erasure left is removed', async () => {
  const id = await kept.delivered('1', '2036-12-31');
  await kept.store.erase(id, clock.now(), { reason: 'erased', actor: 'person:Anna' });
  expect(await removeOrphans(kept.store, kept.archive)).toBe(3);
  expect(await problems()).toEqual([]);
});

test.each(['before', 'after'])('the same bytes coming in right %s the object goes are not lost', async (when) => {
  const id = await kept.delivered('1', '2036-12-31');
  const again = () => new Intake(kept.archive, kept.store, clock).receive({ bytes: BYTES, name: 'a.xml', source: 'file' });
  const { archive } = kept;
  const watched: Archive = {
    put: (bytes) => archive.put(bytes),
    get: (sha256) => archive.get(sha256),
    has: (sha256) => archive.has(sha256),
    list: () => archive.list(),
    async remove(sha256) {
      if (when === 'before') await again();
      await archive.remove(sha256);
      if (when === 'after') await again();
    },
  };
  await eraseDocument((await kept.store.get(id))!, 'person:Anna', kept.store, watched, clock);
  expect(await kept.store.find({ state: 'received' })).toHaveLength(3);
  expect(await problems()).toEqual([]);
});

test('bytes that intake saw there, and that went before it said whose they are, are not lost', async () => {
  const id = await kept.delivered('1', '2036-12-31');
  const { archive, store } = kept;
  const put = archive.put.bind(archive);
  let first = true;
  const slow: Archive = Object.assign(Object.create(archive) as Archive, {
    has: (sha256: string) => archive.has(sha256),
    async put(bytes: Uint8Array) {
      const sha256 = await put(bytes);
      if (first) await eraseDocument((await store.get(id))!, 'person:Anna', store, archive, clock);
      first = false;
      return sha256;
    },
  });
  await new Intake(slow, store, clock).receive({ bytes: BYTES, name: 'a.xml', source: 'file' });
  expect(await problems()).toEqual([]);
});
