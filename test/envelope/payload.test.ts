import { describe, expect, test } from 'vitest';
import { type Edit, edited, opened, sample, told } from './edit.js';

const PAYLOAD = /<Invoice [\s\S]*<\/Invoice>/;
const HEADER = /<StandardBusinessDocumentHeader>[\s\S]*<\/StandardBusinessDocumentHeader>/;
const invoice = PAYLOAD.exec(sample('invoice.xml'))?.[0] ?? '';
const header = HEADER.exec(sample('invoice.xml'))?.[0] ?? '';
const payload = (to: string): Edit => [PAYLOAD, to];

describe('an envelope without one document to judge', () => {
  test.each([
    ['none', [payload('')], ['error SBDH-PAYLOAD 2:1']],
    ['two', [payload('<a xmlns=""/><b xmlns=""/>')], ['error SBDH-PAYLOAD 35:16']],
    ['many', [payload('<a xmlns=""/>'.repeat(1000))], ['error SBDH-PAYLOAD 35:16']],
    ['an envelope', [payload(sample('invoice.xml').replace(/<\?.*\?>/, ''))], ['error SBDH-NESTED 36:1']],
    ['an escaped document', [payload('&lt;Invoice/&gt;')], ['error SBDH-PAYLOAD 2:1', 'error SBDH-TEXT 34:36']],
    ['a document in a CDATA section', [payload(`<![CDATA[${invoice}]]>`)], ['error SBDH-PAYLOAD 2:1', 'error SBDH-TEXT 34:36']],
    ['bytes', [payload('<BinaryContent xmlns="http://peppol.eu/xsd/ticc/envelope/1.0">AA==</BinaryContent>')], ['error SBDH-WRAPPED 35:3']],
    ['text', [payload('<p:TextContent xmlns:p="http://peppol.eu/xsd/ticc/envelope/1.0">A</p:TextContent>')], ['error SBDH-WRAPPED 35:3']],
  ] satisfies [string, Edit[], string[]][])('%s', (_, edits, expected) => {
    const xml = edited('invoice.xml', ...edits);
    expect(told(xml)).toEqual(expected);
    expect(opened(xml)).toMatchObject({ tree: undefined, layers: { xml: 'valid', envelope: 'invalid' }, envelope: { country: 'LU' } });
  });
});

describe('an envelope around a document that is judged', () => {
  test.each([
    ['no header', [[HEADER, '']], ['error SBDH-HEADER 2:1']],
    [
      'a header of no namespace',
      [['<StandardBusinessDocumentHeader>', '<StandardBusinessDocumentHeader xmlns="">'], payload('')],
      ['error SBDH-HEADER 2:1'],
    ],
    ['two headers', [[HEADER, `${header}<StandardBusinessDocumentHeader/>`]], ['error SBDH-HEADER 34:36']],
    [
      'the header after the document',
      [
        [HEADER, ''],
        [PAYLOAD, `${invoice}\n${header}`],
      ],
      ['error SBDH-ELEMENT 4:3'],
    ],
    ['a text beside it', [[PAYLOAD, `and ${invoice}`]], ['error SBDH-TEXT 34:36']],
    ['comments and processing instructions beside it', [[PAYLOAD, `<!-- a --><?b?>${invoice}<!-- c -->`]], []],
  ] satisfies [string, Edit[], string[]][])('%s', (_, edits, expected) => {
    const xml = edited('invoice.xml', ...edits);
    expect(told(xml)).toEqual(expected);
    expect(opened(xml).tree).toBeDefined();
  });
});

test('a document of another kind is compared by its name', () => {
  const xml = edited('invoice.xml', payload('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'));
  expect(told(xml)).toEqual(['error SBDH-STANDARD 12:7', 'error SBDH-TYPE 15:7', 'error SBDH-DOCUMENTID-ROOT 21:9']);
});

test('the element must have the name of an envelope in its namespace', () => {
  for (const root of [
    '<StandardBusinessDocument/>',
    '<a:StandardBusinessDocumentHeader xmlns:a="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"/>',
  ]) {
    expect(opened(root)).toMatchObject({ findings: [], layers: { xml: 'valid' } });
    expect(opened(root).envelope).toBeUndefined();
  }
});
