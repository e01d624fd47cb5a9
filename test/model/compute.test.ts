import { expect, test } from 'vitest';
import { computeInvoice } from '../../src/model/compute/compute-invoice.js';
import { COMPUTED_PROPERTIES } from '../../src/model/compute/computed-properties.js';
import { invoiceToJson } from '../../src/model/json.js';
import { parsePartialInvoiceJson } from '../../src/model/parse-json.js';
import { isRequired } from '../../src/model/term.js';
import { TERMS } from '../../src/model/terms.js';

// biome-ignore lint/suspicious/noExplicitAny: tables of partial invoices in their JSON form
type Json = any;

function compute(json: Json): { json: Json; computed: string[] } {
  const parsed = parsePartialInvoiceJson(json);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  const { invoice, computed } = computeInvoice(parsed.invoice);
  return { json: invoiceToJson(invoice), computed: computed.map(({ term, property, value }) => `${term} ${property} = ${value}`) };
}

const line = (quantity: string, price: string, category = 'S', rate: string | null = '17', more: Json = {}): Json => ({
  invoicedQuantity: quantity,
  invoicedQuantityUnitOfMeasureCode: 'C62',
  priceDetails: { itemNetPrice: price },
  vatInformation: { invoicedItemVatCategoryCode: category, ...(rate === null ? {} : { invoicedItemVatRate: rate }) },
  ...more,
});

test.each<[string, Json, string]>([
  ['quantity and price', line('3', '1.10'), '3.3'],
  ['half a cent goes up', line('1', '0.125'), '0.13'],
  ['half a cent of a credit goes away from zero', line('-1', '0.125'), '-0.13'],
  ['a hair less than half a cent goes down', line('1', '0.1249999999'), '0.12'],
  ['a base quantity', line('7', '0', 'S', '17', { priceDetails: { itemNetPrice: '10', itemPriceBaseQuantity: '3' } }), '23.33'],
  ['more digits than a double holds', line('3', '123456789012345678.99'), '370370367037037036.97'],
  ['a third of a cent, many times', line('1000000', '0.003333'), '3333'],
  [
    'a charge and an allowance',
    line('1', '100', 'S', '17', { charges: [{ amount: '5' }], allowances: [{ amount: '2.5' }, { amount: '1' }] }),
    '101.5',
  ],
  ['an allowance in percent', line('1', '100', 'S', '17', { allowances: [{ baseAmount: '33.33', percentage: '5' }] }), '98.33'],
  [
    'a gross price and a discount',
    line('2', '0', 'S', '17', { priceDetails: { itemGrossPrice: '10.5', itemPriceDiscount: '0.25' } }),
    '20.5',
  ],
  ['a gross price alone', line('2', '0', 'S', '17', { priceDetails: { itemGrossPrice: '10.5' } }), '21'],
])('a line by %s', (_, given, netAmount) => {
  expect(compute({ lines: [given] }).json.lines[0].netAmount).toBe(netAmount);
});

test.each<[string, Json]>([
  ['its quantity', { priceDetails: { itemNetPrice: '1' } }],
  ['its price', { invoicedQuantity: '1' }],
  ['the amount of an allowance', { ...line('1', '1'), allowances: [{ reason: 'x' }] }],
  ['a base quantity that is not zero', line('1', '1', 'S', '17', { priceDetails: { itemNetPrice: '1', itemPriceBaseQuantity: '0' } })],
])('a line that lacks %s gets no amount, and the invoice no totals', (_, given) => {
  const { json } = compute({ lines: [given] });
  expect(json.lines[0].netAmount).toBeUndefined();
  expect(json.documentTotals).toBeUndefined();
  expect(json.vatBreakdown).toBeUndefined();
});

