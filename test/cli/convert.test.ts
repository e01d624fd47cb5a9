import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfWith } from '../hybrid/pdf.js';
import { command } from './io.js';

/* Needs `npm run build`. */

const SAMPLES = new URL('../../samples/valid/', import.meta.url).pathname;
const sample = (name: string): string => readFileSync(SAMPLES + name, 'utf8');

let folder: string;
const at = (name: string): string => join(folder, name);

/** A CII invoice has room for one preceding invoice. */
const twoPreceding = (): string => {
  const reference = (id: string): string =>
    `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${id}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`;
  return sample('minimal-invoice.xml').replace('<cac:AccountingSupplierParty>', (next) => reference('A-1') + reference('A-2') + next);
};

const FILES: Readonly<Record<string, () => string>> = {
  'two.xml': twoPreceding,
  'unknown.xml': () => sample('minimal-invoice.xml').replace('<cbc:IssueDate>', (next) => `<cbc:UUID>x\u202ey</cbc:UUID>${next}`),
  'invalid.xml': () => sample('minimal-invoice.xml').replace(/<cbc:PayableAmount[^>]*>[^<]*/, (text) => `${text}9`),
  'order.xml': () => '<order/>',
  'broken.xml': () => '<Invoice>',
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-convert-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(at(name), text());
  writeFileSync(at('invoice.pdf'), await pdfWith([{ name: 'factur-x.xml', bytes: readFileSync(`${SAMPLES}minimal-invoice.cii.xml`) }]));
  writeFileSync(at('picture.pdf'), await pdfWith([]));
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['a sample, to CII', ['--to', 'cii', `${SAMPLES}minimal-invoice.xml`], 0],
  ['a sample, to UBL', ['--to', 'ubl', `${SAMPLES}minimal-invoice.cii.xml`], 0],
  ['a sample without a loss, strictly', ['--to', 'cii', '--strict', `${SAMPLES}minimal-invoice.xml`], 0],
  ['the invoice in a PDF', ['--to', 'ubl', '@invoice.pdf'], 0],
  ['a loss', ['--to', 'cii', '@two.xml'], 0],
  ['a loss, strictly', ['--to', 'cii', '--strict', '@two.xml'], 1],
  ['what was not understood, strictly', ['--to', 'cii', '--strict', '@unknown.xml'], 1],
  ['one that is invalid itself', ['--to', 'cii', '@invalid.xml'], 0],
  ['no invoice', ['--to', 'cii', '@order.xml'], 1],
  ['no XML', ['--to', 'cii', '@broken.xml'], 1],
  ['a PDF without an invoice', ['--to', 'cii', '@picture.pdf'], 1],
  ['no such file', ['--to', 'cii', '@gone.xml'], 2],
  ['several', ['--to', 'cii', SAMPLES], 2],
  ['no target', [`${SAMPLES}minimal-invoice.xml`], 2],
  ['a folder that is not there', ['--to', 'cii', '-o', '/nonexistent/x.xml', `${SAMPLES}minimal-invoice.xml`], 2],
] as const)('%s: exit code', async (_, argv, code) => {
  const run = await command(['convert', ...argv.map((word) => (word.startsWith('@') ? at(word.slice(1)) : word))]);
  expect(run.code, run.err).toBe(code);
  expect(run.out + run.err).not.toMatch(/^\s+at |internal error/m);
});

test('there and back gives the same bytes, and the report says so', async () => {
  const there = await command(['convert', '--to', 'cii', '-o', at('there.xml'), `${SAMPLES}bakery-two-rates.xml`]);
  expect(there.out).toBe(
    `${SAMPLES}bakery-two-rates.xml (ubl-invoice): written as cii to ${at('there.xml')}\n  nothing is lost\n  the result is valid by peppol-billing\n`,
  );
  const back = await command(['convert', '--to', 'ubl', '-o', at('back.xml'), at('there.xml')]);
  expect(back.code).toBe(0);
  const again = await command(['convert', '--to', 'cii', at('back.xml')]);
  expect(again.out).toBe(readFileSync(at('there.xml'), 'utf8'));
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a credit note becomes a credit note', async () => {
  const { out } = await command(['convert', '--to', 'ubl', `${SAMPLES}minimal-credit-note.cii.xml`]);
  expect(out).toContain('<CreditNote ');
});

test('the report names each loss with its value and reason, and strictly nothing is written', async () => {
  const { code, out } = await command(['convert', '--to', 'cii', '--strict', '--format', 'json', '-o', at('lost.xml'), at('two.xml')]);
  expect(code).toBe(1);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ from: 'ubl-invoice', to: 'cii', written: false, unreadCount: 0 });
  expect(report.losses).toEqual([
    { term: 'BT-25', property: 'precedingInvoiceReferences[1].reference', value: 'A-2', reason: expect.stringMatching(/./) },
  ]);
  expect(readdirSync(folder)).not.toContain('lost.xml');
});

test('what the original holds beyond the standard is told, and cannot steer the terminal', async () => {
  const { out, err } = await command(['convert', '--to', 'cii', at('unknown.xml')]);
  expect(out).toContain('<rsm:CrossIndustryInvoice');
  expect(err).toContain("/Invoice[1]/cbc:UUID[1] 'x\\u{202E}y'");
});

test('rules that the original breaks too are told apart', async () => {
  const { out } = await command(['convert', '--to', 'cii', '-o', at('still.xml'), at('invalid.xml')]);
  expect(out).toMatch(/the result is invalid by en16931: 2 errors, none that the original does not break/);
});
