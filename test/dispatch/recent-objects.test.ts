import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderArchive } from '../../src/dispatch/folder-archive.js';
import { RecentObjects } from '../../src/dispatch/recent-objects.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'peppolkit-recent-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('what is put is on disk, and given again whether memory or disk has it', async () => {
  const archive = new FolderArchive(home);
  const recent = new RecentObjects(archive, 8);
  const hashes = await Promise.all(['one', 'two', 'three', 'four', 'more than there is room for'].map((text) => recent.put(bytes(text))));
  for (const [i, text] of ['one', 'two', 'three', 'four', 'more than there is room for'].entries()) {
    expect(await archive.get(hashes[i])).toEqual(Buffer.from(text));
    expect(Buffer.from(await recent.get(hashes[i])).toString()).toBe(text);
  }
});

test('what is removed is in memory no more', async () => {
  const recent = new RecentObjects(new FolderArchive(home));
  const sha256 = await recent.put(bytes('one'));
  await recent.remove(sha256);
  expect(await recent.has(sha256)).toBe(false);
  await expect(recent.get(sha256)).rejects.toThrow(/no object/);
});
