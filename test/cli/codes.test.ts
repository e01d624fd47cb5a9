import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../repo/files.js';
import { command } from './io.js';

test('without names every list of codelists/ is told, with its size', async () => {
  const { code, out } = await command(['codes']);
  expect(code).toBe(0);
  const files = readdirSync(join(ROOT, 'codelists')).map((file) => file.replace(/\.tsv$/, ''));
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(files.sort());
  expect(out).toMatch(/^untdid-5305 +10 {2}VAT categories/m);
});

test.each([
  [['untdid-5305'], /^ {2}AE {2}.*\n {2}B {3}.*\n/m],
  [
    ['UNTDID-5305', 'ae'],
    /VAT categories.*\n {2}untdid-5305; .*\n\n {2}AE {2}Vat Reverse Charge\n {4}accepted by +en16931-ubl, en16931-cii, peppol\n/,
  ],
  [['unece-rec20-21', 'kilogram', 'per', 'hour'], /^ {2}E93 +kilogram per hour$/m],
  [['reverse charge'], /^ {2}AE {2}Vat Reverse Charge$/m],
  [['peppol-participant-schemes', '9938'], /schemeid +LU:VAT/],
])('%j finds it', async (names, text) => {
  const { code, out } = await command(['codes', ...names]);
  expect(code).toBe(0);
  expect(out).toMatch(text);
});

test('as JSON', async () => {
  const { out } = await command(['codes', 'iso-4217', 'EUR', '--json']);
  const [list] = JSON.parse(out).lists;
  expect(list).toMatchObject({ id: 'iso-4217', version: expect.stringContaining('EN 16931'), entries: [{ code: 'EUR', name: 'Euro' }] });
});

test.each([
  [['untdid-5035', 'zz zz'], /No code list is called 'untdid-5035'.* Lists with such a name: untdid-5305/],
  [['iso-4217', 'EUX'], /The list iso-4217 holds nothing like 'EUX'\. Codes like it: (\w{3}, )*EUR/],
  [['iso-4217', 'no such thing'], /'peppolkit codes iso-4217' shows the list\./],
])('%j finds nothing, and says what is near', async (names, text) => {
  const { code, out, err } = await command(['codes', ...names]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(text);
});
