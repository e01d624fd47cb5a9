import { describe, expect, it } from 'vitest';
import { address, at, buyer, judge, seller } from './judge.js';

type Row = [rule: string, what: string, content: string, fires: number | string, options?: Parameters<typeof judge>[2]];

const CREDIT_NOTE = { root: 'CreditNote' } as const;
const SELF = { set: 'peppol-selfbilling-ubl' };
const OLD = { set: 'peppol-billing-ubl-3.0.20' };

const BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const SPECIFICATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

const times = (count: number, content: string): string => content.repeat(count);
const amount = (element: string, value: string, currency = 'EUR'): string =>
  `<cbc:${element} currencyID="${currency}">${value}</cbc:${element}>`;
const twoCurrencies = (document: string, accounting: string): string =>
  at('cbc:DocumentCurrencyCode', 'EUR') +
  at('cbc:TaxCurrencyCode', 'SEK') +
  at('cac:TaxTotal', amount('TaxAmount', document)) +
  at('cac:TaxTotal', amount('TaxAmount', accounting, 'SEK'));
const allowance = (content: string): string => at('cac:AllowanceCharge', at('cbc:ChargeIndicator', 'false') + content);
const percent = (value: string, rate: string, base: string): string =>
  allowance(at('cbc:MultiplierFactorNumeric', rate) + at('cbc:Amount', value) + at('cbc:BaseAmount', base));
const line = (content: string): string => at('cac:InvoiceLine', content);
const priced = (net: string, quantity: string, price: string, more = ''): string =>
  line(at('cbc:InvoicedQuantity', quantity) + at('cbc:LineExtensionAmount', net) + more + at('cac:Price/cbc:PriceAmount', price));
const discounted = (price: string, gross: string, discount: string): string =>
  line(at('cac:Price', at('cbc:PriceAmount', price) + allowance(at('cbc:Amount', discount) + at('cbc:BaseAmount', gross))));
const period = (element: 'StartDate' | 'EndDate', date: string): string => at(`cac:InvoicePeriod/cbc:${element}`, date);
const vatex = (reason: string, category: string): string =>
  at('cac:TaxCategory', at('cbc:ID', category) + at('cbc:TaxExemptionReasonCode', reason));
const reason = (indicator: string, code: string): string =>
  at('cac:AllowanceCharge', at('cbc:ChargeIndicator', indicator) + at('cbc:AllowanceChargeReasonCode', code));

function run(rows: readonly Row[]): void {
  it.each(rows)('%s: %s', async (rule, _, content, fires, options) => {
    expect(await judge(`PEPPOL-EN16931-${rule}`, content, options)).toBe(fires);
  });
}

describe('the document', () => {
  run([
    ['R001', 'no process', '', 1],
    ['R007', 'a process', at('cbc:ProfileID', ` ${BILLING} `), 0],
    ['R007', 'a process of another release', at('cbc:ProfileID', BILLING.replace('01:', '07:')), 1],
    ['R007', 'a process of another release, once', at('cbc:ProfileID', BILLING.replace('01:', '07:')), 0, OLD],
    ['R007', 'billing with response', at('cbc:ProfileID', 'urn:peppol:bis:billing_with_response'), 0],
    ['R007', 'self-billing', at('cbc:ProfileID', BILLING.replace('billing', 'selfbilling')), 0, SELF],
    ['R007', 'two processes', times(2, at('cbc:ProfileID', BILLING)), 'XPTY0004'],
    ['R004', 'a specification', at('cbc:CustomizationID', SPECIFICATION), 0],
    ['R004', 'an extension', at('cbc:CustomizationID', `${SPECIFICATION}#conformant#x`), 0],
    ['R004', 'a double colon', at('cbc:CustomizationID', `${SPECIFICATION}::x`), 1],
    ['R004', 'a double colon, once', at('cbc:CustomizationID', `${SPECIFICATION}::x`), 0, OLD],
    ['R004', 'a comment inside', at('cbc:CustomizationID', `${SPECIFICATION}<!-- -->`), 0],
    ['R004', 'a comment that parts it', at('cbc:CustomizationID', `urn<!-- -->:x`), 'XPTY0004'],
    ['R002', 'two notes', times(2, at('cbc:Note', 'x')), 1],
    ['R002', 'two notes in Germany', times(2, at('cbc:Note', 'x')) + seller(address('DE')) + buyer(address('DE')), 0],
    ['R003', 'no reference', '', 1],
    ['R003', 'an order', at('cac:OrderReference/cbc:ID', '1'), 0],
    ['R080', 'two projects', times(2, at('cac:AdditionalDocumentReference/cbc:DocumentTypeCode', '50')), 1, CREDIT_NOTE],
    ['R080', 'two in an invoice', times(2, at('cac:AdditionalDocumentReference/cbc:DocumentTypeCode', '50')), 0],
    ['R053', 'no breakdown', '', 1],
    ['R053', 'two breakdowns', times(2, at('cac:TaxTotal/cac:TaxSubtotal')), 1],
    ['R054', 'a total too many', at('cac:TaxTotal'), 1],
    ['R054', 'a total in the other currency', at('cbc:TaxCurrencyCode', 'SEK') + at('cac:TaxTotal'), 0],
    ['R055', 'the same sign', twoCurrencies('10', '100'), 0],
    ['R055', 'opposite signs', twoCurrencies('10', '-100'), 1],
    ['R055', 'nothing and something', twoCurrencies('0', '-100'), 0],
    ['R055', 'no number', twoCurrencies('x', '-100'), 'FORG0001'],
    ['R005', 'one currency twice', at('cbc:DocumentCurrencyCode', 'EUR') + at('cbc:TaxCurrencyCode', ' EUR '), 1],
    ['R008', 'empty elements', '<cbc:Note/><cac:Party> <cbc:ID>&#9;</cbc:ID></cac:Party>', 2],
    ['R008', 'a no-break space', '<cbc:Note>&#160;</cbc:Note>', 0],
    ['R010', 'no address of the buyer', buyer(''), 1],
    ['R020', 'no address of the seller', seller('<cbc:EndpointID/>'), 0],
    ['R061', 'direct debit', at('cac:PaymentMeans/cbc:PaymentMeansCode', ' 59 '), 1],
    ['R061', 'transfer', at('cac:PaymentMeans/cbc:PaymentMeansCode', '58'), 0],
  ]);
});

