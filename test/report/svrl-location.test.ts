import { evaluateXPathToNodes } from 'fontoxpath';
import { parseXmlDocument } from 'slimdom';
import { expect, test } from 'vitest';
import { svrlLocation } from '../../src/report/svrl-location.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodePath } from '../../src/xml/path.js';
import { NodeKind } from '../../src/xml/tree.js';
import { filesBelow, read } from '../repo/files.js';

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';

test.each([
  ['/', 'cii', '/'],
  ['', 'unknown', '/'],
  [
    '/Invoice[1]/cac:TaxTotal[2]/cbc:TaxAmount[1]/@currencyID',
    'ubl-invoice',
    `/*:Invoice[namespace-uri()='${UBL}:Invoice-2'][1]/*:TaxTotal[namespace-uri()='${UBL}:CommonAggregateComponents-2'][2]` +
      `/*:TaxAmount[namespace-uri()='${UBL}:CommonBasicComponents-2'][1]/@currencyID`,
  ],
  [
    '/n:Invoice[1]/n:Own[1]',
    'ubl-invoice',
    `/*:Invoice[namespace-uri()='${UBL}:Invoice-2'][1]/*:Own[namespace-uri()='${UBL}:Invoice-2'][1]`,
  ],
  ['/Invoice[1]/x:Own[1]/text()[2]', 'ubl-invoice', `/*:Invoice[namespace-uri()='${UBL}:Invoice-2'][1]/*:Own[1]/text()[2]`],
  ['/StandardBusinessDocument[1]/Any[1]', 'ubl-invoice', '/*:StandardBusinessDocument[1]/*:Any[1]'],
  ['/Order[1]', 'unknown', '/*:Order[1]'],
  ['/constructor:Invoice[1]/toString:a[1]', 'cii', '/*:Invoice[1]/*:a[1]'],
] as const)('%s in %s', (path, syntax, location) => {
  expect(svrlLocation(path, syntax)).toBe(location);
});

const SAMPLES = ['samples/valid', 'samples/invalid']
  .flatMap((folder) => filesBelow(folder, /\.xml$/))
  .filter((_, index) => index % 40 === 0);

test.each(SAMPLES)('leads another XPath engine to the node it was made from: %s', (file) => {
  const text = read(file);
  const document = parseXmlDocument(text);
  const tree = parseXml(new TextEncoder().encode(text));
  const syntax = /<(\w+:)?CrossIndustryInvoice/.test(text)
    ? 'cii'
    : /<(\w+:)?CreditNote[\s>]/.test(text)
      ? 'ubl-creditnote'
      : 'ubl-invoice';
  for (let node = 1; node < tree.length; node += 7) {
    const kind = tree.kind[node];
    if (kind !== NodeKind.ELEMENT && kind !== NodeKind.ATTRIBUTE) continue;
    const found = evaluateXPathToNodes(svrlLocation(nodePath(tree, node), syntax), document) as { textContent?: string; value?: string }[];
    expect(found.map((each) => each.value ?? each.textContent)).toEqual([tree.string(node)]);
  }
});
