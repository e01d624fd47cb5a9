import { expect, test } from 'vitest';
import { gapAt } from '../../src/structure/gap.js';
import { rootElement } from '../../src/xml/children.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodePath } from '../../src/xml/path.js';

const NS = `xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:q="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"`;

const INVOICE = `<Invoice ${NS}><cbc:CustomizationID>x</cbc:CustomizationID><cbc:IssueDate schemeID="1">x</cbc:IssueDate>
  <q:AccountingSupplierParty><q:Party><q:PartyLegalEntity/></q:Party></q:AccountingSupplierParty><other xmlns="urn:x"/></Invoice>`;

test.each([
  ['the first step', 'cbc:ID', '/Invoice[1]', 'cbc:ID', 'cbc:CustomizationID'],
  ['a step that comes first', 'cbc:UBLVersionID', '/Invoice[1]', 'cbc:UBLVersionID', ''],
  ['a step that comes last', 'cac:InvoiceLine', '/Invoice[1]', 'cac:InvoiceLine', 'cac:AccountingSupplierParty'],
  [
    'a step inside, whatever the prefix',
    'cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name',
    '/Invoice[1]/q:AccountingSupplierParty[1]/q:Party[1]',
    'cac:PartyName',
    '',
  ],
  ['an attribute', 'cbc:IssueDate/@listID', '/Invoice[1]/cbc:IssueDate[1]', '@listID', ''],
  [
    'the alternative that the syntax knows',
    'cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode',
    '/Invoice[1]',
    'cbc:InvoiceTypeCode',
    'cbc:IssueDate',
  ],
  ['a path from the root', '/ubl:Invoice/cbc:ID', '/Invoice[1]', 'cbc:ID', 'cbc:CustomizationID'],
])('%s', (_, path, parent, element, after) => {
  const tree = parseXml(new TextEncoder().encode(INVOICE));
  const gap = gapAt(tree, 'ubl-invoice', rootElement(tree) as number, path);
  expect(gap && { ...gap, parent: nodePath(tree, gap.parent) }).toEqual({ parent, element, after });
});

test.each([
  ['what is there', 'cbc:CustomizationID'],
  ['an attribute that is there', 'cbc:IssueDate/@schemeID'],
  ['one of two that is there', 'cbc:ID|cbc:IssueDate'],
  ['either of two', 'cbc:ID|cbc:DueDate'],
  ['what the syntax does not know', 'cbc:Nothing'],
  ['what stands in no known element', 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/x:y'],
])('%s is not missing', (_, path) => {
  const tree = parseXml(new TextEncoder().encode(INVOICE));
  expect(gapAt(tree, 'ubl-invoice', rootElement(tree) as number, path)).toBeUndefined();
});