describe('amounts', () => {
  run([
    ['R051', 'another currency', at('cbc:DocumentCurrencyCode', 'EUR') + line(amount('LineExtensionAmount', '1', 'SEK')), 1],
    ['R051', 'VAT in accounting currency', at('cbc:DocumentCurrencyCode', 'EUR') + at('cac:TaxTotal', amount('TaxAmount', '1', 'SEK')), 0],
    ['R051', 'VAT of a category', at('cbc:DocumentCurrencyCode', 'EUR') + at('cac:TaxSubtotal', amount('TaxAmount', '1', 'SEK')), 1],
    ['R051', 'in self-billing', at('cbc:DocumentCurrencyCode', 'EUR') + at('cac:TaxSubtotal', amount('TaxAmount', '1', 'SEK')), 0, SELF],
    ['R041', 'no base amount', allowance(at('cbc:MultiplierFactorNumeric', '1')), 1],
    ['R042', 'no percentage', allowance(at('cbc:BaseAmount', '1')), 1],
    ['R042', 'on a price', line(at('cac:Price', allowance(at('cbc:BaseAmount', '1')))), 0],
    ['R040', 'a share', percent('1.02', '10', '10'), 0],
    ['R040', 'a share and a bit', percent('1.021', '10', '10'), 1],
    ['R040', 'no number', percent('x', '10', '10'), 'FORG0001'],
    ['R043', 'an indicator', allowance(''), 0],
    ['R043', 'another indicator', at('cac:AllowanceCharge/cbc:ChargeIndicator', '1'), 1],
    ['R043', 'where the percentage is missing', at('cac:AllowanceCharge', at('cbc:ChargeIndicator', '1') + at('cbc:BaseAmount', '1')), 0],
    ['R044', 'a charge in a price', line(at('cac:Price/cac:AllowanceCharge/cbc:ChargeIndicator', 'true')), 1],
    ['R046', 'a discount', discounted('9.00', '10', '1'), 0],
    ['R046', 'another discount', discounted('9', '10', '1.01'), 1],
    ['R046', 'an exact one', discounted('0.1', '0.3', '0.2'), 0],
  ]);
});

describe('lines', () => {
  run([
    ['R120', 'quantity by price', priced('6', '3', '2'), 0],
    ['R120', 'two cents off', priced('6.02', '3', '2'), 0],
    ['R120', 'more than that', priced('6.021', '3', '2'), 1],
    ['R120', 'an allowance', priced('5', '3', '2', allowance(at('cbc:Amount', '1.004'))), 0],
    ['R120', 'without a quantity', line(at('cbc:LineExtensionAmount', '2') + at('cac:Price/cbc:PriceAmount', '2')), 0],
    [
      'R120',
      'a base quantity',
      line(at('cbc:LineExtensionAmount', '2') + at('cac:Price', at('cbc:PriceAmount', '20') + at('cbc:BaseQuantity', '10'))),
      0,
    ],
    ['R120', 'the quantity of the other kind', priced('6', '3', '2'), 1, CREDIT_NOTE],
    ['R120', 'no number', priced('6', 'x', '2'), 'FORG0001'],
    ['R121', 'a base quantity of zero', line(at('cac:Price/cbc:BaseQuantity', '0')), 1],
    ['R100', 'two objects', line(times(2, at('cac:DocumentReference/cbc:DocumentTypeCode', '130'))), 1],
    ['R101', 'another kind', line(at('cac:DocumentReference/cbc:DocumentTypeCode', '50')), 1],
    ['R130', 'two units', line(`<cbc:InvoicedQuantity unitCode="H87"/>${at('cac:Price', '<cbc:BaseQuantity unitCode="KGM"/>')}`), 1],
    ['R130', 'no quantity', line(at('cac:Price', '<cbc:BaseQuantity unitCode="KGM"/>')), 0],
    ['R110', 'too early', period('StartDate', '2024-02-01') + line(period('StartDate', '2024-01-31')), 1],
    ['R110', 'no start of the document', line(period('StartDate', '2024-01-31')), 0],
    ['R110', 'no date', period('StartDate', '2024-02-01') + line(period('StartDate', '1.2.2024')), 'FORG0001'],
    ['R110', 'an empty date', period('StartDate', '2024-02-01') + line(period('StartDate', '')), 1],
    ['R111', 'too late', period('EndDate', '2024-02-28') + line(period('EndDate', '2024-02-29')), 1],
    ['R111', 'in time', period('EndDate', '2024-02-29') + line(period('EndDate', '2024-02-29')), 0],
  ]);
});

