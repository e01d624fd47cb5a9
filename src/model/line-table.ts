import { type CivilDate, formatCivilDate } from '../base/civil-date.js';

import type { CsvCell } from '../base/csv.js';
import type { Decimal } from '../base/decimal.js';
import type { PartialInvoice } from './invoice.js';
import { isGroup, isMany, type Term } from './term.js';
import { TERMS } from './terms.js';
import type { Identifier } from './values.js';

/** What every row repeats of the invoice, by property. */
const OF_INVOICE: readonly string[] = [
  'number',
  'issueDate',
  'typeCode',
  'currencyCode',
  'paymentDueDate',
  'buyerReference',
  'purchaseOrderReference',
  'contractReference',
  'projectReference',
  'buyerAccountingReference',
  'seller.name',
  'seller.vatIdentifier',
  'seller.taxRegistrationIdentifier',
  'seller.legalRegistrationIdentifier',
  'seller.electronicAddress',
  'buyer.name',
  'buyer.vatIdentifier',
  'buyer.electronicAddress',
  'paymentInstructions.paymentMeansTypeCode',
  'paymentInstructions.remittanceInformation',
  'documentTotals.sumOfInvoiceLineNetAmount',
  'documentTotals.sumOfAllowancesOnDocumentLevel',
  'documentTotals.sumOfChargesOnDocumentLevel',
  'documentTotals.invoiceTotalAmountWithoutVat',
  'documentTotals.invoiceTotalVatAmount',
  'documentTotals.invoiceTotalAmountWithVat',
  'documentTotals.paidAmount',
  'documentTotals.amountDueForPayment',
];

const OF_LINE: readonly string[] = [
  'identifier',
  'note',
  'itemInformation.name',
  'itemInformation.description',
  'itemInformation.sellersIdentifier',
  'itemInformation.buyersIdentifier',
  'itemInformation.standardIdentifier',
  'invoicedQuantity',
  'invoicedQuantityUnitOfMeasureCode',
  'priceDetails.itemNetPrice',
  'priceDetails.itemPriceBaseQuantity',
  'netAmount',
  'vatInformation.invoicedItemVatCategoryCode',
  'vatInformation.invoicedItemVatRate',
  'referencedPurchaseOrderLineReference',
  'buyerAccountingReference',
  'period.startDate',
  'period.endDate',
];

interface Column {
  readonly path: readonly string[];
  readonly term: Term;
}

const columns = (properties: readonly string[], group: string): readonly Column[] =>
  properties.map((property) => {
    const placed = TERMS.find((row) => row.property === group + property);
    if (placed === undefined || isGroup(placed.node) || isMany(placed.node)) throw new Error(`no column: ${group}${property}`);
    return { path: property.split('.'), term: placed.node };
  });

const INVOICE_COLUMNS = columns(OF_INVOICE, '');
const LINE_COLUMNS = columns(OF_LINE, 'lines.');

/** The columns' names, each with its term: `BT-1 Invoice number`. */
export const LINE_TABLE_HEAD: readonly string[] = [...INVOICE_COLUMNS, ...LINE_COLUMNS].map(({ term }) => `${term.id} ${term.wording.en}`);

/** One row for each line of an invoice; one row without a line for an invoice that has none. */
export function lineTable(invoice: PartialInvoice): CsvCell[][] {
  const repeated = INVOICE_COLUMNS.map((column) => cell(invoice, column));
  const lines = invoice.lines === undefined || invoice.lines.length === 0 ? [{}] : invoice.lines;
  return lines.map((line) => [...repeated, ...LINE_COLUMNS.map((column) => cell(line, column))]);
}

function cell(from: object, { path, term }: Column): CsvCell {
  const value = path.reduce<unknown>((at, property) => (at as Readonly<Record<string, unknown>> | undefined)?.[property], from);
  if (value === undefined) return undefined;
  switch (term.type) {
    case 'date':
      return formatCivilDate(value as CivilDate);
    case 'schemedIdentifier': {
      const { value: text, scheme } = value as Identifier;
      return safe(scheme === undefined ? text : `${scheme}:${text}`);
    }
    case 'amount':
    case 'unitPriceAmount':
    case 'quantity':
    case 'percentage':
      return value as Decimal;
    default:
      return safe(value as string);
  }
}

/** Without controls, which could steer a terminal that shows the rows. */
function safe(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
}
