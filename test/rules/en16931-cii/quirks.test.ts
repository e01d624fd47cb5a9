import { expect, it } from 'vitest';
import { adjustment, at, breakdown, judge, line, settlement, tax, totals, transaction } from '../cii-judge.js';

const price = (amount: string): string =>
  transaction(at('IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount', amount));
const seller = (content: string): string => transaction(at('ApplicableHeaderTradeAgreement/SellerTradeParty', content));
const vatId = (id: string): string => seller(at('SpecifiedTaxRegistration', `<ram:ID schemeID="VA">${id}</ram:ID>`));
const currency = at('InvoiceCurrencyCode', 'EUR');
const vat = (amount: string): string => `<ram:TaxTotalAmount currencyID="EUR">${amount}</ram:TaxTotalAmount>`;

// docs/reference/quirks-en16931-cii.md, row by row
it.each([
  // prices and rates are compared as they are written
  ['BR-27', 'fires where there is no price', transaction(at('IncludedSupplyChainTradeLineItem')), 1],
  ['BR-27', 'takes zero', price('0.00'), 0],
  ['BR-27', 'has a negative zero below zero', price('-0.00'), 1],
  ['BR-27', 'but for a whole one', price('-0'), 0],
  ['BR-27', 'has NaN above all', price('NaN'), 0],
  ['BR-27', 'cannot compare words', price('free'), 'FORG0001'],
  ['BR-Z-05', 'has a negative zero below zero', transaction(line('1', 'Z', '-0.00')), 1],
  ['BR-S-05', 'has NaN above all', transaction(line('1', 'S', 'NaN')), 0],
  ['BR-AF-05', 'wants more than zero', transaction(line('1', 'L', '0')), 1],
  ['BR-AG-05', 'is content with zero', transaction(line('1', 'M', '0')), 0],
  // which rule gets a node
  ['BR-45', 'judges a breakdown', transaction(settlement(tax('ApplicableTradeTax', 'S', '25'))), 1],
  ['BR-45', 'but none of category L', transaction(settlement(tax('ApplicableTradeTax', 'L', '7'))), 0],
  ['BR-45', 'unless that is no VAT', transaction(settlement(tax('ApplicableTradeTax', 'L', '7', '', 'IGIC'))), 1],
  ['BR-DEC-19', 'judges none of category O', transaction(settlement(breakdown('1.001', '0', 'O'))), 0],
  ['CII-DT-101', 'judges an identifier', seller('<ram:ID schemeName="x">1</ram:ID>'), 1],
  ['CII-DT-101', 'but not the number of the invoice', at('rsm:ExchangedDocument', '<ram:ID schemeName="x">1</ram:ID>'), 0],
  ['CII-DT-010', 'gets no type code', at('rsm:ExchangedDocument', '<ram:TypeCode listID="x">380</ram:TypeCode>'), 0],
  [
    'BR-CL-15',
    'judges a country of origin',
    transaction(at('IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/OriginTradeCountry/ID', 'XX')),
    1,
  ],
  [
    'BR-CL-15',
    'unless it has a scheme',
    transaction(at('IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/OriginTradeCountry', '<ram:ID schemeID="5">XX</ram:ID>')),
    0,
  ],
  // allowances and charges
  ['BR-33', 'wants a reason', transaction(settlement(adjustment('false', '1'))), 1],
  ['BR-33', 'does not know 0 for false', transaction(settlement(adjustment('0', '1'))), 0],
  ['BR-S-03', 'does', transaction(settlement(adjustment('0', '1', tax('CategoryTradeTax', 'S', '25')))), 1],
  ['BR-S-03', 'passes over what is neither', transaction(settlement(adjustment('perhaps', '1', tax('CategoryTradeTax', 'S', '25')))), 0],
  ['BR-Z-08', 'needs an indicator', transaction(settlement(breakdown('1', '0', 'Z', '0'), adjustment('', '1'))), 'XPTY0004'],
  ['BR-E-08', 'does not', transaction(line('1', 'E', '0'), settlement(breakdown('1', '0', 'E', '0'), adjustment('', '1'))), 0],
  // sums
  ['BR-CO-10', 'adds doubles', transaction(line('1e1', 'S'), settlement(totals(at('LineTotalAmount', '10')))), 0],
  [
    'BR-CO-13',
    'reads decimals',
    transaction(settlement(totals(at('LineTotalAmount', '1e1') + at('TaxBasisTotalAmount', '10')))),
    'FORG0001',
  ],
  ['BR-CO-13', 'needs no allowances', transaction(settlement(totals(at('LineTotalAmount', '10.00') + at('TaxBasisTotalAmount', '10')))), 0],
  ['BR-CO-14', 'adds doubles', transaction(settlement(currency, breakdown('1', '1e1', 'S', '25'), totals(vat('10')))), 0],
  [
    'BR-CO-15',
    'is content with equal totals',
    transaction(settlement(currency, totals(at('TaxBasisTotalAmount', '1') + vat('5') + at('GrandTotalAmount', '1')))),
    0,
  ],
  [
    'BR-CO-15',
    'does not read the VAT where there is no total to add it to',
    transaction(settlement(currency, totals(vat('NaN') + at('GrandTotalAmount', '1')))),
    1,
  ],
  ['BR-53', 'wants another currency', transaction(settlement(currency, at('TaxCurrencyCode', 'EUR'), totals(vat('1')))), 1],
  // VAT by category
  ['BR-S-01', 'counts two lines as a line and a breakdown', transaction(line('1', 'S'), line('1', 'S')), 0],
  ['BR-S-01', 'finds one line without a breakdown', transaction(line('1', 'S')), 1],
  ['BR-O-01', 'asks nothing without a breakdown', transaction(line('1', 'O')), 0],
  ['BR-Z-01', 'does', transaction(line('1', 'Z')), 1],
  [
    'BR-S-08',
    'has a sum for each rate',
    transaction(line('1', 'S', '25'), line('2', 'S', '7.0'), settlement(breakdown('1', '0', 'S', '25.0'), breakdown('2', '0', 'S', '7'))),
    0,
  ],
  [
    'BR-S-08',
    'finds a wrong one',
    transaction(line('1', 'S', '25'), line('2', 'S', '7'), settlement(breakdown('3', '0', 'S', '25'), breakdown('2', '0', 'S', '7'))),
    1,
  ],
  [
    'BR-S-08',
    'takes charges and allowances in',
    transaction(
      line('5', 'S', '25'),
      settlement(
        breakdown('4', '1', 'S', '25'),
        adjustment('true', '1', tax('CategoryTradeTax', 'S', '25')),
        adjustment('false', '2', tax('CategoryTradeTax', 'S', '25')),
      ),
    ),
    0,
  ],
  ['BR-S-08', 'cannot read a rate that is none', transaction(line('1', 'S', 'x'), settlement(breakdown('1', '0', 'S', '25'))), 'FORG0001'],
  [
    'BR-S-08',
    'minds no other category',
    transaction(line('1', 'S', '25'), line('1', 'E', 'x'), settlement(breakdown('1', '0', 'S', '25'))),
    0,
  ],
  ['BR-AF-08', 'never fires', transaction(line('1', 'L', '7'), settlement(breakdown('9', '0', 'L', '7'))), 0],
  ['BR-CO-17', 'leaves one unit, inclusive', transaction(settlement(breakdown('100', '26', 'S', '25'))), 0],
  ['BR-S-09', 'exclusive', transaction(settlement(breakdown('100', '26', 'S', '25'))), 1],
  [
    'BR-B-01',
    'looks at every country code',
    transaction(line('1', 'B'), at('ApplicableHeaderTradeDelivery/ShipToTradeParty/PostalTradeAddress/CountryID', 'FR')),
    1,
  ],
  // identifiers
  ['BR-CO-09', 'takes EL for Greece', vatId('EL1'), 0],
  ['BR-CO-09', 'minds capitals', vatId('el1'), 1],
  ['BR-CO-09', 'wants two letters', vatId('E'), 1],
] as const)('%s %s', (rule, _, content, verdict) => {
  expect(judge('en16931-cii', rule, content)).toBe(verdict);
});
