import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, type Input } from '../../src/cli/input.js';
import { zipEntries } from '../../src/cli/zip.js';
import type { ArchiveBounds } from '../../src/cli/zip-refusal.js';
import { type ArchiveEntry, archive } from './archive.js';
import { command } from './io.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-zip-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const BOUNDS: ArchiveBounds = { entries: 100, entryBytes: 1_000_000, ratio: 20, freeBytes: 1000 };

/** What an archive gives: of each entry its text, or the code of the error. */
async function read(bytes: Uint8Array, bounds = BOUNDS): Promise<string[]> {
  const file = join(folder, 'a.zip');
  writeFileSync(file, bytes);
  const told: string[] = [];
  for await (const input of zipEntries(file, bounds)) told.push(`${input.name.slice(folder.length + 1)} ${await outcome(input)}`);
  return told;
}

async function outcome(input: Input): Promise<string> {
  try {
    return new TextDecoder().decode(await bytesOf(input, BOUNDS.entryBytes));
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('gives *.xml entries in the order of the archive, deflated or stored, and passes over the rest', async () => {
  const entries: ArchiveEntry[] = [
    { name: 'b.xml', content: 'B' },
    { name: 'sub/a.XML', content: 'A', stored: true },
    { name: 'note.txt', content: 'x' },
    { name: 'sub/', content: '' },
    { name: '__MACOSX/._b.xml', content: 'x' },
    { name: 'm\u00fcller.xml', content: 'M' },
  ];
  expect(await read(archive(entries))).toEqual(['a.zip/b.xml B', 'a.zip/sub/a.XML A', 'a.zip/m\u00fcller.xml M']);
});

const GOOD: ArchiveEntry = { name: 'good.xml', content: 'good' };

test.each<[string, ArchiveEntry, string]>([
  ['a path upwards', { name: '../../etc/x.xml', content: 'x' }, 'a.zip/../../etc/x.xml ZIP_NAME'],
  ['a path upwards with backslashes', { name: '..\\x.xml', content: 'x' }, 'a.zip/../x.xml ZIP_NAME'],
  ['an absolute path', { name: '/etc/x.xml', content: 'x' }, 'a.zip//etc/x.xml ZIP_NAME'],
  ['a drive', { name: 'C:\\x.xml', content: 'x' }, 'a.zip/C:/x.xml ZIP_NAME'],
  ['an archive in it', { name: 'x.zip', content: 'x' }, 'a.zip/x.zip ZIP_NESTED'],
  ['an encrypted entry', { name: 'x.xml', content: 'x', flags: 1 }, 'a.zip/x.xml ZIP_ENCRYPTED'],
  ['a link', { name: 'x.xml', content: '/etc/passwd', mode: 0o120777 }, 'a.zip/x.xml ZIP_LINK'],
  ['another compression', { name: 'x.xml', content: 'x', method: 12 }, 'a.zip/x.xml ZIP_METHOD'],
  ['a wrong checksum', { name: 'x.xml', content: 'x', crc: 1 }, 'a.zip/x.xml ZIP_ENTRY_DAMAGED'],
  ['a wrong checksum, stored', { name: 'x.xml', content: 'x', crc: 1, stored: true }, 'a.zip/x.xml ZIP_ENTRY_DAMAGED'],
  ['more bytes than it states', { name: 'x.xml', content: 'x'.repeat(900), size: 10 }, 'a.zip/x.xml ZIP_ENTRY_DAMAGED'],
  ['fewer bytes than it states', { name: 'x.xml', content: 'x', size: 10 }, 'a.zip/x.xml ZIP_ENTRY_DAMAGED'],
  ['two sizes, stored', { name: 'x.xml', content: 'x', size: 10, stored: true }, 'a.zip/x.xml ZIP_ENTRY_DAMAGED'],
  ['bytes that are not deflated', { name: 'x.xml', content: '\u0007\u0007', stored: true, method: 8 }, 'a.zip/x.xml ZIP_ENTRY_DAMAGED'],
  ['a bomb', { name: 'x.xml', content: ' '.repeat(100_000) }, 'a.zip/x.xml ZIP_BOMB'],
  ['an entry over the bound', { name: 'x.xml', content: 'x', size: 2_000_000 }, 'a.zip/x.xml ZIP_ENTRY_TOO_LARGE'],
])('refuses %s, and goes on', async (_, entry, told) => {
  expect(await read(archive([entry, GOOD]))).toEqual([told, 'a.zip/good.xml good']);
});

test('entries that share their bytes are a bomb together, though each is harmless', async () => {
  const content = Array.from({ length: 400 }, (_, i) => `line ${i}`).join('\n');
  const entries = Array.from({ length: 50 }, (_, i) => ({ name: `${i}.xml`, content, ...(i === 0 ? {} : { shares: 0 }) }));
  const told = await read(archive(entries), { ...BOUNDS, ratio: 10 });
  expect(told.at(-1)).toBe('a.zip ZIP_BOMB');
  expect(told.length).toBeLessThan(50);
});

test('no more entries are read than the bound says', async () => {
  const entries = Array.from({ length: 12 }, (_, i) => ({ name: `${i}.xml`, content: 'x' }));
  expect((await read(archive(entries), { ...BOUNDS, entries: 10 })).slice(-2)).toEqual(['a.zip/9.xml x', 'a.zip ZIP_BOMB']);
});

test.each([
  ['nothing', new Uint8Array(), 'ZIP_DAMAGED'],
  ['no archive', Buffer.from('<Invoice/>'), 'ZIP_DAMAGED'],
  ['the first half of one', archive([GOOD, GOOD]).subarray(0, 60), 'ZIP_DAMAGED'],
  ['an archive without documents', archive([{ name: 'note.txt', content: 'x' }]), 'ZIP_EMPTY'],
])('%s is told', async (_, bytes, code) => {
  expect(await read(bytes)).toEqual([`a.zip ${code}`]);
});

test('whatever byte of an archive is changed, nothing is thrown, and what is given is what was packed', async () => {
  const whole = archive([GOOD, { name: 'other.xml', content: 'other '.repeat(20) }]);
  for (let i = 0; i < whole.length; i++) {
    const broken = Uint8Array.from(whole);
    broken[i] = broken[i]! ^ 0x55;
    for (const told of await read(broken)) expect(told).toMatch(/ (good|(other )+|[A-Z_]+)$/);
  }
});

test('the command judges what is in an archive, writes nothing beside it, and says what it refuses', async () => {
  const sample = readFileSync(new URL('../../samples/valid/minimal-invoice.xml', import.meta.url));
  const file = join(folder, 'batch.zip');
  writeFileSync(
    file,
    archive([
      { name: 'minimal.xml', content: sample },
      { name: '../x.xml', content: sample },
    ]),
  );
  const before = readdirSync(folder);
  const { code, out } = await command(['validate', file]);
  expect(code).toBe(2);
  expect(out).toContain(`${file}/minimal.xml: valid`);
  expect(out).toContain('This entry of the archive is refused: its name leads out of the archive.');
  expect(readdirSync(folder)).toEqual(before);
});
