import { expect, test } from 'vitest';
import { type Element, element, serialise } from '../../samples/source/element.js';
import { sampleFiles } from '../../samples/source/files.js';

const valid = [...sampleFiles()].filter(([path]) => path.startsWith('valid/') && !path.endsWith('.cii.xml')).map(([, content]) => content);
const all = valid.join('');

/** Business groups of EN 16931 with an element, or a pair of nested ones, that only they have in UBL. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['BG-1 invoice note', /<cbc:Note>/],
  ['BG-2 process control', /<cbc:ProfileID>/],
  ['BG-3 preceding invoice', /<cac:BillingReference>/],
  ['BG-4 seller', /<cac:AccountingSupplierParty>/],
  ['BG-6 seller contact', /<cac:AccountingSupplierParty>(?:(?!<\/cac:AccountingSupplierParty>)[\s\S])*<cac:Contact>/],
  ['BG-7 buyer', /<cac:AccountingCustomerParty>/],
  ['BG-9 buyer contact', /<cac:AccountingCustomerParty>(?:(?!<\/cac:AccountingCustomerParty>)[\s\S])*<cac:Contact>/],
  ['BG-10 payee', /<cac:PayeeParty>/],
  ['BG-11 tax representative', /<cac:TaxRepresentativeParty>/],
  ['BG-13 delivery', /<cac:Delivery>/],
  ['BG-14 invoicing period', /\n {2}<cac:InvoicePeriod>/],
  ['BG-15 deliver to address', /<cac:DeliveryLocation>(?:(?!<\/cac:DeliveryLocation>)[\s\S])*<cac:Address>/],
  ['BG-16 payment instructions', /<cac:PaymentMeans>/],
  ['BG-17 credit transfer', /<cac:PayeeFinancialAccount>/],
  ['BG-18 card', /<cac:CardAccount>/],
  ['BG-19 direct debit', /<cac:PaymentMandate>/],
  ['BG-20 document allowance', /\n {2}<cac:AllowanceCharge>\s*<cbc:ChargeIndicator>false/],
  ['BG-21 document charge', /\n {2}<cac:AllowanceCharge>\s*<cbc:ChargeIndicator>true/],
  ['BG-22 totals', /<cac:LegalMonetaryTotal>/],
  ['BG-23 VAT breakdown', /<cac:TaxSubtotal>/],
  ['BG-24 supporting documents', /<cac:Attachment>/],
  ['BG-25 line', /<cac:InvoiceLine>/],
  ['BG-26 line period', /\n {4}<cac:InvoicePeriod>/],
  ['BG-27 line allowance', /\n {4}<cac:AllowanceCharge>\s*<cbc:ChargeIndicator>false/],
  ['BG-28 line charge', /\n {4}<cac:AllowanceCharge>\s*<cbc:ChargeIndicator>true/],
  ['BG-29 price', /<cac:Price>/],
  ['BG-30 line VAT', /<cac:ClassifiedTaxCategory>/],
  ['BG-31 item', /<cac:Item>/],
  ['BG-32 item attributes', /<cac:AdditionalItemProperty>/],
];

test('at least twelve valid documents, credit notes among them', () => {
  expect(valid.length).toBeGreaterThanOrEqual(12);
  expect(valid.filter((xml) => xml.includes('<CreditNote')).length).toBeGreaterThanOrEqual(2);
});

test.each(GROUPS)('%s occurs', (_, pattern) => {
  expect(all).toMatch(pattern);
});

test('every VAT category occurs in a breakdown', () => {
  const found = new Set([...all.matchAll(/<cac:TaxSubtotal>[\s\S]*?<cac:TaxCategory>\s*<cbc:ID>(\w+)</g)].map((match) => match[1]));
  expect([...found].sort()).toEqual(['AE', 'B', 'E', 'G', 'K', 'L', 'M', 'O', 'S', 'Z']);
});

test('serialise escapes text and attributes', () => {
  const root: Element = element('a', { b: '"<&', c: undefined }, element('d', {}, 'x < y & "z"'), undefined, [element('e', {})]);
  expect(serialise(root, 'why')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- why -->\n<a b="&quot;&lt;&amp;">\n  <d>x &lt; y &amp; "z"</d>\n  <e/>\n</a>\n',
  );
});
