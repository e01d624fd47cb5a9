import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import { WatchedFolder } from '../../src/cli/serve/watched-folder.js';
import { FolderArchive } from '../../src/dispatch/folder-archive.js';
import { type Arrived, Intake } from '../../src/dispatch/intake.js';
import { SqliteStore } from '../../src/dispatch/sqlite/sqlite-store.js';
import { archive as zipArchive } from './archive.js';

let home: string;
let inbox: string;
let store: SqliteStore;
let intake: Pick<Intake, 'receive'>;
let log: string[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'peppolkit-watched-'));
  inbox = join(home, 'inbox');
  store = new SqliteStore(join(home, 'store.db'));
  intake = new Intake(new FolderArchive(join(home, 'archive')), store, fixedClock('2026-11-22'));
  log = [];
});

afterEach(async () => {
  await store.close();
  rmSync(home, { recursive: true });
});

const watched = (over: Partial<ConstructorParameters<typeof WatchedFolder>[0]> = {}) =>
  new WatchedFolder({
    folder: inbox,
    intake,
    maxBytes: 1000,
    log: (level, text, about) => void log.push(`${level} ${text} ${JSON.stringify(about)}`),
    received: () => undefined,
    ...over,
  });
const put = (name: string, content: string | Uint8Array = '<a/>') => writeFileSync(join(inbox, name), content);
const names = (folder = '') =>
  readdirSync(join(inbox, folder), { withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map(({ name }) => name)
    .sort();
const stored = async () => (await store.find({})).map(({ name, source, size }) => `${name} ${source} ${size}`);

/** Looks twice, as it takes for a file to be known to be whole. */
async function looks(folder: WatchedFolder): Promise<number> {
  return (await folder.look()) + (await folder.look());
}

test('a file is taken once it has not changed between two looks, and moved to done', async () => {
  const folder = watched();
  put('a.xml', '<a');
  expect(await folder.look()).toBe(0);
  put('a.xml', '<a/> and more');
  expect(await folder.look()).toBe(0);
  expect(await folder.look()).toBe(1);
  expect(await stored()).toEqual(['a.xml watch:inbox 13']);
  expect([names(), names('done')]).toEqual([[], ['a.xml']]);
  expect(await looks(folder)).toBe(0);
});

test('what is written under a name for unfinished files is taken when it is renamed', async () => {
  const folder = watched();
  for (const name of ['a.xml.part', '.b.xml', 'c.xml.tmp', 'd.xml~', 'e.xml.filepart']) put(name);
  expect(await looks(folder)).toBe(0);
  renameSync(join(inbox, 'a.xml.part'), join(inbox, 'a.xml'));
  expect(await looks(folder)).toBe(1);
});

test('links, folders and empty files are left alone', async () => {
  const folder = watched();
  put('empty.xml', '');
  writeFileSync(join(home, 'secret.txt'), 'secret');
  symlinkSync(join(home, 'secret.txt'), join(inbox, 'link.xml'));
  mkdirSync(join(inbox, 'folder.xml'));
  expect(await looks(folder)).toBe(0);
  expect(await stored()).toEqual([]);
  expect(names()).toEqual(['empty.xml', 'link.xml']);
});

test('a process that dies between storing and moving stores the file once', async () => {
  const dying = {
    receive: async (...args: Parameters<Intake['receive']>) =>
      Promise.reject(Object.assign(await intake.receive(...args), { message: 'killed' })),
  };
  const folder = watched({ intake: dying as unknown as Intake });
  put('a.xml');
  expect(await looks(folder)).toBe(0);
  expect([await stored(), names()]).toEqual([['a.xml watch:inbox 4'], ['a.xml']]);
  expect(await looks(watched())).toBe(1);
  expect([await stored(), names(), names('done')]).toEqual([['a.xml watch:inbox 4'], [], ['a.xml']]);
});

test('the same content put there again is another arrival, which keeps its own file', async () => {
  const folder = watched();
  put('a.xml');
  await looks(folder);
  put('a.xml');
  await looks(folder);
  expect(await stored()).toHaveLength(2);
  expect(names('done')).toEqual([expect.stringMatching(/^a-[0-9a-f]{8}\.xml$/), 'a.xml']);
});

test('a disk that is full for a while loses nothing', async () => {
  let full = true;
  const folder = watched({
    intake: {
      receive: async (arrived: Arrived, id?: string) => (full ? Promise.reject(new Error('ENOSPC')) : intake.receive(arrived, id)),
    },
  });
  put('a.xml');
  expect(await looks(folder)).toBe(0);
  expect(log.at(-1)).toMatch(/^error a file could not be taken; it is tried again .*ENOSPC/);
  full = false;
  expect(await folder.look()).toBe(1);
});

describe('archives', () => {
  test('are opened into their documents', async () => {
    const folder = watched();
    put(
      'a.zip',
      zipArchive([
        { name: 'x/1.xml', content: '<a/>' },
        { name: '2.xml', content: '<b/>' },
      ]),
    );
    await looks(folder);
    expect(await stored()).toEqual(['1.xml watch:inbox 4', '2.xml watch:inbox 4']);
    expect(names('done')).toEqual(['a.zip']);
  });

  test('with an entry that cannot be used go to refused; the other entries are taken', async () => {
    const folder = watched();
    put(
      'a.zip',
      zipArchive([
        { name: '../1.xml', content: '<a/>' },
        { name: '2.xml', content: '<b/>' },
      ]),
    );
    await looks(folder);
    expect(await stored()).toEqual(['2.xml watch:inbox 4']);
    expect(names('refused')).toEqual(['a.zip']);
    expect(log.join('\n')).toMatch(/an entry of an archive was refused .*ZIP_NAME/);
  });

  test.each([
    [
      'an entry that says it is large',
      () => zipArchive([{ name: 'a.xml', content: '<a/>', size: 4_000_000_000 }]),
      /ZIP_ENTRY_TOO_LARGE|ZIP_BOMB/,
    ],
    [
      'an entry that is large and says it is small',
      () => zipArchive([{ name: 'a.xml', content: 'x'.repeat(100_000), size: 10 }]),
      /refused/,
    ],
    ['an entry over the bound', () => zipArchive([{ name: 'a.xml', content: 'x'.repeat(5000) }]), /TOO_LARGE/],
    ['nothing but its first bytes', () => Buffer.from('PK\u0003\u0004 and nothing'), /ZIP_DAMAGED/],
    ['no document', () => zipArchive([{ name: 'a.exe', content: 'x' }]), /ZIP_EMPTY/],
    ['an archive', () => zipArchive([{ name: 'a.zip', content: zipArchive([{ name: 'a.xml', content: '<a/>' }]) }]), /ZIP_NESTED/],
  ])('with %s are refused', async (_what, bytes, words) => {
    const folder = watched();
    put('bomb.zip', bytes());
    put('good.xml');
    await looks(folder);
    expect(await stored()).toEqual(['good.xml watch:inbox 4']);
    expect(names('refused')).toEqual(['bomb.zip']);
    expect(log.join('\n')).toMatch(words);
  });
});

test('a file over the bound is refused without being read', async () => {
  const folder = watched();
  put('large.xml', 'x'.repeat(1001));
  await looks(folder);
  expect([await stored(), names('refused')]).toEqual([[], ['large.xml']]);
  expect(log).toEqual([expect.stringMatching(/^warn a file was refused .*TOO_LARGE/)]);
});

test('a name that steers terminals or pretends to be a path stays a name', async () => {
  const folder = watched();
  put('a\n\u001b[31m..\\b.xml');
  await looks(folder);
  expect((await store.find({}))[0].name).toBe('b.xml');
  expect(existsSync(join(inbox, 'done', 'a\n\u001b[31m..\\b.xml'))).toBe(true);
});

test('many files are stored together', async () => {
  const folder = watched({ maxBytes: 10_000 });
  for (let i = 0; i < 150; i++) put(`${i}.xml`, `<a>${i}</a>`);
  expect(await looks(folder)).toBe(150);
  expect(await stored()).toHaveLength(150);
  expect(names('done')).toHaveLength(150);
});
