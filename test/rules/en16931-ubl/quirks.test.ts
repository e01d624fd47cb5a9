import { expect, it } from 'vitest';
import { adjustment, at, category, judge, line, subtotal } from './judge.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const totals = (content: string): string => at('cac:LegalMonetaryTotal', content);
const vat = (id: string, scheme = 'VAT'): string =>
  at('cac:PartyTaxScheme', `${at('cbc:CompanyID', id)}${at('cac:TaxScheme/cbc:ID', scheme)}`);
const twoSchemes = at(
  'cac:PartyTaxScheme',
  `${at('cbc:CompanyID', 'SE1')}${at('cac:TaxScheme/cbc:ID', 'VAT')}${at('cac:TaxScheme/cbc:ID', 'TAX')}`,
);

// docs/reference/quirks-en16931-ubl.md, row by row
it.each([
  // parties
  ['BR-CO-09', 'looks for two characters', at(SELLER, vat('XX1')), 1],
  ['BR-CO-09', 'takes EL for Greece', at(SELLER, vat('EL1')), 0],
  ['BR-CO-09', 'takes a single letter', at(SELLER, vat('S')), 0],
  ['BR-CO-09', 'takes nothing at all', at(SELLER, vat('')), 0],
  ['BR-CO-09', 'minds capitals', at(SELLER, vat('se1')), 1],
  [
    'BR-CO-09',
    'reads one identifier',
    at(`${SELLER}/cac:PartyTaxScheme`, `${at('cbc:CompanyID')}${at('cbc:CompanyID')}${at('cac:TaxScheme/cbc:ID', 'VAT')}`),
    'XPTY0004',
  ],
  ['BR-CO-26', 'does not count SEPA', at(`${SELLER}/cac:PartyIdentification`, '<cbc:ID schemeID="SEPA">1</cbc:ID>'), 1],
  ['BR-CO-26', 'counts any other', at(`${SELLER}/cac:PartyIdentification`, '<cbc:ID schemeID="sepa">1</cbc:ID>'), 0],
  ['UBL-SR-12', 'reads the scheme untrimmed', at(SELLER, vat('SE1', ' VAT ') + vat('SE2', ' VAT ')), 0],
  ['UBL-SR-13', 'so these are others', at(SELLER, vat('SE1', ' VAT ') + vat('SE2', ' VAT ')), 1],
  ['BR-56', 'cannot tell two schemes', at('cac:TaxRepresentativeParty', twoSchemes), 'FORG0006'],
  ['BR-CO-26', 'can', at(SELLER, twoSchemes), 0],
  ['UBL-SR-19', 'wants a name that is not the seller’s', at('cac:PayeeParty'), 1],
  [
    'UBL-SR-09',
    'speaks beside BR-06',
    at(`${SELLER}/cac:PartyLegalEntity`, at('cbc:RegistrationName', 'A') + at('cbc:RegistrationName', 'B')),
    1,
  ],
  // periods, payment, references
  [
    'BR-29',
    'does not see the period of a line',
    at('cac:InvoiceLine/cac:InvoicePeriod', at('cbc:StartDate', '2024-02-01') + at('cbc:EndDate', '2024-01-01')),
    0,
  ],
  ['BR-30', 'does', at('cac:InvoiceLine/cac:InvoicePeriod', at('cbc:StartDate', '2024-02-01') + at('cbc:EndDate', '2024-01-01')), 1],
  ['BR-29', 'reads dates', at('cac:InvoicePeriod', at('cbc:StartDate', '1.2.2024') + at('cbc:EndDate', '2024-01-01')), 'FORG0001'],
  ['BR-29', 'reads one only where both are there', at('cac:InvoicePeriod/cbc:StartDate', '1.2.2024'), 0],
  ['BR-CO-19', 'is content with a code', at('cac:InvoicePeriod/cbc:DescriptionCode', '35'), 0],
  ['BR-61', 'trims', at('cac:PaymentMeans/cbc:PaymentMeansCode', ' 30 '), 1],
  ['BR-50', 'does not', at('cac:PaymentMeans', at('cbc:PaymentMeansCode', ' 30 ') + at('cac:PayeeFinancialAccount')), 0],
  ['BR-50', 'fires', at('cac:PaymentMeans', at('cbc:PaymentMeansCode', '58') + at('cac:PayeeFinancialAccount')), 1],
  ['UBL-SR-44', 'wants one reference', at('cac:PaymentMeans/cbc:PaymentID', '1') + at('cac:PaymentMeans/cbc:PaymentID', '2'), 1],
  ['UBL-SR-44', 'as often as you like', at('cac:PaymentMeans/cbc:PaymentID', '1') + at('cac:PaymentMeans/cbc:PaymentID', '1'), 0],
  ['UBL-SR-43', 'takes 50 in a credit note only', at('cac:AdditionalDocumentReference/cbc:DocumentTypeCode', '50'), 1],
  ['UBL-CR-412', 'is for invoices', at('cac:PaymentMeans/cbc:PaymentDueDate', '2024-01-01'), 1],
  // allowances and charges
  [
    'UBL-SR-31',
    'loses to UBL-SR-30',
    adjustment('true', '1', at('cbc:ChargeIndicator', 'false') + at('cbc:AllowanceChargeReason', 'a').repeat(2)),
    0,
  ],
  ['BR-31', 'leaves out what is no indicator', at('cac:AllowanceCharge/cbc:ChargeIndicator', 'no'), 0],
  ['BR-CO-11', 'cannot', totals('') + at('cac:AllowanceCharge/cbc:ChargeIndicator', 'no'), 'FORG0001'],
  ['BR-31', 'reads 0 as false', at('cac:AllowanceCharge/cbc:ChargeIndicator', '0'), 1],
  // amounts
  ['BR-CO-10', 'rounds the sum', totals(at('cbc:LineExtensionAmount', '0.13')) + at('cac:InvoiceLine/cbc:LineExtensionAmount', '0.125'), 0],
  ['BR-CO-10', 'half upward', totals(at('cbc:LineExtensionAmount', '-0.12')) + at('cac:InvoiceLine/cbc:LineExtensionAmount', '-0.125'), 0],
  [
    'BR-CO-10',
    'is exact',
    totals(at('cbc:LineExtensionAmount', '0.3')) +
      at('cac:InvoiceLine/cbc:LineExtensionAmount', '0.1') +
      at('cac:InvoiceLine/cbc:LineExtensionAmount', '0.2'),
    0,
  ],
  ['BR-CO-10', 'does not read an exponent', totals(at('cbc:LineExtensionAmount', '1E2')), 'FORG0001'],
  ['BR-CO-10', 'reads no lines without a sum', totals('') + at('cac:InvoiceLine/cbc:LineExtensionAmount', 'x'), 1],
  ['BR-CO-13', 'compares as written', totals(at('cbc:LineExtensionAmount', '100.125') + at('cbc:TaxExclusiveAmount', '100.125')), 0],
  [
    'BR-CO-13',
    'rounds what it adds',
    totals(at('cbc:LineExtensionAmount', '100.125') + at('cbc:TaxExclusiveAmount', '100.125') + at('cbc:ChargeTotalAmount', '0')),
    1,
  ],
  [
    'BR-CO-16',
    'rounds each side that it computes',
    totals(at('cbc:TaxInclusiveAmount', '10') + at('cbc:PayableRoundingAmount', '0.005') + at('cbc:PayableAmount', '10')),
    0,
  ],
  ['BR-CO-17', 'is off by less than one', at('cac:TaxTotal', subtotal('100', '25.99', 'S', '25')), 0],
  ['BR-CO-17', 'not by one', at('cac:TaxTotal', subtotal('100', '26', 'S', '25')), 1],
  ['BR-CO-17', 'but not at a rate next to zero', at('cac:TaxTotal', subtotal('10000', '40', 'S', '0.4')), 1],
  ['BR-E-09', 'wants nothing', at('cac:TaxTotal', subtotal('100', '0.01', 'E', '0')), 1],
  ['BR-DEC-23', 'counts characters', at('cac:InvoiceLine/cbc:LineExtensionAmount', '100.000'), 1],
  ['BR-DEC-23', 'not decimals', at('cac:InvoiceLine/cbc:LineExtensionAmount', '1E-3'), 0],
  ['BR-27', 'fires without a price', at('cac:InvoiceLine'), 1],
  ['BR-27', 'lets NaN pass', at('cac:InvoiceLine/cac:Price/cbc:PriceAmount', 'NaN'), 0],
  ['BR-27', 'wants a number', at('cac:InvoiceLine/cac:Price/cbc:PriceAmount', ''), 'FORG0001'],
  ['UBL-DT-01', 'holds for any amount', at('cac:Unknown/cbc:AnyAmount', '1.000'), 1],
  ['UBL-DT-01', 'not for prices', at('cac:Price/cbc:PriceAmount', '1.000'), 0],
  ['UBL-DT-01', 'nor beside a price’s discount', at('cac:Price', at('cac:AllowanceCharge') + at('cbc:AnyAmount', '1.000')), 0],
  // VAT categories
  ['BR-S-01', 'takes any scheme', line('1', 'S', '25', 'GST'), 1],
  ['BR-Z-01', 'takes VAT', line('1', 'Z', '0', 'GST'), 0],
  ['BR-S-02', 'fires for another scheme', at(SELLER, vat('SE1')) + line('1', 'S', '25', 'GST'), 1],
  ['BR-S-02', 'is content with any registration', at(SELLER, vat('SE1', 'TAX')) + line('1', 'S', '25'), 0],
  ['BR-G-02', 'wants one for VAT', at(SELLER, vat('SE1', 'TAX')) + line('1', 'G', '0'), 1],
  ['BR-S-05', 'wants a rate', line('1', 'S', '0'), 1],
  ['BR-AF-05', 'takes zero', line('1', 'L', '0'), 0],
  ['BR-O-05', 'wants none', line('1', 'O', '0'), 1],
  ['BR-S-08', 'is off by less than one', at('cac:TaxTotal', subtotal('100.99', '25', 'S', '25')) + line('100', 'S', '25.00'), 0],
  ['BR-S-08', 'wants something at the rate', at('cac:TaxTotal', subtotal('0', '0', 'S', '7')) + line('100', 'S', '25'), 1],
  ['BR-AF-08', 'does not', at('cac:TaxTotal', subtotal('0', '0', 'L', '7')) + line('100', 'L', '25'), 0],
  ['BR-E-08', 'is exact', at('cac:TaxTotal', subtotal('100.01', '0', 'E', '0')) + line('100', 'E', '0'), 1],
  [
    'BR-E-08',
    'adds charges and takes off allowances',
    at('cac:TaxTotal', subtotal('108', '0', 'E', '0')) +
      line('100', 'E', '0') +
      adjustment('true', '10', category('TaxCategory', 'E')) +
      adjustment('false', '2', category('TaxCategory', 'E')),
    0,
  ],
  ['BR-AF-01', 'reads the breakdown untrimmed', at('cac:TaxTotal', subtotal('1', '0', ' L ', '7')) + line('1', 'L', '7'), 1],
  ['BR-S-01', 'trims', at('cac:TaxTotal', subtotal('1', '0', ' S ', '7')) + line('1', 'S', '7'), 0],
  ['BR-AF-04', 'does not trim', adjustment('true', '1', category('TaxCategory', ' L ')), 0],
  ['BR-AG-04', 'trims', adjustment('true', '1', category('TaxCategory', ' M ')), 1],
  [
    'BR-O-03',
    'looks at the invoice only',
    at('cac:InvoiceLine', adjustment('false', '1', category('TaxCategory', 'O'))) + at(SELLER, vat('SE1')),
    0,
  ],
  ['BR-E-03', 'looks everywhere', at('cac:InvoiceLine', adjustment('false', '1', category('TaxCategory', 'E'))), 1],
  ['BR-O-12', 'stands alone', at('cac:TaxTotal', subtotal('1', '0', 'O')) + line('1', 'Z', '0'), 1],
  [
    'BR-IC-11',
    'does not count one character',
    at('cac:TaxTotal', subtotal('1', '0', 'K', '0')) + at('cac:Delivery/cbc:ActualDeliveryDate', 'x'),
    1,
  ],
  ['BR-B-02', 'reads codes as written', line('1', 'B') + line('1', ' S '), 0],
  [
    'BR-CO-04',
    'cannot tell two schemes',
    at('cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory', at('cbc:ID', 'S') + at('cac:TaxScheme').repeat(2)),
    'FORG0006',
  ],
  // codes
  ['BR-CL-03', 'wants a currency', at('cac:TaxTotal/cbc:TaxAmount', '1'), 1],
  ['BR-CL-04', 'trims', at('cbc:DocumentCurrencyCode', ' EUR '), 0],
  ['BR-CL-04', 'minds capitals', at('cbc:DocumentCurrencyCode', 'eur'), 1],
  ['BR-CL-08', 'looks up three characters', at('cbc:Note', '#XXX#text'), 1],
  ['BR-CL-08', 'and no others', at('cbc:Note', '#XXXX#text'), 0],
  ['BR-CL-08', 'wherever they stand', at('cbc:Note', 'text #AA #'), 0],
  ['BR-CL-10', 'takes SEPA of the seller', at(`${SELLER}/cac:PartyIdentification`, '<cbc:ID schemeID="SEPA">1</cbc:ID>'), 0],
  [
    'BR-CL-10',
    'not of the buyer',
    at('cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification', '<cbc:ID schemeID="SEPA">1</cbc:ID>'),
    1,
  ],
  ['BR-CL-22', 'does not mind capitals', at('cbc:TaxExemptionReasonCode', 'vatex-eu-ae'), 0],
  ['BR-CL-24', 'does not trim', '<cbc:EmbeddedDocumentBinaryObject mimeCode=" text/csv"/>', 1],
  ['UBL-DT-18', 'allows a name on payment means', '<cac:PaymentMeans><cbc:PaymentMeansCode name="x"/></cac:PaymentMeans>', 0],
  ['UBL-DT-18', 'and nowhere else', '<cbc:ID name="x"/>', 1],
] as const)('%s %s', (rule, _title, content, expected) => {
  expect(judge(rule, content)).toBe(expected);
});

it.each([
  ['UBL-SR-43', at('cac:AdditionalDocumentReference/cbc:DocumentTypeCode', '50')],
  ['UBL-CR-412', at('cac:PaymentMeans/cbc:PaymentDueDate', '2024-01-01')],
])('%s is content in a credit note', (rule, content) => {
  expect(judge(rule, content, 'CreditNote')).toBe(0);
});
