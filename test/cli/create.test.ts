import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from './io.js';

/* Needs `npm run build`. */

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-create-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const party = { name: 'Exemple S.à r.l.', vatIdentifier: 'LU00000101', postalAddress: { countryCode: 'LU' } };
const line = (price: string, rate = '17') => ({
  invoicedQuantity: '3',
  invoicedQuantityUnitOfMeasureCode: 'C62',
  priceDetails: { itemNetPrice: price },
  vatInformation: { invoicedItemVatCategoryCode: 'S', invoicedItemVatRate: rate },
  itemInformation: { name: 'Bread' },
});
const BARE = {
  number: 'A-1',
  issueDate: '2026-09-17',
  typeCode: '380',
  currencyCode: 'EUR',
  paymentDueDate: '2026-10-17',
  seller: party,
  buyer: { name: 'Hôtel Muster', postalAddress: { countryCode: 'LU' } },
  lines: [line('1.115'), line('2', '3')],
};

const make = (json: unknown, ...argv: string[]) =>
  command(['create', '--format', 'json', '-o', at('out.xml'), ...argv, '-'], typeof json === 'string' ? json : JSON.stringify(json));

test.each(['ubl', 'cii'])('%s: what is missing is computed, told, and the result is valid', async (syntax) => {
  const { code, out } = await make(BARE, '--syntax', syntax);
  expect(code).toBe(0);
  const report = JSON.parse(out);
  expect(report).toMatchObject({ written: true, refusals: [], output: at('out.xml') });
  const values = Object.fromEntries(report.computed.map(({ property, value }: { property: string; value: string }) => [property, value]));
  expect(values).toMatchObject({
    'lines[0].netAmount': '3.35',
    'vatBreakdown[0].vatCategoryTaxAmount': '0.57',
    'vatBreakdown[1].vatCategoryTaxAmount': '0.18',
    'documentTotals.amountDueForPayment': '10.1',
  });
  expect((await command(['validate', at('out.xml')])).code).toBe(0);
});

test.each<[string, object, string, string | undefined, string]>([
  [
    'a total that is wrong',
    { documentTotals: { sumOfInvoiceLineNetAmount: '9' } },
    'ubl',
    'BR-CO-10',
    'documentTotals.sumOfInvoiceLineNetAmount',
  ],
  [
    'the same in CII',
    { documentTotals: { sumOfInvoiceLineNetAmount: '9' } },
    'cii',
    'BR-CO-10',
    'documentTotals.sumOfInvoiceLineNetAmount',
  ],
  [
    'a code that is none',
    { lines: [line('1'), { ...line('1'), invoicedQuantityUnitOfMeasureCode: 'QQQ' }] },
    'ubl',
    'BR-CL-23',
    'lines[1]',
  ],
  ['an amount of three digits', { lines: [{ ...line('1'), netAmount: '3.001' }] }, 'ubl', 'BR-DEC-23', 'lines[0].netAmount'],
  ['a seller without a number', { seller: { name: 'X', postalAddress: { countryCode: 'LU' } } }, 'ubl', 'BR-CO-26', 'seller'],
  ['a property that is missing', { number: undefined }, 'ubl', undefined, 'number'],
  ['a property that is unknown', { nmber: 'x' }, 'ubl', undefined, 'nmber'],
  ['a number that is no string', { lines: [{ ...line('1'), invoicedQuantity: 3 }] }, 'ubl', undefined, 'lines[0].invoicedQuantity'],
  ['a price that is missing', { lines: [{ ...line('1'), priceDetails: {} }] }, 'ubl', undefined, 'lines[0].priceDetails.itemNetPrice'],
  [
    'what the syntax cannot hold',
    { precedingInvoiceReferences: [{ reference: 'A' }, { reference: 'B' }] },
    'cii',
    undefined,
    'precedingInvoiceReferences[1].reference',
  ],
])('%s is refused with its place', async (_, change, syntax, rule, place) => {
  rmSync(at('out.xml'), { force: true });
  const { code, out } = await make({ ...BARE, ...change }, '--syntax', syntax);
  expect(code).toBe(1);
  const { refusals, written } = JSON.parse(out);
  expect(written).toBe(false);
  const found = refusals.filter((refusal: { rule?: string }) => refusal.rule === rule);
  expect(found.map(({ property }: { property: string }) => property.slice(0, place.length))).toContain(place);
  expect(readdirSync(folder)).not.toContain('out.xml');
});

test('a refusal leaves what was there', async () => {
  writeFileSync(at('out.xml'), 'before');
  await make({ ...BARE, currencyCode: 'XXZ' });
  expect(readFileSync(at('out.xml'), 'utf8')).toBe('before');
});

test('one line that lacks its price is told once, without the sums that it spoils', async () => {
  const { out } = await make({ ...BARE, lines: [line('1'), { ...line('1'), priceDetails: undefined }] });
  expect(JSON.parse(out).refusals.map(({ property }: { property: string }) => property)).toEqual(['lines[1].priceDetails']);
});

test.each([
  ['no JSON', '{', /^peppolkit: \(standard input\) is no JSON: /],
  ['nothing', '', /is no JSON/],
])('%s: exit code 2', async (_, text, message) => {
  const { code, err } = await make(text);
  expect(code).toBe(2);
  expect(err).toMatch(message);
});

test.each(['[]', 'null', '"x"', '{"__proto__":{"number":"1"}}', '{"lines":{}}', `${'['.repeat(50_000)}${']'.repeat(50_000)}`])(
  'JSON that is no invoice is refused: %.40s',
  async (text) => {
    const { code, err } = await make(text);
    expect(code).toBe(1);
    expect(err).toBe('');
  },
);

test('the schema that is printed accepts what create takes, and refuses what it refuses', async () => {
  const { out } = await command(['create', '--schema']);
  const { $schema, ...schema } = JSON.parse(out);
  expect($schema).toContain('2020-12');
  const accepts = new Ajv().compile(schema);
  expect(accepts(BARE)).toBe(true);
  expect(accepts(JSON.parse(JSON.stringify({ ...BARE, number: undefined })))).toBe(false);
  expect(accepts({ ...BARE, nmber: 'x' })).toBe(false);
});

test('the text report says what was computed', async () => {
  const { out } = await command(['create', '-o', at('out.xml'), '-'], JSON.stringify(BARE));
  expect(out).toContain(`(standard input): written to ${at('out.xml')}, valid\n`);
  expect(out).toContain('  computed: lines[0].netAmount = 3.35 (BT-131 Invoice line net amount: BT-129 × BT-146)\n');
});
