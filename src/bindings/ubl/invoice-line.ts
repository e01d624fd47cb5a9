import { INVOICE } from '../../model/invoice.js';
import { INVOICE_LINE } from '../../model/invoice-line.js';
import { invoiceLineAllowances } from './invoice-line-allowances.js';
import { invoiceLineCharges } from './invoice-line-charges.js';
import { invoiceLinePeriod } from './invoice-line-period.js';
import { item } from './item-information.js';
import { priceDetails } from './price-details.js';
import { ubl } from './syntax.js';

const { groups } = ubl.of(INVOICE);
const { term } = ubl.of(INVOICE_LINE);

/** A line of an invoice or a credit note, which differ in two names. */
function line(element: string, quantity: string) {
  return groups(
    element,
    'lines',
    {},
    term('cbc:ID', 'identifier'),
    term('cbc:Note', 'note'),
    term(quantity, 'invoicedQuantity', { attributes: { unitCode: 'invoicedQuantityUnitOfMeasureCode' } }),
    term('cbc:LineExtensionAmount', 'netAmount'),
    term('cbc:AccountingCost', 'buyerAccountingReference'),
    invoiceLinePeriod,
    term('cac:OrderLineReference/cbc:LineID', 'referencedPurchaseOrderLineReference'),
    ubl.matching(
      'cac:DocumentReference',
      ubl.textAt('cbc:DocumentTypeCode', (type) => type === '130', "[cbc:DocumentTypeCode='130']"),
      term('cbc:ID', 'objectIdentifier'),
      ubl.constant('cbc:DocumentTypeCode', '130'),
    ),
    invoiceLineAllowances,
    invoiceLineCharges,
    item,
    priceDetails,
  );
}

export const invoiceLine = line('cac:InvoiceLine', 'cbc:InvoicedQuantity');
export const creditNoteLine = line('cac:CreditNoteLine', 'cbc:CreditedQuantity');
