import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/base/decimal.js';
import type { InvoiceSyntax } from '../../src/bindings/document.js';
import { ublSyntaxOf } from '../../src/bindings/ubl/document-type.js';
import { writeInvoice } from '../../src/bindings/write.js';
import type { PartialInvoice } from '../../src/model/invoice.js';
import { invoiceToJson } from '../../src/model/json.js';
import { read } from './xml.js';

const one = Decimal.ONE;
const day = { year: 2026, month: 9, day: 17 };
const xml = (invoice: PartialInvoice, syntax: InvoiceSyntax): string =>
  new TextDecoder().decode(writeInvoice(invoice, syntax).bytes).replace(/>\s+</g, '><');

test.each<[string, InvoiceSyntax, PartialInvoice, [string, string, string][]]>([
  [
    'the due date of a credit note without payment means',
    'ubl-creditnote',
    { paymentDueDate: day },
    [['BT-9', 'paymentDueDate', 'A UBL CreditNote has no place for it.']],
  ],
  [
    'the second preceding invoice in CII',
    'cii',
    { precedingInvoiceReferences: [{ reference: 'A' }, { reference: 'B', issueDate: day }] },
    [
      ['BT-25', 'precedingInvoiceReferences[1].reference', 'A CII document has no place for it.'],
      ['BT-26', 'precedingInvoiceReferences[1].issueDate', 'A CII document has no place for it.'],
    ],
  ],
  [
    'a VAT point date code that CII does not know',
    'cii',
    { valueAddedTaxPointDateCode: '5', vatBreakdown: [{ vatCategoryCode: 'S' }] },
    [['BT-8', 'valueAddedTaxPointDateCode', 'Only 3, 35 and 432 have a counterpart in the code list of CII.']],
  ],
  [
    'a VAT point date without a breakdown in CII',
    'cii',
    { valueAddedTaxPointDate: day },
    [['BT-7', 'valueAddedTaxPointDate', 'A CII document has no place for it.']],
  ],
  [
    'a note that reads as a subject',
    'ubl-invoice',
    { notes: [{ note: '#ABC#d' }] },
    [['BT-22', 'notes[0].note', 'In UBL the beginning of this note reads as a subject code.']],
  ],
  [
    'a subject of another form',
    'ubl-invoice',
    { notes: [{ subjectCode: 'ab', note: 'c' }] },
    [['BT-21', 'notes[0].subjectCode', 'In UBL the subject of a note is three capital letters.']],
  ],
  [
    'a seller identifier of the scheme SEPA',
    'ubl-invoice',
    { seller: { identifiers: [{ value: 'a', scheme: 'SEPA' }] } },
    [['BT-29', 'seller.identifiers', 'In UBL the scheme SEPA makes it the creditor identifier (BT-90).']],
  ],
  [
    'a purchase order called NA',
    'ubl-invoice',
    { purchaseOrderReference: 'NA', salesOrderReference: 'S' },
    [['BT-13', 'purchaseOrderReference', 'In UBL "NA" beside a sales order says that there is no purchase order.']],
  ],
  [
    'VAT in an accounting currency that is not said',
    'cii',
    { documentTotals: { invoiceTotalVatAmountInAccountingCurrency: one } },
    [['BT-111', 'documentTotals.invoiceTotalVatAmountInAccountingCurrency', 'It cannot be told from BT-110 without its currency (BT-6).']],
  ],
  [
    'VAT in an accounting currency that is that of the invoice',
    'cii',
    { currencyCode: 'EUR', vatAccountingCurrencyCode: 'EUR', documentTotals: { invoiceTotalVatAmountInAccountingCurrency: one } },
    [['BT-111', 'documentTotals.invoiceTotalVatAmountInAccountingCurrency', 'In the currency of the invoice it reads as BT-110.']],
  ],
  [
    'a unit without its quantity',
    'ubl-invoice',
    { lines: [{ identifier: '1', invoicedQuantityUnitOfMeasureCode: 'EA' }] },
    [['BT-130', 'lines[0].invoicedQuantityUnitOfMeasureCode', 'A UBL Invoice has no place for it.']],
  ],
  ['an account without payment instructions is none', 'ubl-invoice', { paymentInstructions: {} }, []],
])('%s is listed as lost', (_, syntax, invoice, losses) => {
  expect(writeInvoice(invoice, syntax).losses).toEqual(losses.map(([term, property, reason]) => ({ term, property, reason })));
});

