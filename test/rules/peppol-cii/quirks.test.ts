import { expect, it } from 'vitest';
import { adjustment, at, judge, settlement, tax, transaction } from '../cii-judge.js';

const party = (role: 'Seller' | 'Buyer', content: string): string => at(`${role}TradeParty`, content);
const agreement = (...parties: string[]): string => at('ApplicableHeaderTradeAgreement', parties.join(''));
const inCountry = (role: 'Seller' | 'Buyer', country: string, rest = ''): string =>
  party(role, rest + at('PostalTradeAddress/CountryID', country));
const sellerId = (scheme: string, id: string): string =>
  transaction(agreement(party('Seller', `<ram:ID schemeID="${scheme}">${id}</ram:ID>`)));
const process = (id: string): string => at('rsm:ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID', id);
const danish = (content: string): string =>
  transaction(agreement(inCountry('Seller', 'DK'), inCountry('Buyer', 'DK')), settlement(content));
const payment = (code: string, iban = ''): string =>
  at(
    'SpecifiedTradeSettlementPaymentMeans',
    at('TypeCode', code) + (iban === '' ? '' : at('PayeePartyCreditorFinancialAccount/IBANID', iban)),
  );

it.each([
  ['PEPPOL-EN16931-R007', 'knows the billing process', process('urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'), 0],
  ['PEPPOL-EN16931-R007', 'finds it inside a longer text', process('x urn:fdc:peppol.eu:2017:poacc:billing:99:1.0 y'), 0],
  ['PEPPOL-EN16931-R007', 'knows no other', process('urn:fdc:peppol.eu:2017:poacc:billing:1:1.0'), 1],
  [
    'PEPPOL-EN16931-R004',
    'stops at a comment inside the value',
    at('rsm:ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID', 'urn:<!-- -->cen.eu'),
    'XPTY0004',
  ],
  ['PEPPOL-EN16931-P0100', 'never sees a document', at('rsm:ExchangedDocument/TypeCode', '1'), 0],
  [
    'PEPPOL-EN16931-R040',
    'allows two cents',
    transaction(settlement(adjustment('true', '2.02', at('CalculationPercent', '2') + at('BasisAmount', '100')))),
    0,
  ],
  [
    'PEPPOL-EN16931-R040',
    'not more',
    transaction(settlement(adjustment('true', '2.021', at('CalculationPercent', '2') + at('BasisAmount', '100')))),
    1,
  ],
  [
    'PEPPOL-EN16931-R041',
    'wants the base of a percentage',
    transaction(settlement(adjustment('1', '2', at('CalculationPercent', '2')))),
    1,
  ],
  [
    'PEPPOL-EN16931-R043',
    'then does not look at the indicator',
    transaction(settlement(adjustment('1', '2', at('CalculationPercent', '2')))),
    0,
  ],
  ['PEPPOL-EN16931-R043', 'wants true or false', transaction(settlement(adjustment('1', '2'))), 1],
  [
    'PEPPOL-EN16931-F001',
    'wants this century',
    at('rsm:ExchangedDocument/IssueDateTime', '<udt:DateTimeString format="102">19990101</udt:DateTimeString>'),
    1,
  ],
  [
    'PEPPOL-EN16931-F001',
    'takes any month',
    at('rsm:ExchangedDocument/IssueDateTime', '<udt:DateTimeString format="102">20249999</udt:DateTimeString>'),
    0,
  ],
  ['PEPPOL-COMMON-R040', 'takes a GLN', sellerId('0088', '5790000436057'), 0],
  ['PEPPOL-COMMON-R040', 'minds its check digit', sellerId('0088', '5790000436058'), 1],
  ['PEPPOL-COMMON-R050', 'takes an Australian number', sellerId('0151', '51824753556'), 0],
  ['PEPPOL-COMMON-R050', 'does not look at what follows', sellerId('0151', '51824753556abc'), 0],
  ['PEPPOL-COMMON-R050', 'wants eleven characters', sellerId('0151', '5182475355'), 1],
  ['PEPPOL-COMMON-R046', 'is for electronic addresses alone', sellerId('9907', 'x'), 0],
  ['DK-R-005', 'is for Danish trade', danish(payment('97')), 0],
  ['DK-R-005', 'finds other means of payment', danish(payment('30')), 1],
  ['DK-R-007', 'always fires for 49', danish(payment('49')), 1],
  ['DK-R-010', 'reads the payment reference', danish(at('PaymentReference', '71#1') + payment('93', '12345678')), 0],
  ['DK-R-011', 'counts its characters', danish(at('PaymentReference', '71#1') + payment('93', '12345678')), 1],
  ['IT-R-002', 'wants an Italian seller’s street', transaction(agreement(inCountry('Seller', 'IT'))), 1],
  [
    'SE-R-006',
    'finds no Swedish VAT number with the scheme VA',
    transaction(
      agreement(inCountry('Seller', 'SE', at('SpecifiedTaxRegistration', '<ram:ID schemeID="VA">SE1</ram:ID>'))),
      settlement(tax('ApplicableTradeTax', 'S', '3')),
    ),
    0,
  ],
  [
    'SE-R-006',
    'finds one with the scheme VAT',
    transaction(
      agreement(inCountry('Seller', 'SE', at('SpecifiedTaxRegistration', '<ram:ID schemeID="VAT">SE1</ram:ID>'))),
      settlement(tax('ApplicableTradeTax', 'E', '3')),
    ),
    1,
  ],
  [
    'NL-R-007',
    'wants payment instructions',
    transaction(
      agreement(inCountry('Seller', 'NL')),
      settlement(at('SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount', '1')),
    ),
    1,
  ],
  [
    'NL-R-007',
    'not where nothing is due',
    transaction(
      agreement(inCountry('Seller', 'NL')),
      settlement(at('SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount', '0')),
    ),
    0,
  ],
] as const)('%s %s', (rule, _, content, verdict) => {
  expect(judge('peppol-billing-cii', rule, content)).toBe(verdict);
});
