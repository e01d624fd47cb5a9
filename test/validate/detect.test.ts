import { expect, test } from 'vitest';
import { detect, familyOf } from '../../src/validate/detect.js';
import { parseXml } from '../../src/xml/parse.js';
import { bytes, customization, ubl } from './fakes.js';

const cii = (context: string): string =>
  `<r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:a="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"><r:ExchangedDocumentContext>${context}</r:ExchangedDocumentContext></r:CrossIndustryInvoice>`;

test.each([
  ['an invoice', ubl(customization('urn:x')), 'ubl-invoice', 'urn:x', ''],
  ['a credit note', ubl(customization('urn:x'), 'CreditNote'), 'ubl-creditnote', 'urn:x', ''],
  ['white space around the identifier', ubl(customization('\n  urn:x\t')), 'ubl-invoice', 'urn:x', ''],
  ['a process without a specification', ubl('<cbc:ProfileID>p</cbc:ProfileID>'), 'ubl-invoice', '', 'p'],
  ['the first of two', ubl(customization('urn:x') + customization('urn:y')), 'ubl-invoice', 'urn:x', ''],
  ['an identifier further down', ubl(`<cbc:Note>${customization('urn:x')}</cbc:Note>`), 'ubl-invoice', '', ''],
  ['an identifier of another namespace', ubl('<CustomizationID>urn:x</CustomizationID>'), 'ubl-invoice', '', ''],
  [
    'an attribute and a comment before',
    ubl(`<!-- a --><cbc:UBLVersionID a="1">2.1</cbc:UBLVersionID>${customization('u<!-- -->rn:x')}`),
    'ubl-invoice',
    'urn:x',
    '',
  ],
  [
    'CII',
    cii(
      '<a:BusinessProcessSpecifiedDocumentContextParameter><a:ID>p</a:ID></a:BusinessProcessSpecifiedDocumentContextParameter><a:GuidelineSpecifiedDocumentContextParameter><a:ID>urn:x</a:ID></a:GuidelineSpecifiedDocumentContextParameter>',
    ),
    'cii',
    'urn:x',
    'p',
  ],
  ['a root of the right name without its namespace', '<Invoice/>', 'unknown', '', ''],
  ['an order', '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>', 'unknown', '', ''],
  ['a name from the prototype of objects', '<constructor/>', 'unknown', '', ''],
])('%s', (_, xml, syntax, customizationId, processId) => {
  expect(detect(parseXml(bytes(xml)))).toMatchObject({ syntax, customizationId, processId });
});

test('the root is told with its namespace, the place is where BT-24 stands', () => {
  const tree = parseXml(bytes(ubl(`<cbc:ID>1</cbc:ID>${customization('urn:x')}`)));
  const { root, place } = detect(tree);
  expect(root).toBe('{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice');
  expect(tree.string(place)).toBe('urn:x');
});

test('families', () => {
  expect(['ubl-invoice', 'ubl-creditnote', 'cii', 'unknown'].map((syntax) => familyOf(syntax as 'cii'))).toEqual([
    'ubl',
    'ubl',
    'cii',
    undefined,
  ]);
});
