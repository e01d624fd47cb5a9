import { expect, test } from 'vitest';
import { parseCsv } from '../../src/base/csv.js';
import { TERMS } from '../../src/model/terms.js';
import { command } from './io.js';

test('without names all terms and groups are listed', async () => {
  const { code, out } = await command(['terms']);
  expect(code).toBe(0);
  expect(out.match(/\bB[TG]-\d+(?= )/g)).toEqual(TERMS.map(({ id }) => id));
  expect(out).toMatch(/^BG-4 {4}1\.\.1 {2}SELLER\n {2}BT-27 {3}1\.\.1 {2}Seller name$/m);
});

test('a term is told with its places, its rules and what the readable form calls it', async () => {
  const { code, out } = await command(['terms', 'bt-13', '--lang', 'fr']);
  expect(code).toBe(0);
  expect(out).toMatch(/^BT-13 {2}Référence du bon de commande\n/);
  for (const text of [
    '/Invoice/cac:OrderReference/cbc:ID',
    '/CreditNote/cac:OrderReference/cbc:ID',
    'ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID',
    '0..1  /Invoice/cac:OrderReference/cbc:ID',
    'PEPPOL-EN16931-R003',
    'Bestellreferenz',
    'Références: Bon de commande',
  ]) {
    expect(out).toContain(text);
  }
});

test.each([
  [
    ['BG-23', 'BT-116'],
    ['BG-23', 'BT-116'],
  ],
  [['IBAN'], ['BT-84', 'BT-91']],
  [['cac:PayerFinancialAccount'], ['BT-91']],
])('%j finds %j', async (names, ids) => {
  const { code, out } = await command(['terms', ...names, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).terms.map(({ id }: { id: string }) => id)).toEqual(ids);
});

test.each([
  [['BT-999'], /Terms with such an id: BT-99/],
  [['nothing of the kind'], /No term is called 'nothing of the kind', nor speaks of it\. 'peppolkit terms' lists all\./],
  [['--csv', '--json'], /--csv and --json exclude each other/],
])('%j finds nothing', async (names, text) => {
  const { code, out, err } = await command(['terms', ...names]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(text);
});

test('as CSV it has a line for each term, and as many cells in each', async () => {
  const { out } = await command(['terms', '--csv']);
  const records = parseCsv(out);
  expect(records).toHaveLength(TERMS.length + 1);
  expect(new Set(records.map(({ cells }) => cells.length))).toEqual(new Set([24]));
});
