import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfWith, sample } from '../hybrid/pdf.js';
import { command } from './io.js';

/* Needs `npm run build`. */

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-pdf-'));
  const write = async (name: string, ...files: Parameters<typeof pdfWith>) => writeFileSync(at(name), await pdfWith(...files));
  await write('good.pdf', [{ name: 'factur-x.xml', bytes: sample('bakery-two-rates.cii.xml') }]);
  await write('picture.pdf', []);
  writeFileSync(at('broken.pdf'), '%PDF-1.7 nothing more');
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['good.pdf', 0, ['PDF-INVOICE'], 'valid'],
  ['picture.pdf', 1, ['PDF-NO-INVOICE'], 'not run'],
  ['broken.pdf', 1, ['PDF-BROKEN'], 'not run'],
] as const)('validate %s: exit code %i, %j', async (name, code, rules, rulesLayer) => {
  const run = await command(['validate', '--format', 'json', at(name)]);
  expect(run.code).toBe(code);
  const [{ verdict }] = JSON.parse(run.out).documents;
  expect(verdict.findings.map(({ rule }: { rule: string }) => rule)).toEqual(rules);
  expect(verdict.layers.rules).toBe(rulesLayer);
});

test('the verdict on the invoice is the one that it has alone', async () => {
  const [inPdf, alone] = await Promise.all(
    [at('good.pdf'), 'samples/valid/bakery-two-rates.cii.xml'].map(async (file) => {
      const { verdict } = JSON.parse((await command(['validate', '--format', 'json', file])).out).documents[0];
      return { ...verdict, findings: verdict.findings.filter(({ ruleSet }: { ruleSet: string }) => ruleSet !== 'pdf') };
    }),
  );
  expect(inPdf).toEqual(alone);
});

test('a PDF that render writes is read like any other', { timeout: 60_000 }, async () => {
  const source = 'samples/valid/vat-three-categories.xml';
  expect((await command(['render', source, '-o', at('ours.pdf')])).code).toBe(0);
  expect((await command(['validate', at('ours.pdf')])).code).toBe(0);
  expect((await command(['extract', at('ours.pdf')])).out).toBe((await command(['extract', source])).out);
});
