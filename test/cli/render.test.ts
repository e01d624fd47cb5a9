import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../repo/files.js';
import { command } from './io.js';

const SAMPLE = join(ROOT, 'samples', 'valid', 'bakery-two-rates.xml');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-render-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('writes a PDF, and nothing beside it', async () => {
  const file = join(folder, 'a.pdf');
  expect(await command(['render', SAMPLE, '-o', file])).toEqual({ code: 0, out: '', err: '' });
  expect(readFileSync(file).subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('its own PDF can be read again', async () => {
  const [first, second] = [join(folder, 'first.pdf'), join(folder, 'second.pdf')];
  await command(['render', SAMPLE, '-o', first]);
  expect((await command(['render', first, '-o', second])).code).toBe(0);
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
});

test('--html, --lang and --with-ids; the verdict with its day, or none', async () => {
  const file = join(folder, 'a.html');
  await command(['render', SAMPLE, '-o', file, '--html', '--lang', 'de', '--with-ids']);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('BT-1<');
  expect(page).toContain('geprüft am 22. November 2026');
  await command(['render', SAMPLE, '-o', file, '--html', '--no-verdict']);
  expect(readFileSync(file, 'utf8')).not.toContain('class="badge');
});

test.each([
  ['no file to write', ['render', SAMPLE], 2, 'The file to write is missing'],
  ['a folder that is not there', ['render', SAMPLE, '-o', '/nowhere/a.pdf'], 2, 'could not be written'],
  ['a language that is none', ['render', SAMPLE, '-o', 'a.pdf', '--lang', 'xx'], 2, 'xx'],
])('%s is told', async (_what, argv, code, words) => {
  const told = await command(argv);
  expect(told.code).toBe(code);
  expect(told.err).toContain(words);
});

test('what is no invoice is told, and nothing is written', async () => {
  const [input, output] = [join(folder, 'order.xml'), join(folder, 'order.pdf')];
  writeFileSync(input, '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>');
  const told = await command(['render', input, '-o', output]);
  expect(told.code).toBe(1);
  expect(told.err).toContain('is no UBL invoice');
  expect(readdirSync(folder)).not.toContain('order.pdf');
});