describe('codes', () => {
  const billing = at('cbc:ProfileID', BILLING);
  const embedded = (type: string): string => `<cbc:EmbeddedDocumentBinaryObject mimeCode="${type}">x</cbc:EmbeddedDocumentBinaryObject>`;
  run([
    ['CL001', 'a text', embedded('text/plain'), 1],
    ['CL001', 'a PDF', embedded('application/pdf'), 0],
    ['CL002', 'a reason for a charge', reason('false', 'FC'), 1],
    ['CL003', 'a reason for a charge', reason('true', ' FC '), 0],
    ['CL003', 'a reason for an allowance', reason('true', '95'), 1],
    ['CL006', 'a code of CII', at('cac:InvoicePeriod/cbc:DescriptionCode', '5'), 1],
    ['CL007', 'no currency', amount('Amount', '1', 'XYZ'), 1],
    ['CL007', 'the guilder of the Caribbean', amount('Amount', '1', 'XCG'), 0],
    ['CL007', 'which came later', amount('Amount', '1', 'XCG'), 1, OLD],
    ['CL008', 'no scheme of addresses', '<cbc:EndpointID schemeID="0217">x</cbc:EndpointID>', 1],
    ['CL008', 'which was one once', '<cbc:EndpointID schemeID="0217">x</cbc:EndpointID>', 0, OLD],
    ['CL008', 'an empty scheme', '<cbc:EndpointID schemeID="">x</cbc:EndpointID>', 1],
    ['CL008', 'an empty scheme, once', '<cbc:EndpointID schemeID="">x</cbc:EndpointID>', 0, OLD],
    ['P0100', 'an invoice', billing + at('cbc:InvoiceTypeCode', '380'), 0],
    ['P0100', 'a self-billed invoice', billing + at('cbc:InvoiceTypeCode', '389'), 1],
    ['P0100', 'in an unknown process', at('cbc:InvoiceTypeCode', '389'), 0],
    [
      'P0100',
      'an invoice in self-billing',
      at('cbc:ProfileID', BILLING.replace('billing', 'selfbilling')) + at('cbc:InvoiceTypeCode', '380'),
      1,
      SELF,
    ],
    ['P0101', 'a credit note', billing + at('cbc:CreditNoteTypeCode', '381'), 0, CREDIT_NOTE],
    ['P0101', 'a self-billed credit note', billing + at('cbc:CreditNoteTypeCode', '261'), 1, CREDIT_NOTE],
    ['P0112', 'a correction', at('cbc:InvoiceTypeCode', '384'), 1],
    ['P0112', 'a correction in Germany', at('cbc:InvoiceTypeCode', '384') + seller(address('DE')) + buyer(address('DE')), 0],
    ['F001', 'a date', at('cbc:IssueDate', '2024-02-29'), 0],
    ['F001', 'no such day', at('cbc:IssueDate', '2023-02-29'), 1],
    ['F001', 'a time zone', at('cbc:IssueDate', '2024-02-29Z'), 1],
    ['P0104', 'another category', vatex('VATEX-EU-G', 'E'), 1],
    ['P0105', 'small letters', vatex('vatex-eu-o', 'E'), 1],
    ['P0106', 'its category', vatex('VATEX-EU-IC', 'K'), 0],
    ['P0107', 'another category', vatex('VATEX-EU-AE', 'K'), 1],
    ['P0108', 'its category', vatex('VATEX-EU-D', ' E '), 0],
    ['P0109', 'another category', vatex('VATEX-EU-F', 'S'), 1],
    ['P0110', 'another category', vatex('VATEX-EU-I', 'S'), 1],
    ['P0111', 'another category', vatex('VATEX-EU-J', 'S'), 1],
  ]);
});
