import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Input, inputs } from '../../src/cli/inputs.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-inputs-'));
  for (const sub of ['all', 'all/b', 'all/a', 'all/empty', 'none', 'all/d.xml']) mkdirSync(join(folder, sub));
  for (const name of ['all/z.xml', 'all/B.XML', 'all/note.txt', 'all/a/2.xml', 'all/a/10.xml', 'all/b/1.xml', 'all/d.xml/x.xml']) {
    writeFileSync(join(folder, name), name);
  }
  symlinkSync(join(folder, 'all'), join(folder, 'all', 'circle'));
  symlinkSync(join(folder, 'all', 'z.xml'), join(folder, 'all', 'linked.xml'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

const all = (...names: string[]): Input[] => [...inputs(names, () => chunks('abc', 'def'))];
const text = async (input: Input, limit = 100): Promise<string> => new TextDecoder().decode(await input.read(limit));

test('a folder gives every *.xml beneath it in a stable order, and follows no link to a folder', () => {
  const names = all(join(folder, 'all')).map((input) => input.name.slice(folder.length + 1).replaceAll('\\', '/'));
  expect(names).toEqual(['all/B.XML', 'all/a/10.xml', 'all/a/2.xml', 'all/b/1.xml', 'all/d.xml/x.xml', 'all/linked.xml', 'all/z.xml']);
});

test('a named file is read whatever its name ends in', async () => {
  expect(await text(all(join(folder, 'all/note.txt'))[0]!)).toBe('all/note.txt');
});

test("'-' is standard input, in any number of pieces", async () => {
  const [input] = all('-');
  expect(input!.name).toBe('(standard input)');
  expect(await text(input!)).toBe('abcdef');
});

test.each([0, 1, 2, 3, 4, 5])('no more than one byte beyond a limit of %i is read', async (limit) => {
  expect(await text(all('-')[0]!, limit)).toBe('abcdef'.slice(0, limit + 1));
  expect(await text(all(join(folder, 'all/z.xml'))[0]!, limit)).toBe('all/z.xml'.slice(0, limit + 1));
});

test('a file of exactly the limit is read whole', async () => {
  expect(await text(all(join(folder, 'all/z.xml'))[0]!, 9)).toBe('all/z.xml');
  expect(await text(all('-')[0]!, 6)).toBe('abcdef');
});

test.each([
  ['a file that is not there', 'gone.xml', 'FILE_NOT_FOUND'],
  ['a folder without documents', 'none', 'FOLDER_EMPTY'],
])('%s is told when it is read', (_, name, code) => {
  const found = all(join(folder, name));
  expect(found).toHaveLength(1);
  expect(() => found[0]!.read(10)).toThrow(expect.objectContaining({ code }));
});

test('a device without end is read up to the limit', async () => {
  expect(await all('/dev/zero')[0]!.read(1000)).toHaveLength(1001);
});
