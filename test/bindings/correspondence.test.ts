import { expect, test } from 'vitest';
import { correspondence } from '../../src/bindings/correspondence.js';
import type { InvoiceSyntax } from '../../src/bindings/document.js';
import { writeInvoice } from '../../src/bindings/write.js';
import { isGroup } from '../../src/model/term.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodePath } from '../../src/xml/path.js';
import { NodeKind } from '../../src/xml/tree.js';
import { fullInvoice } from '../model/generated-invoice.js';

const rows = correspondence();
const SYNTAXES: readonly InvoiceSyntax[] = ['ubl-invoice', 'ubl-creditnote', 'cii'];
const plain = (path: string): string => path.replace(/\[[^\]]*\]/g, '');

test('a row for each of the 196 terms and groups', () => {
  expect(rows).toHaveLength(196);
});

test.each(SYNTAXES)('%s: every term has a place, where the full invoice has an element or attribute', (syntax) => {
  const tree = parseXml(writeInvoice(fullInvoice(), syntax).bytes);
  const written = new Set<string>();
  for (let node = 1; node < tree.length; node += 1) {
    if (tree.kind[node] === NodeKind.ELEMENT || tree.kind[node] === NodeKind.ATTRIBUTE) written.add(plain(nodePath(tree, node)));
  }
  const missing = rows.filter(({ paths }) => !paths[syntax].some((path) => written.has(plain(path))));
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test.each<[string, InvoiceSyntax, string[]]>([
  ['BT-27', 'ubl-invoice', ['/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName']],
  [
    'BT-31',
    'ubl-creditnote',
    ["/CreditNote/cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme[cac:TaxScheme/cbc:ID='VAT']/cbc:CompanyID"],
  ],
  ['BT-130', 'ubl-invoice', ['/Invoice/cac:InvoiceLine/cbc:InvoicedQuantity/@unitCode']],
  ['BT-11', 'ubl-creditnote', ["/CreditNote/cac:AdditionalDocumentReference[cbc:DocumentTypeCode='50']/cbc:ID"]],
  ['BG-24', 'ubl-invoice', ["/Invoice/cac:AdditionalDocumentReference[not(cbc:DocumentTypeCode='130')]"]],
  ['BG-17', 'ubl-invoice', ['/Invoice/cac:PaymentMeans/cac:PayeeFinancialAccount']],
])('%s in %s', (id, syntax, paths) => {
  expect(rows.find((row) => row.id === id)!.paths[syntax]).toEqual(paths);
});

test('terms that share an element are told apart', () => {
  const leaves = rows.filter(({ node, id }) => !isGroup(node) && id !== 'BT-21' && id !== 'BT-22');
  for (const syntax of SYNTAXES) {
    const owners = new Map<string, string>();
    for (const { id, paths } of leaves) {
      for (const path of paths[syntax]) {
        expect(owners.get(path), path).toBeUndefined();
        owners.set(path, id);
      }
    }
  }
});
