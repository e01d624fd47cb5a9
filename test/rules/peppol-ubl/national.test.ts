import { describe, expect, it } from 'vitest';
import { address, at, buyer, judge, seller, tax } from './judge.js';

type Row = [rule: string, what: string, content: string, fires: number | string, root?: 'CreditNote'];

const both = (country: string): string => seller(address(country)) + buyer(address(country));
const payment = (code: string, more = ''): string => at('cac:PaymentMeans', at('cbc:PaymentMeansCode', code) + more);
const account = (number: string, branch = ''): string =>
  at('cac:PayeeFinancialAccount', `${at('cbc:ID', number)}${branch && at('cac:FinancialInstitutionBranch/cbc:ID', branch)}`);
const document = (description: string, more = ''): string =>
  at('cac:AdditionalDocumentReference', `${more}${at('cbc:DocumentDescription', description)}`);
const registration = (scheme: string, number = '1'): string =>
  at('cac:PartyLegalEntity', `<cbc:CompanyID schemeID="${scheme}">${number}</cbc:CompanyID>`);

function run(rows: readonly Row[]): void {
  it.each(rows)('%s: %s', async (rule, _, content, fires, root) => {
    expect(await judge(rule, content, { root })).toBe(fires);
  });
}

describe('Norway', () => {
  run([
    ['NO-R-001', 'a VAT number', seller(address('NO') + tax('NO987654325MVA')), 0],
    ['NO-R-001', 'a wrong check digit', seller(address('NO') + tax('NO987654324MVA')), 1],
    ['NO-R-001', 'without MVA', seller(address('NO') + tax('NO987654325')), 1],
    ['NO-R-001', 'two VAT numbers hide the country', seller(address('NO') + tax('NO1') + tax('NO2')), 0],
    ['NO-R-002', 'registered', seller(address('NO') + tax('Foretaksregisteret', 'TAX')), 0],
    ['NO-R-002', 'not registered', seller(address('NO')), 1],
    ['NO-R-002', 'elsewhere', seller(address('SE')), 0],
    [
      'NO-R-002',
      'by the VAT number of a representative',
      seller(address('SE')) + at('cac:TaxRepresentativeParty', tax('no987654325MVA')),
      1,
    ],
  ]);
});

describe('Italy', () => {
  run([
    ['IT-R-001', 'eleven characters', seller(address('IT') + tax('A2345678901', 'TAX')), 0],
    ['IT-R-001', 'ten characters', seller(address('IT') + tax('A234567890', 'TAX')), 1],
    ['IT-R-001', 'a VAT number is another matter', seller(tax('IT1')), 0],
    ['IT-R-002', 'no street', seller(address('IT')), 1],
    ['IT-R-003', 'no city', seller(address('it')), 1],
    ['IT-R-003', 'a city', seller(address('IT', at('cbc:CityName', 'Roma'))), 0],
    ['IT-R-004', 'no post code', seller(address('IT')), 1],
  ]);
});

describe('Netherlands', () => {
  const full = at('cbc:StreetName', 'x') + at('cbc:CityName', 'x') + at('cbc:PostalZone', 'x');
  run([
    ['NL-R-001', 'a credit note alone', seller(address('NL')) + at('cbc:CreditNoteTypeCode', '381'), 1, 'CreditNote'],
    [
      'NL-R-001',
      'a credit note for an invoice',
      seller(address('NL')) + at('cbc:CreditNoteTypeCode', '381') + at('cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID', '1'),
      0,
      'CreditNote',
    ],
    ['NL-R-002', 'a whole address', seller(address(' nl ', full)), 0],
    ['NL-R-002', 'half an address', seller(address(' nl ')), 1],
    ['NL-R-003', 'a KVK number', seller(address('NL') + registration('0106')), 0],
    ['NL-R-003', 'among others', seller(address('NL') + registration('9 0190 9')), 0],
    ['NL-R-003', 'another number', seller(address('NL') + registration('0088')), 1],
    ['NL-R-003', 'a blank number', seller(address('NL') + registration('0106', ' ')), 1],
    ['NL-R-004', 'a Dutch buyer', both('NL'), 1],
    ['NL-R-004', 'a foreign buyer', seller(address('NL')) + buyer(address('BE')), 0],
    ['NL-R-005', 'a Dutch buyer', seller(address('NL')) + buyer(address('NL') + registration('0088')), 1],
    ['NL-R-006', 'a Dutch representative', seller(address('NL')) + at('cac:TaxRepresentativeParty', address('NL')), 1],
    ['NL-R-007', 'to pay', seller(address('NL')) + at('cac:LegalMonetaryTotal/cbc:PayableAmount', '1'), 1],
    ['NL-R-007', 'to pay, and how', seller(address('NL')) + at('cac:LegalMonetaryTotal/cbc:PayableAmount', '1') + payment('30'), 0],
    ['NL-R-007', 'nothing to pay', seller(address('NL')) + at('cac:LegalMonetaryTotal/cbc:PayableAmount', '0'), 0],
    ['NL-R-007', 'to pay back', seller(address('NL')) + at('cac:LegalMonetaryTotal/cbc:PayableAmount', '-1'), 1, 'CreditNote'],
    ['NL-R-007', 'no number', seller(address('NL')) + at('cac:LegalMonetaryTotal/cbc:PayableAmount', 'x'), 'FORG0001'],
    ['NL-R-008', 'in cash', both('NL') + payment('10'), 1],
    ['NL-R-008', 'by transfer', both('NL') + payment('30'), 0],
    ['NL-R-009', 'no order', seller(address('NL')) + at('cac:InvoiceLine/cac:OrderLineReference/cbc:LineID', '1'), 1],
  ]);
});

