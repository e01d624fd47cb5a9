import { describe, expect, it } from 'vitest';
import { address, at, buyer, judge, seller, tax } from './judge.js';

type Row = [rule: string, what: string, content: string, fires: number | string, set?: string];

const OLD = 'peppol-billing-ubl-3.0.20';

function run(rows: readonly Row[]): void {
  it.each(rows)('%s: %s', async (rule, _, content, fires, set) => {
    expect(await judge(rule, content, { set })).toBe(fires);
  });
}

describe('Germany', () => {
  const both = seller(address('DE')) + buyer(address(' de '));
  const contact = (content: string): string => seller(address('DE') + at('cac:Contact', content)) + buyer(address('DE'));
  const terms = (text: string): string => both + at('cac:PaymentTerms/cbc:Note', text);
  const payment = (code: string, more = ''): string => both + at('cac:PaymentMeans', at('cbc:PaymentMeansCode', code) + more);
  const transfer = (iban: string, code = '58'): string => payment(code, at('cac:PayeeFinancialAccount/cbc:ID', iban));
  const line = (category: string): string => at('cac:InvoiceLine/cac:Item/cac:ClassifiedTaxCategory/cbc:ID', category);
  const file = (name: string): string =>
    at('cac:AdditionalDocumentReference/cac:Attachment', `<cbc:EmbeddedDocumentBinaryObject filename="${name}"/>`);
  const place = (uri: string): string => both + at('cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference/cbc:URI', uri);
  const mandate = at('cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID', 'DE89370400440532013000');

  run([
    ['DE-R-001', 'no payment instructions', both, 1],
    ['DE-R-001', 'a foreign buyer', seller(address('DE')) + buyer(address('AT')), 0],
    ['DE-R-001', 'two countries in an address', seller(address('DE') + address('DE')) + buyer(address('DE')), 0],
    ['DE-R-015', 'a blank buyer reference', both + at('cbc:BuyerReference', ' '), 1],
    ['DE-R-016', 'a category, no number', both + line('S'), 1],
    ['DE-R-016', 'no VAT, no number', both + line('O'), 0],
    ['DE-R-016', 'a category, a number', seller(address('DE') + tax('DE123')) + buyer(address('DE')) + line('S'), 0],
    ['DE-R-017', 'a document type', both + at('cbc:InvoiceTypeCode', ' 380 '), 0],
    ['DE-R-017', 'a document type untrimmed, once', both + at('cbc:InvoiceTypeCode', ' 380 '), 1, OLD],
    ['DE-R-017', 'another document type', both + at('cbc:InvoiceTypeCode', '388'), 1],
    ['DE-R-018', 'a cash discount', terms('#SKONTO#TAGE=14#PROZENT=2.25#\n'), 0],
    ['DE-R-018', 'a cash discount of a part', terms('x\n#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=10.00#\n'), 0],
    ['DE-R-018', 'no line break', terms('#SKONTO#TAGE=14#PROZENT=2.25#'), 1],
    ['DE-R-018', 'one decimal', terms('#SKONTO#TAGE=14#PROZENT=2.5#\n'), 1],
    ['DE-R-018', 'text before it', terms('#x#SKONTO#TAGE=14#PROZENT=2.25#\n'), 1],
    ['DE-R-018', 'text before it, once', terms('#x#SKONTO#TAGE=14#PROZENT=2.25#\n'), 0, OLD],
    ['DE-R-018', 'no cash discount', terms('30 days'), 0],
    ['DE-R-022', 'two files', both + file('a.pdf') + file('A.pdf'), 0],
    ['DE-R-022', 'one name for both', both + file('a.pdf') + file('a.pdf'), 1],
    ['DE-R-026', 'a correction of what', both + at('cbc:InvoiceTypeCode', '384'), 1],
    ['DE-R-026', 'a type that is no number', both + at('cbc:InvoiceTypeCode', 'x'), 0],
    ['DE-R-026', 'a type that is no number, once', both + at('cbc:InvoiceTypeCode', 'x'), 'FORG0001', OLD],
    ['DE-R-030', 'no creditor identifier', payment('59', mandate), 1],
    ['DE-R-031', 'a debited account', payment('59', mandate), 0],
    ['DE-R-031', 'no debited account', payment('59', at('cac:PaymentMandate')), 1],
    ['DE-R-T02', 'an address', place('https://example.org'), 0],
    ['DE-R-T02', 'a path', place('/a'), 1],
    ['DE-R-002', 'no contact', both, 1],
    ['DE-R-003', 'no city', both, 1],
    ['DE-R-004', 'no post code', both, 1],
    ['DE-R-005', 'no name', contact(''), 1],
    ['DE-R-006', 'no telephone', contact(''), 1],
    ['DE-R-007', 'no e-mail', contact(''), 1],
    ['DE-R-027', 'three digits', contact(at('cbc:Telephone', 'a1b2c3')), 0],
    ['DE-R-027', 'two digits', contact(at('cbc:Telephone', 'a1b2c')), 1],
    ['DE-R-028', 'an address', contact(at('cbc:ElectronicMail', 'ä@b.c')), 0],
    ['DE-R-028', 'an address with an umlaut, once', contact(at('cbc:ElectronicMail', 'ä@b.c')), 1, OLD],
    ['DE-R-028', 'an address, once', contact(at('cbc:ElectronicMail', 'a.b@c-d.e')), 0, OLD],
    ['DE-R-028', 'no domain', contact(at('cbc:ElectronicMail', 'a@b')), 1],
    ['DE-R-028', 'two signs', contact(at('cbc:ElectronicMail', 'a@b@c.d')), 1],
    ['DE-R-008', 'no city', both, 1],
    ['DE-R-009', 'no post code', both, 1],
    ['DE-R-010', 'no city', both + at('cac:Delivery/cac:DeliveryLocation/cac:Address'), 1],
    ['DE-R-011', 'no post code', both + at('cac:Delivery/cac:DeliveryLocation/cac:Address'), 1],
    ['DE-R-019', 'an IBAN', transfer('DE89 3704 0044 0532 0130 00'), 0],
    ['DE-R-019', 'a wrong IBAN', transfer('DE88370400440532013000'), 1],
    ['DE-R-019', 'small letters', transfer('GB82west12345698765432'), 1],
    ['DE-R-019', 'an account of another kind', transfer('x', '30'), 0],
    [
      'DE-R-019',
      'two accounts',
      payment('58', at('cac:PayeeFinancialAccount/cbc:ID', '1') + at('cac:PayeeFinancialAccount/cbc:ID', '1')),
      'XPTY0004',
    ],
    ['DE-R-020', 'an IBAN', payment('59', mandate), 0],
    ['DE-R-020', 'no account', payment('59'), 1],
    ['DE-R-023-1', 'no account', payment('30'), 1],
    ['DE-R-023-1', 'a code with a zero', payment('030'), 0],
    ['DE-R-023-1', 'a code with a zero, once', payment('030'), 1, OLD],
    ['DE-R-023-2', 'a card too', payment('30', at('cac:CardAccount')), 1],
    ['DE-R-024-1', 'no card', payment('54'), 1],
    ['DE-R-024-2', 'an account too', payment('48', at('cac:PayeeFinancialAccount')), 1],
    ['DE-R-025-1', 'no mandate', payment('59'), 1],
    ['DE-R-025-2', 'a card too', payment('59', at('cac:CardAccount')), 1],
    ['DE-R-014', 'no rate', both + at('cac:TaxTotal/cac:TaxSubtotal'), 1],
  ]);
});