test.each<[string, InvoiceSyntax, PartialInvoice, [string, string, string]]>([
  [
    'BT-110 around the VAT breakdown of UBL',
    'ubl-invoice',
    {
      documentTotals: { amountDueForPayment: one },
      vatBreakdown: [{ vatCategoryTaxAmount: Decimal.parse('1.10')! }, { vatCategoryTaxAmount: Decimal.parse('2.2')! }],
    },
    ['BT-110', 'documentTotals.invoiceTotalVatAmount', '3.3'],
  ],
  [
    'no discount beside a gross price of UBL',
    'ubl-invoice',
    { lines: [{ priceDetails: { itemNetPrice: one, itemGrossPrice: one } }] },
    ['BT-147', 'lines[0].priceDetails.itemPriceDiscount', '0'],
  ],
  [
    'the gross price beside a discount of CII',
    'cii',
    { lines: [{ priceDetails: { itemNetPrice: one, itemPriceDiscount: Decimal.parse('0.25')! } }] },
    ['BT-148', 'lines[0].priceDetails.itemGrossPrice', '1.25'],
  ],
  [
    'the quantity under a unit',
    'cii',
    { lines: [{ priceDetails: { itemNetPrice: one, itemPriceBaseQuantityUnitOfMeasureCode: 'EA' } }] },
    ['BT-149', 'lines[0].priceDetails.itemPriceBaseQuantity', '1'],
  ],
])('%s is supplied, and said to be', (_, syntax, invoice, [term, property, value]) => {
  const { supplied, bytes } = writeInvoice(invoice, syntax);
  expect(supplied.map((one) => [one.term, one.property, one.value.toString()])).toEqual([[term, property, value]]);
  const json = JSON.stringify(invoiceToJson(read(bytes).invoice));
  expect(json).toContain(`"${property.split('.').at(-1)}":"${value}"`);
});

test.each<[string, InvoiceSyntax, PartialInvoice, string]>([
  [
    'amounts have two digits at least',
    'ubl-invoice',
    {
      currencyCode: 'EUR',
      documentTotals: { paidAmount: Decimal.of(5), roundingAmount: Decimal.parse('0.1')!, amountDueForPayment: Decimal.parse('1.2340')! },
    },
    '<cbc:PrepaidAmount currencyID="EUR">5.00</cbc:PrepaidAmount><cbc:PayableRoundingAmount currencyID="EUR">0.10</cbc:PayableRoundingAmount><cbc:PayableAmount currencyID="EUR">1.234</cbc:PayableAmount>',
  ],
  [
    'prices have what they need',
    'cii',
    { lines: [{ priceDetails: { itemNetPrice: Decimal.parse('5.000')! } }] },
    '<ram:ChargeAmount>5</ram:ChargeAmount>',
  ],
  [
    'the creditor identifier goes with the payee',
    'ubl-invoice',
    { payee: { name: 'P' }, paymentInstructions: { directDebit: { bankAssignedCreditorIdentifier: 'C' } } },
    '<cac:PayeeParty><cac:PartyIdentification><cbc:ID schemeID="SEPA">C</cbc:ID></cac:PartyIdentification>',
  ],
  [
    'or with the seller',
    'ubl-invoice',
    { seller: { name: 'S' }, paymentInstructions: { directDebit: { bankAssignedCreditorIdentifier: 'C' } } },
    '<cac:Party><cac:PartyIdentification><cbc:ID schemeID="SEPA">C</cbc:ID></cac:PartyIdentification>',
  ],
  [
    'each account has payment means of its own',
    'ubl-invoice',
    {
      paymentInstructions: {
        paymentMeansTypeCode: '30',
        creditTransfers: [{ paymentAccountIdentifier: 'A' }, { paymentAccountIdentifier: 'B' }],
      },
    },
    '<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>B</cbc:ID>',
  ],
  [
    'an IBAN is known by its form',
    'cii',
    { paymentInstructions: { creditTransfers: [{ paymentAccountIdentifier: 'LU919990000000000004' }] } },
    '<ram:IBANID>LU919990000000000004</ram:IBANID>',
  ],
  [
    'another account is none',
    'cii',
    { paymentInstructions: { creditTransfers: [{ paymentAccountIdentifier: '123-4' }] } },
    '<ram:ProprietaryID>123-4</ram:ProprietaryID>',
  ],
  [
    'an identifier with a scheme is global',
    'cii',
    { buyer: { identifier: { value: 'B', scheme: '0088' } } },
    '<ram:GlobalID schemeID="0088">B</ram:GlobalID>',
  ],
  ['one without is not', 'cii', { buyer: { identifier: { value: 'B' } } }, '<ram:ID>B</ram:ID>'],
  [
    'what CII wants is there though it is empty',
    'cii',
    {},
    '<ram:ApplicableHeaderTradeAgreement/><ram:ApplicableHeaderTradeDelivery/><ram:ApplicableHeaderTradeSettlement/>',
  ],
  ['a text is escaped', 'ubl-invoice', { paymentTerms: 'a < b & "c"' }, '<cbc:Note>a &lt; b &amp; "c"</cbc:Note>'],
])('%s', (_, syntax, invoice, expected) => {
  expect(xml(invoice, syntax)).toContain(expected);
});

