import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/base/decimal.js';
import { invoiceToJson } from '../../src/model/json.js';
import { completeInvoice, parseInvoiceJson, parsePartialInvoiceJson } from '../../src/model/parse-json.js';
import { anyInvoice, anyPartialInvoice, fullInvoice } from './generated-invoice.js';

test('decimals, dates and files are strings; properties come in the order of the standard', () => {
  const json = invoiceToJson({
    additionalSupportingDocuments: [{ attachedDocument: { content: new Uint8Array([1, 2]), mimeCode: 'text/csv', filename: 'a.csv' } }],
    documentTotals: { paidAmount: Decimal.parse('12345678901234567890.10')! },
    seller: { electronicAddress: { value: '1', scheme: '0088' } },
    issueDate: { year: 2026, month: 9, day: 7 },
  });
  expect(JSON.stringify(json)).toBe(
    '{"issueDate":"2026-09-07","seller":{"electronicAddress":{"value":"1","scheme":"0088"}},"documentTotals":{"paidAmount":"12345678901234567890.1"},' +
      '"additionalSupportingDocuments":[{"attachedDocument":{"content":"AQI=","mimeCode":"text/csv","filename":"a.csv"}}]}',
  );
});

test('a complete invoice comes back from its JSON as it was', () => {
  fc.assert(
    fc.property(anyInvoice, (invoice) => {
      const json = invoiceToJson(invoice);
      const parsed = parseInvoiceJson(JSON.parse(JSON.stringify(json)));
      if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
      expect(invoiceToJson(parsed.invoice)).toEqual(json);
      expect(completeInvoice(invoice)).toEqual({ invoice });
    }),
    { numRuns: 50 },
  );
});

test('so does a partial one', () => {
  fc.assert(
    fc.property(anyPartialInvoice, (invoice) => {
      const json = invoiceToJson(invoice);
      const parsed = parsePartialInvoiceJson(json);
      expect('invoice' in parsed && invoiceToJson(parsed.invoice)).toEqual(json);
    }),
    { numRuns: 50 },
  );
});

const full = (): Record<string, unknown> => JSON.parse(JSON.stringify(invoiceToJson(fullInvoice())));

test('the full invoice is complete', () => {
  expect(parseInvoiceJson(full())).toHaveProperty('invoice');
});

// biome-ignore lint/suspicious/noExplicitAny: the table below breaks the JSON form on purpose
type Change = (json: Record<string, any>) => void;

test.each<[string, Change, string, string | undefined, string]>([
  ['a missing term', (json) => delete json.number, 'number', 'BT-1', 'BT-1 Invoice number is missing.'],
  ['a missing group', (json) => delete json.seller.postalAddress, 'seller.postalAddress', 'BG-5', 'BG-5 SELLER POSTAL ADDRESS is missing.'],
  [
    'a missing scheme',
    (json) => delete json.buyer.electronicAddress.scheme,
    'buyer.electronicAddress.scheme',
    'BT-49',
    'The scheme of BT-49 Buyer electronic address is missing.',
  ],
  ['no line', (json) => (json.lines = []), 'lines', 'BG-25', 'There must be one at least.'],
  ['an unknown property', (json) => (json.lines[0].price = '1'), 'lines[0].price', 'BG-25', 'BG-25 INVOICE LINE has no property "price".'],
  ['an unknown property of the invoice', (json) => (json.total = '1'), 'total', undefined, 'The invoice has no property "total".'],
  [
    'a number',
    (json) => (json.lines[0].netAmount = 12.5),
    'lines[0].netAmount',
    'BT-131',
    'A number is written as a JSON string, so that it stays exact: "12.50".',
  ],
  [
    'an exponent',
    (json) => (json.lines[0].netAmount = '1e3'),
    'lines[0].netAmount',
    'BT-131',
    'This is no decimal number such as "-12.50".',
  ],
  [
    'too many digits',
    (json) => (json.lines[0].netAmount = '1'.repeat(10_001)),
    'lines[0].netAmount',
    'BT-131',
    'This number has too many digits.',
  ],
  ['a day that is none', (json) => (json.issueDate = '2026-02-29'), 'issueDate', 'BT-2', 'There is no such day.'],
  ['a time', (json) => (json.issueDate = '2026-02-28T00:00:00Z'), 'issueDate', 'BT-2', 'This is no date such as "2026-09-17".'],
  [
    'a blank text',
    (json) => (json.paymentTerms = ' \n'),
    'paymentTerms',
    'BT-20',
    'A text must not be blank; leave the property out where there is nothing to say.',
  ],
  [
    'a control character',
    (json) => (json.paymentTerms = 'a\u0000'),
    'paymentTerms',
    'BT-20',
    'The text holds a character that XML cannot.',
  ],
  ['half a character', (json) => (json.paymentTerms = 'a\ud83d'), 'paymentTerms', 'BT-20', 'The text holds a character that XML cannot.'],
  [
    'base64 that is none',
    (json) => (json.additionalSupportingDocuments[0].attachedDocument.content = 'ZG8'),
    'additionalSupportingDocuments[0].attachedDocument.content',
    'BT-125',
    'This base64 is cut off or ends in stray bits.',
  ],
  [
    'a version of a scheme that has none',
    (json) => (json.seller.identifiers[0].schemeVersion = '1'),
    'seller.identifiers[0].schemeVersion',
    'BT-29',
    'BT-29 Seller identifier has no property "schemeVersion".',
  ],
])('%s is told with its place', (_, change, property, term, message) => {
  const json = full();
  change(json);
  expect(parseInvoiceJson(json)).toEqual({ problems: [{ property, term, message }] });
});

test.each([null, undefined, 'invoice', 5, []])('%j is no invoice', (json) => {
  expect(parseInvoiceJson(json)).toMatchObject({ problems: [{ property: '', term: undefined }] });
});

test('a name from the prototype of objects is an unknown property', () => {
  expect(parsePartialInvoiceJson(JSON.parse('{"constructor":{"a":"b"}}'))).toEqual({
    problems: [{ property: 'constructor', term: undefined, message: 'The invoice has no property "constructor".' }],
  });
});

test('completeInvoice tells what a partial invoice lacks', () => {
  const result = completeInvoice({ number: '1', seller: { name: 'A' } });
  expect('problems' in result && result.problems.map(({ property }) => property)).toEqual([
    'issueDate',
    'typeCode',
    'currencyCode',
    'processControl',
    'seller.postalAddress',
    'buyer',
    'documentTotals',
    'vatBreakdown',
    'lines',
  ]);
});
