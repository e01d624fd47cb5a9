import { expect, test } from 'vitest';
import { placesIn } from '../../src/bindings/places.js';
import { writeInvoice } from '../../src/bindings/write.js';
import { parseXml } from '../../src/xml/parse.js';
import { fullInvoice } from '../model/generated-invoice.js';

const full = fullInvoice();
const twice = {
  ...full,
  lines: [full.lines[0]!, { ...full.lines[0]!, identifier: 'other' }],
  documentLevelCharges: [full.documentLevelCharges![0]!, full.documentLevelCharges![0]!],
};
const ubl = placesIn(parseXml(writeInvoice(twice, 'ubl-invoice').bytes));
const cii = placesIn(parseXml(writeInvoice(twice, 'cii').bytes));

test.each<[string, typeof ubl, string, string[], string]>([
  ['the whole', ubl, '/Invoice[1]', [], ''],
  ['a term of the invoice', ubl, '/Invoice[1]', ['BT-1'], 'number'],
  ['a term of a group', ubl, '/Invoice[1]/cac:LegalMonetaryTotal[1]', ['BT-106', 'BT-131'], 'documentTotals.sumOfInvoiceLineNetAmount'],
  ['a line', ubl, '/Invoice[1]/cac:InvoiceLine[2]', [], 'lines[1]'],
  ['a term of a line', ubl, '/Invoice[1]/cac:InvoiceLine[2]/cac:Price[1]', ['BT-146'], 'lines[1].priceDetails.itemNetPrice'],
  ['a line whose rule speaks of the totals first', ubl, '/Invoice[1]/cac:InvoiceLine[2]', ['BT-106', 'BT-131'], 'lines[1].netAmount'],
  ['an allowance of a line', ubl, '/Invoice[1]/cac:InvoiceLine[1]/cac:AllowanceCharge[1]', ['BT-136'], 'lines[0].allowances[0].amount'],
  ['a charge among allowances', ubl, '/Invoice[1]/cac:AllowanceCharge[3]', ['BT-99'], 'documentLevelCharges[1].amount'],
  ['a term of items that are not meant', ubl, '/Invoice[1]', ['BT-131'], ''],
  [
    'a row of the breakdown',
    ubl,
    '/Invoice[1]/cac:TaxTotal[1]/cac:TaxSubtotal[1]/cac:TaxCategory[1]',
    ['BT-118'],
    'vatBreakdown[0].vatCategoryCode',
  ],
  ['a term that there is not', ubl, '/Invoice[1]', ['BT-999'], ''],
  [
    'a line of CII',
    cii,
    '/rsm:CrossIndustryInvoice[1]/rsm:SupplyChainTradeTransaction[1]/ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedTradeProduct[1]',
    ['BT-153'],
    'lines[1].itemInformation.name',
  ],
])('%s', (_, placeOf, path, terms, property) => {
  expect(placeOf({ path, terms })).toBe(property);
});