test('a character that XML cannot hold is refused', () => {
  expect(() => writeInvoice({ number: 'a\u0000' }, 'cii')).toThrow(expect.objectContaining({ code: 'XML_WRITE' }));
});

test.each<[string, PartialInvoice, string]>([
  ['a blank text', { number: ' \n' }, 'number'],
  [
    'a version of a scheme that has none',
    { seller: { identifiers: [{ value: 'a', scheme: 'b', schemeVersion: '1' }] } },
    'seller.identifiers',
  ],
  [
    'an empty file',
    { additionalSupportingDocuments: [{ attachedDocument: { content: new Uint8Array() } }] },
    'additionalSupportingDocuments[0].attachedDocument',
  ],
  ['a year of five digits', { issueDate: { year: 12026, month: 1, day: 1 } }, 'issueDate'],
])('%s is held by no document', (_, invoice, property) => {
  for (const syntax of ['ubl-invoice', 'ubl-creditnote', 'cii'] as const) {
    expect(writeInvoice(invoice, syntax).losses.map((loss) => loss.property)).toEqual([property]);
  }
});

test('another syntax is a wrong call', () => {
  expect(() => writeInvoice({}, 'constructor' as InvoiceSyntax)).toThrow(expect.objectContaining({ code: 'SYNTAX_UNKNOWN' }));
});

test('the type of an invoice decides which document of UBL it is, as the code lists have it', () => {
  const codes = (list: string): string[] =>
    readFileSync(new URL(`../../codelists/${list}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => /^[0-9]/.test(line))
      .map((line) => line.split('\t')[0]!);
  const creditNotes = codes('untdid-1001-creditnote');
  for (const typeCode of creditNotes) expect(ublSyntaxOf({ typeCode }), typeCode).toBe('ubl-creditnote');
  const invoices = codes('untdid-1001-invoice').filter((code) => !creditNotes.includes(code));
  for (const typeCode of invoices) expect(ublSyntaxOf({ typeCode }), typeCode).toBe('ubl-invoice');
  expect(ublSyntaxOf({})).toBe('ubl-invoice');
});

test('writing leaves the invoice as it was', () => {
  const invoice: PartialInvoice = { documentTotals: { amountDueForPayment: one }, vatBreakdown: [{ vatCategoryTaxAmount: one }] };
  const before = JSON.stringify(invoiceToJson(invoice));
  writeInvoice(invoice, 'ubl-invoice');
  expect(JSON.stringify(invoiceToJson(invoice))).toBe(before);
});