test('the VAT breakdown has a row for each category and rate, and the totals follow from it', () => {
  const { json } = compute({
    lines: [line('1', '10'), line('2', '10', 'S', '17.0'), line('1', '5', 'S', '3'), line('1', '7', 'Z', null)],
    documentLevelAllowances: [{ baseAmount: '50', percentage: '10', vatCategoryCode: 'S', vatRate: '17' }],
    documentLevelCharges: [{ amount: '2', vatCategoryCode: 'S', vatRate: '3' }],
    documentTotals: { paidAmount: '10', roundingAmount: '0.04' },
  });
  expect(json.vatBreakdown).toEqual([
    { vatCategoryTaxableAmount: '25', vatCategoryTaxAmount: '4.25', vatCategoryCode: 'S', vatCategoryRate: '17' },
    { vatCategoryTaxableAmount: '7', vatCategoryTaxAmount: '0.21', vatCategoryCode: 'S', vatCategoryRate: '3' },
    { vatCategoryTaxableAmount: '7', vatCategoryTaxAmount: '0', vatCategoryCode: 'Z', vatCategoryRate: '0' },
  ]);
  expect(json.documentTotals).toEqual({
    sumOfInvoiceLineNetAmount: '42',
    sumOfAllowancesOnDocumentLevel: '5',
    sumOfChargesOnDocumentLevel: '2',
    invoiceTotalAmountWithoutVat: '39',
    invoiceTotalVatAmount: '4.46',
    invoiceTotalAmountWithVat: '43.46',
    paidAmount: '10',
    roundingAmount: '0.04',
    amountDueForPayment: '33.5',
  });
});

test.each([
  ['AE', 'VATEX-EU-AE', '0'],
  ['K', 'VATEX-EU-IC', '0'],
  ['G', 'VATEX-EU-G', '0'],
  ['O', 'VATEX-EU-O', undefined],
  ['E', undefined, '0'],
  ['Z', undefined, '0'],
])('category %s: reason %s, rate %s, no tax', (category, reason, rate) => {
  const { json } = compute({ lines: [line('1', '10', category, null)] });
  expect(json.vatBreakdown).toEqual([
    {
      vatCategoryTaxableAmount: '10',
      vatCategoryTaxAmount: '0',
      vatCategoryCode: category,
      ...(rate === undefined ? {} : { vatCategoryRate: rate }),
      ...(reason === undefined ? {} : { vatExemptionReasonCode: reason }),
    },
  ]);
});

test('a row of the breakdown that gives a reason is completed and keeps its place', () => {
  const { json } = compute({
    lines: [line('1', '10'), line('1', '5', 'E', null)],
    vatBreakdown: [{ vatCategoryCode: 'E', vatExemptionReasonText: 'Article 132' }],
  });
  expect(json.vatBreakdown).toEqual([
    {
      vatCategoryTaxableAmount: '5',
      vatCategoryTaxAmount: '0',
      vatCategoryCode: 'E',
      vatCategoryRate: '0',
      vatExemptionReasonText: 'Article 132',
    },
    { vatCategoryTaxableAmount: '10', vatCategoryTaxAmount: '1.7', vatCategoryCode: 'S', vatCategoryRate: '17' },
  ]);
});

test('what is given stays, right or wrong, and what follows from it follows', () => {
  const { json, computed } = compute({
    processControl: { specificationIdentifier: 'urn:x' },
    lines: [line('1', '10', 'S', '17', { identifier: 'A', netAmount: '11' })],
    vatBreakdown: [{ vatCategoryCode: 'S', vatCategoryRate: '17', vatCategoryTaxableAmount: '12', vatCategoryTaxAmount: '3' }],
    documentTotals: { invoiceTotalAmountWithoutVat: '13' },
  });
  expect(json.lines[0]).toMatchObject({ identifier: 'A', netAmount: '11' });
  expect(computed).toEqual([
    'BT-106 documentTotals.sumOfInvoiceLineNetAmount = 11',
    'BT-110 documentTotals.invoiceTotalVatAmount = 3',
    'BT-112 documentTotals.invoiceTotalAmountWithVat = 16',
    'BT-115 documentTotals.amountDueForPayment = 16',
  ]);
});

test('lines get numbers only where none has one', () => {
  expect(compute({ lines: [{}, {}] }).json.lines.map(({ identifier }: Json) => identifier)).toEqual(['1', '2']);
  expect(compute({ lines: [{ identifier: '2' }, {}] }).json.lines.map(({ identifier }: Json) => identifier)).toEqual(['2', undefined]);
});

test('nothing is computed twice', () => {
  const once = compute({ lines: [line('1', '10'), line('3', '0.333', 'AE', null)] });
  const again = compute(once.json);
  expect(once.computed.length).toBeGreaterThan(10);
  expect(again).toEqual({ json: once.json, computed: [] });
});

test('ten thousand lines of as many rates are computed at once', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => line('1', '1', 'S', String(index / 100)));
  expect(compute({ lines }).json.vatBreakdown).toHaveLength(10_000);
});

test('every computed property exists and is mandatory', () => {
  const rows = COMPUTED_PROPERTIES.map((property) => TERMS.find((placed) => placed.property === property));
  expect(rows.filter((row) => row === undefined || !isRequired(row.node))).toEqual([]);
});
