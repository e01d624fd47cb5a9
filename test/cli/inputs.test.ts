import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, type Input } from '../../src/cli/input.js';
import { countNamed, inputs } from '../../src/cli/inputs.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-inputs-'));
  for (const sub of ['all', 'all/b', 'all/a', 'all/empty', 'none', 'all/d.xml']) mkdirSync(join(folder, sub));
  for (const name of [
    'all/z.xml',
    'all/B.XML',
    'all/note.txt',
    'all/a/2.xml',
    'all/a/10.xml',
    'all/b/1.xml',
    'all/d.xml/x.xml',
    '[1].xml',
  ]) {
    writeFileSync(join(folder, name), name);
  }
  symlinkSync(join(folder, 'all'), join(folder, 'all', 'circle'));
  symlinkSync(join(folder, 'all', 'z.xml'), join(folder, 'all', 'linked.xml'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

async function collected(source: AsyncIterable<Input>): Promise<Input[]> {
  const found: Input[] = [];
  for await (const input of source) found.push(input);
  return found;
}

const all = (...names: string[]): Promise<Input[]> => collected(inputs({ names, stdin: () => chunks('abc', 'def') }));
const text = async (input: Input, limit = 100): Promise<string> => new TextDecoder().decode(await bytesOf(input, limit));
const shown = (found: readonly Input[]): string[] => found.map(({ name }) => name.slice(folder.length + 1).replaceAll('\\', '/'));

const ALL = ['all/B.XML', 'all/a/10.xml', 'all/a/2.xml', 'all/b/1.xml', 'all/d.xml/x.xml', 'all/linked.xml', 'all/z.xml'];

test('a folder gives every *.xml beneath it in a stable order, and follows no link to a folder', async () => {
  expect(shown(await all(join(folder, 'all')))).toEqual(ALL);
  expect(countNamed([join(folder, 'all')])).toBe(ALL.length);
});

test('a named file is read whatever its name ends in', async () => {
  expect(await text((await all(join(folder, 'all/note.txt')))[0]!)).toBe('all/note.txt');
});

test.each([
  ['all/z*.xml', ['all/z.xml']],
  ['all/**/{1,2}.xml', ['all/a/2.xml', 'all/b/1.xml']],
  ['all/?.xml', ['all/z.xml']],
])('the pattern %s gives the files that match, in a stable order', async (pattern, names) => {
  expect(shown(await all(join(folder, pattern)))).toEqual(names);
});

test('a file whose name looks like a pattern is that file', async () => {
  expect(await text((await all(join(folder, '[1].xml')))[0]!)).toBe('[1].xml');
});

test("'-' is standard input, in any number of pieces", async () => {
  const [input] = await all('-');
  expect(input!.name).toBe('(standard input)');
  expect(await text(input!)).toBe('abcdef');
});

test.each([0, 1, 2, 3, 4, 5])('no more than one byte beyond a limit of %i is read', async (limit) => {
  expect(await text((await all(join(folder, 'all/z.xml')))[0]!, limit)).toBe('all/z.xml'.slice(0, limit + 1));
});

test('a file of exactly the limit is read whole', async () => {
  expect(await text((await all(join(folder, 'all/z.xml')))[0]!, 9)).toBe('all/z.xml');
});

test.each([
  ['a file that is not there', 'gone.xml', 'FILE_NOT_FOUND'],
  ['a folder without documents', 'none', 'FOLDER_EMPTY'],
  ['a pattern that nothing matches', 'all/*.json', 'PATTERN_EMPTY'],
  ['an archive that is not there', 'gone.zip', 'FILE_NOT_FOUND'],
])('%s is told when it is read', async (_, name, code) => {
  const found = await all(join(folder, name));
  expect(found).toHaveLength(1);
  await expect(bytesOf(found[0]!, 10)).rejects.toThrow(expect.objectContaining({ code }));
});

test('a device without end is read up to the limit', async () => {
  expect(await bytesOf((await all('/dev/zero'))[0]!, 1000)).toHaveLength(1001);
});

const listed = (...list: string[]): Promise<Input[]> => collected(inputs({ names: [], filesFrom: '-', stdin: () => chunks(...list) }));

test.each([
  [['a.xml\nb.xml\n'], ['a.xml', 'b.xml']],
  [['a.xml\r\n\r\nb.xml'], ['a.xml', 'b.xml']],
  [
    ['a.x', 'ml\n', 'b.xml'],
    ['a.xml', 'b.xml'],
  ],
  [['a\nb.xml\0c.xml\0'], ['a\nb.xml', 'c.xml']],
  [['[*].xml\n-\n'], ['[*].xml', '-']],
  [['b\u00fccher.xml'], ['b\u00fccher.xml']],
  [[''], []],
])('a list of names on standard input: %j', async (list, names) => {
  expect((await listed(...list)).map(({ name }) => name)).toEqual(names);
});

test('a folder in a list stands for what is in it', async () => {
  expect(shown(await listed(`${join(folder, 'all')}\n`))).toEqual(ALL);
});

test('a list with a line without end is given up', async () => {
  const found = await listed('x'.repeat(70_000));
  expect(found).toEqual([{ name: '(standard input)', refusal: expect.objectContaining({ code: 'LIST_INVALID' }) }]);
});

test('a list that is not there is told', async () => {
  const found = await collected(inputs({ names: [], filesFrom: join(folder, 'gone.txt'), stdin: () => chunks() }));
  expect(found).toEqual([expect.objectContaining({ refusal: expect.objectContaining({ code: 'FILE_NOT_FOUND' }) })]);
});

test.each([
  [['a.xml', 'gone.xml'], 2],
  [['-'], undefined],
  [['*.xml'], undefined],
  [['a.zip'], undefined],
])('of %j the progress bar knows %j documents beforehand', (names, count) => {
  expect(countNamed(names)).toBe(count);
});
