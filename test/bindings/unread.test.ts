import { describe, expect, test } from 'vitest';
import { invoiceToJson } from '../../src/model/json.js';
import { cii, ciiHeader, read, ubl, unread } from './xml.js';

const LINE = '<cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>';
const means = (code: string, account: string): string =>
  `<cac:PaymentMeans><cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>${account}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`;
const total = (currency: string, amount: string): string =>
  `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">${amount}</cbc:TaxAmount></cac:TaxTotal>`;
const currencies = '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode>';

describe('what is not understood is listed', () => {
  test.each<[string, string, string[]]>([
    ['an element that is no term', ubl('<cbc:UUID>u-1</cbc:UUID>'), ['cbc:UUID = u-1']],
    ['an attribute that is no term', ubl('<cbc:ID schemeID="x">1</cbc:ID>'), ['cbc:ID/@schemeID = x']],
    [
      'a second value where the model has one',
      ubl('<cbc:BuyerReference>a</cbc:BuyerReference><cbc:BuyerReference>b</cbc:BuyerReference>'),
      ['cbc:BuyerReference[2] = b'],
    ],
    ['a date that is none', ubl('<cbc:IssueDate>2026-02-30</cbc:IssueDate>'), ['cbc:IssueDate = 2026-02-30']],
    ['the time zone of a date', ubl('<cbc:IssueDate>2026-02-28+01:00</cbc:IssueDate>'), ['cbc:IssueDate = +01:00']],
    [
      'an amount that is none',
      ubl('<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="EUR">1e3</cbc:PayableAmount></cac:LegalMonetaryTotal>'),
      ['cac:LegalMonetaryTotal/cbc:PayableAmount/@currencyID = EUR', 'cac:LegalMonetaryTotal/cbc:PayableAmount = 1e3'],
    ],
    [
      'another currency',
      ubl(`${currencies}<cac:LegalMonetaryTotal><cbc:PayableAmount currencyID="USD">1</cbc:PayableAmount></cac:LegalMonetaryTotal>`),
      ['cac:LegalMonetaryTotal/cbc:PayableAmount/@currencyID = USD'],
    ],
    [
      'a total of VAT in a third currency',
      ubl(currencies + total('EUR', '1') + total('SEK', '2') + total('USD', '3')),
      ['cac:TaxTotal[3]/cbc:TaxAmount/@currencyID = USD', 'cac:TaxTotal[3]/cbc:TaxAmount = 3'],
    ],
    [
      'payment means that contradict the first',
      ubl(means('30', 'A') + means('30', 'B') + means('42', 'C')),
      ['cac:PaymentMeans[3]/cbc:PaymentMeansCode = 42', 'cac:PaymentMeans[3]/cac:PayeeFinancialAccount/cbc:ID = C'],
    ],
    ['text among elements', ubl(`stray${LINE}`), ['/Invoice = stray']],
    ['an element inside a value', ubl('<cbc:ID>1<b xmlns="">2</b></cbc:ID>'), ['cbc:ID/b = 2']],
    ['an element of the right name in no namespace', ubl('<ID xmlns="">1</ID>'), ['ID = 1']],
    [
      'an attachment that is no base64',
      ubl(
        '<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="a/b">?</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>',
      ),
      [
        'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode = a/b',
        'cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject = ?',
      ],
    ],
    [
      'an allowance that does not say what it is',
      ubl('<cac:AllowanceCharge><cbc:ChargeIndicator>maybe</cbc:ChargeIndicator></cac:AllowanceCharge>'),
      ['cac:AllowanceCharge/cbc:ChargeIndicator = maybe'],
    ],
    [
      'the scheme of a tax number that is none for VAT',
      ubl(
        '<cac:AccountingSupplierParty><cac:Party><cac:PartyTaxScheme><cbc:CompanyID>1</cbc:CompanyID><cac:TaxScheme><cbc:ID>LOC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme></cac:Party></cac:AccountingSupplierParty>',
      ),
      ['cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID = LOC'],
    ],
    [
      'a date in another format',
      ciiHeader(
        'Settlement',
        '<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="610">202609</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>',
      ),
      ['/udt:DateTimeString/@format = 610', '/udt:DateTimeString = 202609'].map(
        (end) =>
          `rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime${end}`,
      ),
    ],
    [
      'a VAT point date code of the other list',
      ciiHeader('Settlement', '<ram:ApplicableTradeTax><ram:DueDateTypeCode>35</ram:DueDateTypeCode></ram:ApplicableTradeTax>'),
      ['rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax/ram:DueDateTypeCode = 35'],
    ],
    [
      'a department beside a person',
      ciiHeader(
        'Agreement',
        '<ram:SellerTradeParty><ram:DefinedTradeContact><ram:PersonName>P</ram:PersonName><ram:DepartmentName>D</ram:DepartmentName></ram:DefinedTradeContact></ram:SellerTradeParty>',
      ),
      [
        'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:SellerTradeParty/ram:DefinedTradeContact/ram:DepartmentName = D',
      ],
    ],
    [
      'an identifier beside a global one',
      ciiHeader('Agreement', '<ram:BuyerTradeParty><ram:ID>a</ram:ID><ram:GlobalID schemeID="0088">b</ram:GlobalID></ram:BuyerTradeParty>'),
      ['rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement/ram:BuyerTradeParty/ram:ID = a'],
    ],
  ])('%s', (_, xml, expected) => {
    expect(unread(xml)).toEqual(expected);
  });

  test('with line and column, and once around a comment', () => {
    expect(read(ubl('\n  <cbc:UUID>u-<!-- x -->1</cbc:UUID>')).unread).toEqual([
      { path: '/Invoice[1]/cbc:UUID[1]', line: 2, column: 3, content: 'u-1' },
    ]);
  });

  test('cut where it is long, counted where it is much', () => {
    expect(read(ubl(`<cbc:UUID>${'x'.repeat(1001)}</cbc:UUID>`)).unread[0]!.content).toBe(`${'x'.repeat(1000)}…`);
    const many = read(ubl('<cbc:UUID>1</cbc:UUID>'.repeat(10_001)));
    expect([many.unread.length, many.unreadCount]).toEqual([10_000, 10_001]);
  });
});

