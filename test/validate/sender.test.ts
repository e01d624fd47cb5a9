import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { detect } from '../../src/validate/detect.js';
import { senderOf } from '../../src/validate/sender.js';
import { parseXml } from '../../src/xml/parse.js';

const sender = (xml: string | Uint8Array) => {
  const tree = parseXml(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml);
  return senderOf(tree, detect(tree).syntax);
};

const sample = (name: string): Uint8Array => readFileSync(new URL(`../../samples/valid/${name}`, import.meta.url));
const UBL = 'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"';
const supplier = (party: string): string =>
  `<Invoice ${UBL}><AccountingSupplierParty><Party>${party}</Party></AccountingSupplierParty></Invoice>`;

test('UBL and CII name the same sender', () => {
  const found = sender(sample('bakery-two-rates.xml'));
  expect(found?.name).toMatch(/\S/);
  expect(found?.endpoint).toMatch(/^\d{4}:\S+$/);
  expect(sender(sample('bakery-two-rates.cii.xml'))).toEqual(found);
});

test.each([
  ['<EndpointID schemeID="0088"> 1 </EndpointID>', { name: '', endpoint: '0088:1' }],
  ['<EndpointID>1</EndpointID>', { name: '', endpoint: '1' }],
  ['<PartyName><Name>Trading</Name></PartyName>', { name: 'Trading', endpoint: '' }],
  [
    '<PartyName><Name>Trading</Name></PartyName><PartyLegalEntity><RegistrationName>Legal</RegistrationName></PartyLegalEntity>',
    { name: 'Legal', endpoint: '' },
  ],
  ['', undefined],
  ['<PartyName/>', undefined],
])('%s: %j', (party, found) => {
  expect(sender(supplier(party))).toEqual(found);
});

test('a name of any length is cut', () => {
  expect(sender(supplier(`<PartyName><Name>${'x'.repeat(100_000)}</Name></PartyName>`))?.name).toHaveLength(200);
});

test.each(['<order xmlns="urn:own"/>', `<Invoice ${UBL}/>`])('%s has none', (xml) => {
  expect(sender(xml)).toBeUndefined();
});