describe('Denmark', () => {
  const charge = (reason: string): string =>
    at('cac:AllowanceCharge', `${at('cbc:AllowanceChargeReasonCode', 'ZZZ')}${at('cbc:AllowanceChargeReason', reason)}`);
  const slip = (code: string, reference: string, number: string): string =>
    both('DK') + payment(code, at('cbc:PaymentID', reference) + account(number));
  run([
    ['DK-R-002', 'no registration', seller(address('DK')), 1],
    ['DK-R-002', 'a country in small letters', seller(address('dk')), 0],
    ['DK-R-014', 'a CVR number', seller(address('DK') + registration('0184')), 0],
    ['DK-R-014', 'another number', seller(address('DK') + registration('0088')), 1],
    ['DK-R-014', 'two numbers', seller(address('DK') + registration('0184') + registration('0184')), 'XPTY0004'],
    ['DK-R-016', 'a negative credit note', both('DK') + at('cac:LegalMonetaryTotal/cbc:PayableAmount', '-1'), 1, 'CreditNote'],
    ['DK-R-016', 'a negative invoice', both('DK') + at('cac:LegalMonetaryTotal/cbc:PayableAmount', '-1'), 0],
    ['DK-R-013', 'no scheme', seller(address('DK') + at('cac:PartyIdentification/cbc:ID', '1')) + buyer(address('DK')), 1],
    ['DK-R-017', 'the buyer', seller(address('DK')) + buyer(address('DK') + registration('0088')), 1],
    ['DK-R-005', 'a cheque', both('DK') + payment('20'), 1],
    ['DK-R-005', 'a code untrimmed', both('DK') + payment(' 31'), 1],
    ['DK-R-005', 'in a credit note', both('DK') + payment('20'), 0, 'CreditNote'],
    ['DK-R-006', 'no bank', both('DK') + payment('42', account('1')), 1],
    ['DK-R-006', 'account and bank', both('DK') + payment('42', account('1', '2')), 0],
    ['DK-R-007', 'no mandate', both('DK') + payment('49'), 1],
    ['DK-R-008', 'a giro', slip('50', '01#', '1234567'), 0],
    ['DK-R-008', 'a giro of six digits', slip('50', '01#', '123456'), 1],
    ['DK-R-008', 'a giro of another kind', slip('50', '02#', '1234567'), 1],
    ['DK-R-009', 'sixteen digits', slip('50', '04#1234567890123456', '1234567'), 0],
    ['DK-R-009', 'fifteen digits', slip('50', '04#123456789012345', '1234567'), 1],
    ['DK-R-010', 'eight characters', slip('93', '71#', '12345678'), 0],
    ['DK-R-010', 'nine characters', slip('93', '71#', '123456789'), 1],
    ['DK-R-010', 'a comment between', slip('93', '71#', '1234<!---->5678'), 'XPTY0004'],
    ['DK-R-011', 'fifteen digits', slip('93', '75#123456789012345', '12345678'), 0],
    ['DK-R-011', 'fourteen digits', slip('93', '75#12345678901234', '12345678'), 1],
    ['DK-R-011', 'of the kind 73', slip('93', '73#', '12345678'), 0],
    [
      'DK-R-003',
      'an old version',
      both('DK') +
        at('cac:InvoiceLine/cac:Item/cac:CommodityClassification', '<cbc:ItemClassificationCode listID="TST" listVersionID="1"/>'),
      1,
    ],
    [
      'DK-R-003',
      'a version',
      both('DK') +
        at('cac:InvoiceLine/cac:Item/cac:CommodityClassification', '<cbc:ItemClassificationCode listID="TST" listVersionID="26.0801"/>'),
      0,
    ],
    ['DK-R-004', 'four digits', both('DK') + charge('1234'), 0],
    ['DK-R-004', 'four letters', both('DK') + charge('abcd'), 1],
    ['DK-R-004', 'a # between', both('DK') + charge('a#b'), 0],
    ['DK-R-004', 'a # at the end', both('DK') + charge('a#b#'), 1],
  ]);
});