describe('what says nothing is not listed', () => {
  test.each([
    ['empty elements and attributes', ubl('<cbc:UUID/><cbc:CopyIndicator x=" "> </cbc:CopyIndicator>')],
    ['comments and processing instructions', ubl('<!-- a --><?b c?>')],
    [
      'attributes of XML Schema',
      ubl('').replace('<Invoice', '<Invoice xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"'),
    ],
    [
      'a value that is said twice',
      ciiHeader('Settlement', '<ram:ApplicableTradeTax><ram:DueDateTypeCode>72</ram:DueDateTypeCode></ram:ApplicableTradeTax>'.repeat(2)),
    ],
  ])('%s', (_, xml) => {
    expect(unread(xml)).toEqual([]);
  });
});

test('reading is linear in hostile documents', () => {
  const blanks = ' '.repeat(300_000);
  const started = performance.now();
  read(ubl(`<cbc:Note> a${blanks}b </cbc:Note>${means('30', 'A').repeat(3000)}${total('USD', '1').repeat(3000)}`));
  expect(performance.now() - started).toBeLessThan(5000);
});

describe('nothing makes reading throw', () => {
  test.each([
    ['another document', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"><a>1</a></Order>'],
    ['the right name in no namespace', '<Invoice><a>1</a></Invoice>'],
  ])('%s is unknown, and unread as a whole', (_, xml) => {
    expect(read(xml)).toMatchObject({ syntax: 'unknown', invoice: {}, unread: [{ content: '1' }] });
  });

  test.each([
    ['empty', ubl(''), {}],
    ['groups that hold nothing', ubl('<cac:AccountingSupplierParty><cac:Party/></cac:AccountingSupplierParty><cac:InvoiceLine/>'), {}],
    ['an empty CII', cii(''), {}],
    [
      'elements in any order, twice',
      ubl(`${LINE}<cbc:ID>7</cbc:ID>${LINE}<cac:InvoicePeriod/><cac:InvoicePeriod/>`),
      { number: '7', lines: [{ identifier: '1' }, { identifier: '1' }] },
    ],
  ])('%s', (_, xml, expected) => {
    expect(invoiceToJson(read(xml).invoice)).toEqual(expected);
  });
});
