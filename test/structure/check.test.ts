import { describe, expect, it } from 'vitest';
import { check, cii, invoice, shortly } from './document.js';

const extension = (content: string): string =>
  `<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent>${content}</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`;

describe('what has the structure of its syntax', () => {
  it.each([
    ['an invoice', invoice()],
    ['a CII invoice', cii()],
    ['comments and instructions', invoice({ body: '<!-- a --><cbc:Note>a<!-- b -->c</cbc:Note><?a b?>' })],
    ['white space between elements', invoice({ body: '\n \t&#32;' })],
    ['an element that may repeat', invoice({ body: '<cbc:Note>a</cbc:Note><cbc:Note>b</cbc:Note>' })],
    ['xsi:schemaLocation', invoice({ body: '<cbc:Note xsi:schemaLocation="a">a</cbc:Note>' })],
    ['xsi:type of the same type', invoice({ body: '<cbc:Note xsi:type="cbc:NoteType">a</cbc:Note>' })],
    ['an extension', invoice({ head: extension('<z:a b="1">text<z:c/></z:a>') })],
    ['an extension with an element of UBL', invoice({ head: extension('<z:a><cbc:IssueDate>2026-11-22</cbc:IssueDate></z:a>') })],
    ['a choice', cii({ date: '<ram:IssueDateTime><udt:DateTime>2026-11-22T12:00:00</udt:DateTime></ram:IssueDateTime>' })],
    ['a fixed attribute', cii({ type: '<ram:TypeCode listAgencyID=" 6 ">380</ram:TypeCode>' })],
  ])('%s', (_, xml) => {
    expect(shortly(xml)).toEqual([]);
  });
});

const line = '/Invoice/cac:InvoiceLine[1]';

describe('what departs from it', () => {
  it.each([
    ['an unknown element', invoice({ body: '<cbc:Nothing/>' }), ['UNKNOWN /Invoice[1]/cbc:Nothing[1]']],
    ['a known one elsewhere', invoice({ body: '<cbc:StreetName/>' }), ['UNKNOWN /Invoice[1]/cbc:StreetName[1]']],
    ['one without namespace', invoice({ body: '<Note xmlns=""/>' }), ['UNKNOWN /Invoice[1]/Note[1]']],
    ['too early', invoice({ head: '<cbc:Note/>' }), ['ORDER /Invoice[1]/cbc:ID[1]', 'ORDER /Invoice[1]/cbc:IssueDate[1]']],
    ['too late', invoice({ line: '<cac:Item/>' }), [`ORDER ${line}/cbc:LineExtensionAmount[1]`, `REPEATED ${line}/cac:Item[2]`]],
    ['twice', invoice({ body: '<cbc:IssueDate>2026-11-22</cbc:IssueDate>' }), ['REPEATED /Invoice[1]/cbc:IssueDate[2]']],
    ['twice, apart', invoice({ lines: '<cbc:ID>2</cbc:ID>' }), ['REPEATED /Invoice[1]/cbc:ID[2]']],
    [
      'missing',
      invoice({ body: '<cac:BillingReference><cac:InvoiceDocumentReference/></cac:BillingReference>' }),
      ['MISSING /Invoice[1]/cac:BillingReference[1]/cac:InvoiceDocumentReference[1]'],
    ],
    ['text', invoice({ body: 'a' }), ['TEXT /Invoice[1]/text()[1]']],
    ['a CDATA section, blank', invoice({ body: '<![CDATA[ ]]>' }), ['TEXT /Invoice[1]/text()[1]']],
    ['an element in a value', invoice({ body: '<cbc:Note><b/></cbc:Note>' }), ['NOT-A-VALUE /Invoice[1]/cbc:Note[1]/b[1]']],
    ['an unknown attribute', invoice({ body: '<cbc:Note a="1"/>' }), ['ATTRIBUTE /Invoice[1]/cbc:Note[1]/@a']],
    ['an attribute on elements of elements', invoice().replace('<cac:InvoiceLine>', '<cac:InvoiceLine a="">'), [`ATTRIBUTE ${line}/@a`]],
    [
      'a missing attribute',
      invoice().replace(' currencyID="EUR"', ''),
      ['ATTRIBUTE-MISSING /Invoice[1]/cac:LegalMonetaryTotal[1]/cbc:PayableAmount[1]'],
    ],
    ['xml:lang', invoice({ body: '<cbc:Note xml:lang="en"/>' }), ['ATTRIBUTE /Invoice[1]/cbc:Note[1]/@xml:lang']],
    ['xsi:nil', invoice({ body: '<cbc:Note xsi:nil="false"/>' }), ['ATTRIBUTE /Invoice[1]/cbc:Note[1]/@xsi:nil']],
    ['another xsi:type', invoice({ body: '<cbc:Note xsi:type="xs:string"/>' }), ['TYPE /Invoice[1]/cbc:Note[1]/@xsi:type']],
    [
      'an empty extension',
      invoice({ head: extension('') }),
      ['MISSING /Invoice[1]/ext:UBLExtensions[1]/ext:UBLExtension[1]/ext:ExtensionContent[1]'],
    ],
    [
      'a wrong date in an extension',
      invoice({ head: extension('<z:a><cbc:IssueDate/></z:a>') }),
      ['VALUE /Invoice[1]/ext:UBLExtensions[1]/ext:UBLExtension[1]/ext:ExtensionContent[1]/z:a[1]/cbc:IssueDate[1]'],
    ],
    [
      'no choice',
      cii({ date: '<ram:IssueDateTime/>' }),
      ['MISSING /rsm:CrossIndustryInvoice[1]/rsm:ExchangedDocument[1]/ram:IssueDateTime[1]'],
    ],
    [
      'both of a choice',
      cii({
        date: '<ram:IssueDateTime><udt:DateTime>2026-11-22T12:00:00</udt:DateTime><udt:DateTimeString>20261122</udt:DateTimeString></ram:IssueDateTime>',
      }),
      ['REPEATED /rsm:CrossIndustryInvoice[1]/rsm:ExchangedDocument[1]/ram:IssueDateTime[1]/udt:DateTimeString[1]'],
    ],
    [
      'another value than the fixed',
      cii({ type: '<ram:TypeCode listAgencyID="7">380</ram:TypeCode>' }),
      ['ATTRIBUTE-VALUE /rsm:CrossIndustryInvoice[1]/rsm:ExchangedDocument[1]/ram:TypeCode[1]/@listAgencyID'],
    ],
  ])('%s', (_, xml, expected) => {
    expect(shortly(xml).map((text) => text.replace('/Invoice[1]/cac:InvoiceLine', '/Invoice/cac:InvoiceLine'))).toEqual(expected);
  });

  it('is listed to the end', () => {
    const xml = invoice({ head: 'a', body: '<cbc:Nothing/>', line: 'b', lines: '<cbc:Nothing/>' });
    expect(check(xml).map(({ rule }) => rule)).toEqual(['STRUCTURE-TEXT', 'STRUCTURE-UNKNOWN', 'STRUCTURE-TEXT', 'STRUCTURE-UNKNOWN']);
  });

  it('is listed up to a bound', () => {
    const found = check(invoice({ body: '<cbc:Nothing/>'.repeat(50) }), { maxFindings: 10 });
    expect(found).toHaveLength(11);
    expect(found.at(-1)).toMatchObject({ rule: 'STRUCTURE-MORE', message: expect.stringContaining('more than 10') });
  });
});