describe('Sweden', () => {
  const giro = (kind: string, number: string): string => seller(address('SE')) + payment('30', account(number, kind));
  run([
    ['SE-R-001', 'fourteen characters', seller(address('SE') + tax('SE556677889901')), 0],
    ['SE-R-001', 'thirteen characters', seller(address('SE') + tax('SE55667788990')), 1],
    ['SE-R-002', 'a letter', seller(address('SE') + tax('SE55667788990A')), 1],
    ['SE-R-003', 'a letter', seller(address('SE') + registration('0007', '556732170A')), 1],
    ['SE-R-004', 'nine digits', seller(address('SE') + registration('0007', '556732170')), 1],
    ['SE-R-013', 'the check digit', seller(address('SE') + registration('0007', '5567321707')), 0],
    ['SE-R-013', 'a wrong check digit', seller(address('SE') + registration('0007', '5567321708')), 1],
    ['SE-R-013', 'what follows it', seller(address('SE') + registration('0007', '556732170799')), 0],
    ['SE-R-005', 'approved', seller(address('SE') + tax('godkänd för F-skatt', 'TAX') + registration('0007')), 0],
    ['SE-R-005', 'not approved', seller(address('SE') + tax('x', 'TAX') + registration('0007')), 1],
    ['SE-R-006', 'a rate', seller(address('SE') + tax('SE1')) + at('cac:TaxCategory', at('cbc:ID', 'S') + at('cbc:Percent', '25.0')), 0],
    [
      'SE-R-006',
      'another rate',
      seller(address('SE') + tax('SE1')) + at('cac:TaxCategory', at('cbc:ID', 'S') + at('cbc:Percent', '24')),
      1,
    ],
    ['SE-R-006', 'without a VAT number', seller(address('SE')) + at('cac:TaxCategory', at('cbc:ID', 'S') + at('cbc:Percent', '24')), 0],
    ['SE-R-007', 'a letter', giro('SE:PLUSGIRO', '1a'), 1],
    ['SE-R-010', 'nine digits', giro('SE:PLUSGIRO', '123456789'), 1],
    ['SE-R-008', 'a letter', giro('SE:BANKGIRO', '123456a'), 1],
    ['SE-R-009', 'six digits', giro('SE:BANKGIRO', '123456'), 1],
    ['SE-R-009', 'of a Plusgiro', giro('SE:PLUSGIRO', '123456'), 0],
    ['SE-R-011', 'giro by code', seller(address('SE')) + payment('56'), 1],
    ['SE-R-012', 'domestic transfer', both('SE') + payment('31'), 1],
    ['SE-R-012', 'foreign transfer', seller(address('SE')) + buyer(address('NO')) + payment('31'), 0],
  ]);
});

describe('Iceland', () => {
  const finalDue = (date: string): string => document('EINDAGI', at('cbc:ID', date));
  run([
    ['IS-R-001', 'an invoice', both('IS') + at('cbc:InvoiceTypeCode', '380'), 0],
    ['IS-R-001', 'a debit note', both('IS') + at('cbc:InvoiceTypeCode', '383'), 1],
    ['IS-R-002', 'no kennitala', seller(address('IS') + registration('0088')), 1],
    ['IS-R-003', 'no street', seller(address('IS')), 1],
    ['IS-R-004', 'no kennitala', both('IS'), 1],
    ['IS-R-004', 'a foreign buyer', seller(address('IS')) + buyer(address('NO')), 0],
    ['IS-R-005', 'no street', both('IS'), 1],
    ['IS-R-006', 'twelve digits', both('IS') + payment('9', account('123456789012')), 0],
    ['IS-R-006', 'no account', both('IS') + payment('9'), 1],
    ['IS-R-007', 'eleven digits', both('IS') + payment('42', account('12345678901')), 1],
    ['IS-R-008', 'a date', both('IS') + finalDue('2024-02-01'), 0],
    ['IS-R-008', 'no date', both('IS') + finalDue('1.2.2024'), 1],
    ['IS-R-009', 'no due date', both('IS') + finalDue('2024-02-01'), 1],
    ['IS-R-010', 'later', both('IS') + at('cbc:DueDate', '2024-01-31') + finalDue('2024-02-01'), 0],
    ['IS-R-010', 'earlier', both('IS') + at('cbc:DueDate', '2024-02-02') + finalDue('2024-02-01'), 1],
  ]);
});
