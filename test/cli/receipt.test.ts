import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Receipt } from '../../src/cli/receipt.js';
import { command } from './io.js';

/* Needs `npm run build`. */

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-receipt-'));
  copyFileSync('samples/valid/minimal-invoice.xml', at('good.xml'));
  copyFileSync('samples/invalid/PEPPOL-EN16931-R120.xml', at('bad.xml'));
  writeFileSync(at('own.sch'), OWN);
  await command(['validate', '--receipt', at('good.json'), at('good.xml')]);
  await command(['validate', '--receipt', at('both.json'), at('bad.xml'), at('good.xml'), at('nowhere.xml')]);
});

afterAll(() => rmSync(folder, { recursive: true }));

const OWN = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern>
  <rule context="/*"><assert id="OWN-1" test="false()">Never.</assert></rule></pattern></schema>`;

function receiptIn(name: string): Receipt {
  return JSON.parse(readFileSync(at(name), 'utf8'));
}

/** A receipt that differs from good.json. */
function changed(change: (text: string) => string): string {
  const name = 'changed.json';
  writeFileSync(at(name), change(readFileSync(at('good.json'), 'utf8')));
  return at(name);
}

test.each(['good.json', 'both.json'])('%s follows the published schema', (name) => {
  const validate = new Ajv().compile(JSON.parse(readFileSync('docs/reference/receipt.schema.json', 'utf8')));
  expect([validate(receiptIn(name)), validate.errors]).toEqual([true, null]);
});

test('a receipt says what was checked, how, and what came of it', () => {
  const { documents, options, complete, day } = receiptIn('both.json');
  expect({ options, complete, day }).toEqual({ options: { advisory: true }, complete: true, day: '2026-11-22' });
  expect(documents.map(({ input, error }) => [input, error])).toEqual([
    [at('bad.xml'), undefined],
    [at('good.xml'), undefined],
    [at('nowhere.xml'), 'FILE_NOT_FOUND'],
  ]);
  const [bad] = documents;
  expect(bad.verdict).toMatchObject({ valid: false, profile: 'peppol-billing', findings: { 'PEPPOL-EN16931-R120': 1 } });
  expect(bad.verdict?.ruleSets.map(({ id }) => id)).toEqual(['en16931-ubl', 'peppol-billing-ubl', 'advisory-ubl']);
});

test('nothing is left beside it', () => {
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('the same document gives the same verdict, wherever it is now', async () => {
  copyFileSync(at('good.xml'), at('moved.xml'));
  expect(await command(['receipt', 'verify', at('good.json')])).toEqual({ code: 0, out: `${at('good.xml')}: same\n`, err: '' });
  expect((await command(['receipt', 'verify', at('good.json'), at('moved.xml')])).out).toBe(`${at('moved.xml')}: same\n`);
});

test('another document is different', async () => {
  const run = await command(['receipt', 'verify', at('good.json'), at('bad.xml')]);
  expect(run.code).toBe(1);
  expect(run.out).toMatch(/different\n {2}the document: its SHA-256 was [0-9a-f]{64}, and is [0-9a-f]{64}\n/);
});

test.each([
  ['"valid":true', '"valid":false', 'valid: it was false, and is true'],
  ['"findings":{}', '"findings":{"BR-01":2}', 'BR-01: it was found 2 times, and is 0'],
  ['"findingsSha256":"', '"findingsSha256":"0', 'the places or severities of the findings'],
])('a verdict with %s made %s is different', async (from, to, said) => {
  const run = await command(['receipt', 'verify', changed((text) => text.replace(from, to))]);
  expect(run.code).toBe(1);
  expect(run.out).toContain(`different\n  ${said}`);
});

test('a rule set that is no longer here asks for the version that has it', async () => {
  const [{ hash }] = receiptIn('good.json').documents[0].verdict?.ruleSets ?? [];
  const run = await command([
    'receipt',
    'verify',
    changed((text) => text.replace(hash, '0'.repeat(64)).replace(/"version": "[^"]*"/, '"version": "9.8.7"')),
  ]);
  expect(run.code).toBe(3);
  expect(run.out).toMatch(/the rule set en16931-ubl [^ ]+ with the hash 0{64} is no longer here\n.*npm install peppolkit@9\.8\.7\n/);
});

test('what could not be read counts most, and rules of a user are repeated', async () => {
  expect((await command(['receipt', 'verify', at('both.json')])).code).toBe(2);
  await command(['validate', '--rules', at('own.sch'), '--no-advisory', '--at', '2026-05-01', '--receipt', at('own.json'), at('good.xml')]);
  expect(receiptIn('own.json').options).toEqual({ rules: [at('own.sch')], at: '2026-05-01', advisory: false });
  expect((await command(['receipt', 'verify', at('own.json')])).out).toBe(`${at('good.xml')}: same\n`);
  writeFileSync(at('own.sch'), OWN.replace('Never', 'Not at all'));
  expect((await command(['receipt', 'verify', at('own.json')])).code).toBe(3);
});

test('threads tell the hash as well', async () => {
  const copies = Array.from({ length: 140 }, (_, i) => at(`copy-${i}.xml`));
  for (const copy of copies) copyFileSync(at('good.xml'), copy);
  await command(['validate', '--jobs', '2', '--format', 'ndjson', '--receipt', at('many.json'), ...copies]);
  const hashes = receiptIn('many.json').documents.map(({ sha256 }) => sha256);
  expect(hashes).toEqual(copies.map(() => receiptIn('good.json').documents[0].sha256));
});

test.each([
  ['{', 'it is no JSON'],
  ['[]', 'it is no receipt'],
  ['{"receipt": 2}', 'it has the form 2'],
  ['{"receipt":1,"tool":"","version":"","day":"","options":{"advisory":true},"documents":[{"input":"a"}]}', 'documents[0] lacks'],
])('%s is told to be no receipt', async (text, said) => {
  const run = await command(['receipt', 'verify', changed(() => text)]);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining(said)]);
});

test.each([
  [['validate', '--receipt', 'samples/valid/minimal-invoice.xml', 'samples/valid/minimal-invoice.xml'], 'would overwrite'],
  [['receipt', 'verify'], 'Name the receipt'],
])('%j is refused', async (argv, said) => {
  const run = await command(argv);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining(said)]);
});

test('one place for a receipt on several documents is refused', async () => {
  const run = await command(['receipt', 'verify', at('both.json'), at('good.xml')]);
  expect([run.code, run.err]).toEqual([2, expect.stringContaining('on 3 documents')]);
});