describe('what a finding says', () => {
  const first = (xml: string) => check(xml)[0];

  it('names the term and what was expected', () => {
    expect(first(invoice({ body: '<cbc:DueDate>tomorrow</cbc:DueDate>' }))).toMatchObject({
      rule: 'STRUCTURE-VALUE',
      terms: ['BT-9'],
      values: { found: '"tomorrow"', expected: expect.stringContaining('2026-11-22') },
      message: expect.stringMatching(/^cbc:DueDate, Payment due date \(BT-9\), has to be a date .*"tomorrow"\.$/),
    });
  });

  it('names the group around what has no term', () => {
    const { terms, message } = first(invoice({ line: '<cbc:Nothing/>' }));
    expect(terms).toEqual(['BG-25']);
    expect(message).toContain('Invoice line (BG-25)');
  });

  it('tells the right name of a misspelt element', () => {
    expect(first(invoice({ body: '<cbc:note/>' })).remedy).toContain('cbc:Note');
    expect(first(invoice({ body: '<cac:Note/>' })).remedy).toContain('cbc:Note');
  });

  it('tells where an element belongs', () => {
    expect(first(invoice({ head: '<cbc:DueDate>2026-11-22</cbc:DueDate>' }))).toMatchObject({
      message: 'cbc:ID, Invoice number (BT-1), stands after cbc:DueDate, but belongs before it.',
      remedy: 'Move it to its place, after cbc:ProfileExecutionID.',
    });
  });

  it('names what is missing', () => {
    expect(first(invoice().replace('<cac:AccountingCustomerParty/>', ''))).toMatchObject({
      rule: 'STRUCTURE-MISSING',
      terms: ['BG-7'],
      values: { expected: 'cac:AccountingCustomerParty' },
    });
  });

  it('shows a long value in part', () => {
    expect(first(invoice({ body: `<cbc:DueDate>${'9'.repeat(500)}</cbc:DueDate>` })).message.length).toBeLessThan(250);
  });
});

describe('hostile documents', () => {
  it.each([
    ['elements out of order', invoice({ lines: '<cbc:ID>1</cbc:ID><cbc:Note/>'.repeat(20_000) })],
    ['many names', invoice({ lines: Array.from({ length: 15_000 }, (_, i) => `<cbc:N${i}/>`).join('') })],
    ['a deep extension', invoice({ head: extension(`${'<z:a>'.repeat(200)}${'</z:a>'.repeat(200)}`) })],
  ])('%s take no longer than others', (_, xml) => {
    const start = performance.now();
    expect(check(xml).length).toBeLessThanOrEqual(1001);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
