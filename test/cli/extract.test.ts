import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfWith } from '../hybrid/pdf.js';
import { command } from './io.js';

/* Needs `npm run build`. */

const SAMPLES = new URL('../../samples/valid/', import.meta.url).pathname;
const MINIMAL = `${SAMPLES}minimal-invoice.xml`;

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-extract-'));
  writeFileSync(at('invoice.pdf'), await pdfWith([{ name: 'invoice.xml', bytes: readFileSync(MINIMAL) }]));
  writeFileSync(at('picture.pdf'), await pdfWith([]));
  writeFileSync(at('order.xml'), '<order/>');
  const evil = readFileSync(MINIMAL, 'utf8').replace('<cbc:ID>MIN-1', '<cbc:ID>=HYPERLINK("x","y")');
  writeFileSync(at('evil.xml'), evil);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['a sample', [MINIMAL], 0],
  ['the invoice in a PDF', ['@invoice.pdf'], 0],
  ['a PDF without one', ['@picture.pdf'], 1],
  ['no invoice', ['@order.xml'], 1],
  ['one of two is none', [MINIMAL, '@order.xml'], 1],
  ['one of two is not there', ['@gone.xml', MINIMAL], 2],
  ['nothing', [], 2],
])('%s: exit code', async (_, argv, code) => {
  const run = await command(['extract', ...argv.map((word) => (word.startsWith('@') ? at(word.slice(1)) : word))]);
  expect(run.code).toBe(code);
});

test('the JSON of one invoice is what create takes, and the PDF gives the same as the XML in it', async () => {
  const { out } = await command(['extract', MINIMAL]);
  expect((await command(['extract', at('invoice.pdf')])).out).toBe(out);
  const created = await command(['create', '-'], out);
  expect((await command(['extract', '-'], created.out)).out).toBe(out);
});

test('several invoices are a list; those that are none are left out and told', async () => {
  const { out, err } = await command(['extract', MINIMAL, at('order.xml'), `${SAMPLES}vat-export.xml`]);
  expect(JSON.parse(out).map(({ input }: { input: string }) => input)).toEqual([MINIMAL, `${SAMPLES}vat-export.xml`]);
  expect(err).toMatch(/order\.xml is no UBL invoice/);
});

test('ndjson: an object a line with what was not understood', async () => {
  const { out, err } = await command(['extract', '--format', 'ndjson', `${SAMPLES}card-payment.xml`, MINIMAL]);
  const documents = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(documents.map(({ syntax, unreadCount }) => [syntax, unreadCount])).toEqual([
    ['ubl-invoice', 1],
    ['ubl-invoice', 0],
  ]);
  expect(documents[0].unread[0]).toMatchObject({ content: 'EXAMPLECARD', line: 69 });
  expect(err).toMatch(/one place was not understood; --unread lists them\n$/);
});

test('--unread lists it with its line', async () => {
  const { err } = await command(['extract', '--unread', `${SAMPLES}card-payment.xml`]);
  expect(err).toMatch(/ {2}line 69: \/Invoice\[1\].*cbc:NetworkID\[1\] = EXAMPLECARD\n$/);
});

test('csv: a head, a row for each line, the same columns everywhere', async () => {
  const { out } = await command(['extract', '--format', 'csv', `${SAMPLES}minimal-invoice.xml`, `${SAMPLES}minimal-invoice.cii.xml`]);
  const rows = out.split('\r\n');
  expect(rows).toHaveLength(4);
  expect(rows[0]).toMatch(/^File,BT-1 Invoice number,BT-2 Invoice issue date,/);
  expect(rows[1]!.split(',').length).toBe(rows[0]!.split(',').length);
  expect(rows[1]!.replace(/^[^,]*,/, '')).toBe(rows[2]!.replace(/^[^,]*,/, ''));
  expect(rows[1]).toContain(',MIN-1,2026-09-01,380,EUR,');
});

test('csv: nothing that a document says is run by a spreadsheet', async () => {
  const { out } = await command(['extract', '--format', 'csv', '--separator', 'semicolon', at('evil.xml')]);
  expect(out).toContain(`;"'=HYPERLINK(""x"",""y"")";`);
});