describe('Greece', () => {
  const greek = seller(address('GR') + tax('EL123456783'));
  const number = (id: string): string => greek + at('cbc:IssueDate', '2024-01-15') + at('cbc:ID', id);
  const document = (description: string, more = ''): string =>
    at('cac:AdditionalDocumentReference', `${more}${at('cbc:DocumentDescription', description)}`);
  const endpoint = (scheme: string, id: string): string => `<cbc:EndpointID schemeID="${scheme}">${id}</cbc:EndpointID>`;
  const name = at('cac:PartyName/cbc:Name', 'x');

  run([
    ['GR-R-001-1', 'six segments', number('123456783|15/01/2024|0|1.1|A|5'), 0],
    ['GR-R-001-1', 'five segments', number('123456783|15/01/2024|0|1.1|A'), 1],
    ['GR-R-001-1', 'a seller elsewhere', seller(address('CY')) + at('cbc:ID', '1'), 0],
    ['GR-R-001-2', 'the seller', number('123456783|'), 0],
    ['GR-R-001-2', 'somebody else', number('094014201|'), 1],
    ['GR-R-001-3', 'the issue date', number('1|15/01/2024'), 0],
    ['GR-R-001-3', 'another date', number('1|16/01/2024'), 1],
    ['GR-R-001-3', 'another form', number('1|15-01-2024'), 1],
    ['GR-R-001-4', 'a branch', number('1|2|0'), 0],
    ['GR-R-001-4', 'a name', number('1|2|x'), 1],
    ['GR-R-001-4', 'half a branch', number('1|2|1.5'), 'FORG0001'],
    ['GR-R-001-5', 'a kind', number('1|2|3|2.4'), 0],
    ['GR-R-001-5', 'no kind', number('1|2|3|9.9'), 1],
    ['GR-R-001-6', 'no series', number('1|2|3|4||6'), 1],
    ['GR-R-001-7', 'no number', number('1|2|3|4|5|'), 1],
    ['GR-R-002', 'no name', greek, 1],
    ['GR-S-011', 'a VAT number', greek, 0],
    ['GR-S-011', 'of GR', seller(tax('GR123456783')), 1],
    ['GR-R-003', 'a wrong check digit', seller(tax('EL123456784')), 1],
    ['GR-R-003', 'what follows it', seller(tax('EL123456783x')), 0],
    ['GR-R-004-1', 'no mark', greek, 1],
    ['GR-R-004-1', 'a mark', greek + document('##M.AR.K##'), 0],
    ['GR-R-004-1', 'a seller with an address elsewhere', seller(address('CY') + tax('EL123456783')), 0],
    ['GR-R-004-2', 'a mark', greek + document('##M.AR.K##', at('cbc:ID', '4x')), 0],
    ['GR-R-004-2', 'no mark', greek + document('##M.AR.K##', at('cbc:ID', '04')), 1],
    ['GR-S-008-1', 'no page', greek, 1],
    ['GR-R-008-2', 'two pages', greek + document('##INVOICE|URL##') + document('##INVOICE|URL##'), 1],
    ['GR-R-008-3', 'a page without an address', greek + document('##INVOICE|URL##'), 1],
    ['GR-R-005', 'a foreign buyer without a name', greek + buyer(address('DE')), 1],
    ['GR-R-005', 'a Greek buyer without a name', greek + buyer(address('GR')), 1],
    ['GR-R-005', 'a Greek buyer with a name', greek + buyer(address('GR') + name), 0],
    ['GR-R-006', 'a Greek buyer without a number', greek + buyer(address('GR')), 1],
    ['GR-R-006', 'a foreign buyer without a number', greek + buyer(address('DE')), 0],
    ['GR-R-009', 'the tax number', seller(address('GR') + endpoint('9933', '123456783')), 0],
    ['GR-R-009', 'another scheme', seller(address('GR') + endpoint('0088', '123456783')), 1],
    ['GR-R-009', 'by a representative', seller(endpoint('0088', '1')) + at('cac:TaxRepresentativeParty', tax('EL123456783')), 0],
    ['GR-R-010', 'another scheme', greek + buyer(address('GR') + endpoint('0088', '1')), 1],
  ]);
});
