import { INVOICE } from '../../model/invoice.js';
import { INVOICE_LINE } from '../../model/invoice-line.js';
import { invoiceLineAllowances } from './invoice-line-allowances.js';
import { invoiceLineCharges } from './invoice-line-charges.js';
import { invoiceLinePeriod } from './invoice-line-period.js';
import { itemInformation } from './item-information.js';
import { lineVatInformation } from './line-vat-information.js';
import { isObjectOrUntyped, objectIdentifier } from './object-identifier.js';
import { priceDetails } from './price-details.js';
import { cii } from './syntax.js';

const { groups } = cii.of(INVOICE);
const { term } = cii.of(INVOICE_LINE);

export const invoiceLine = groups(
  'ram:IncludedSupplyChainTradeLineItem',
  'lines',
  {},
  cii.always('ram:AssociatedDocumentLineDocument', term('ram:LineID', 'identifier'), term('ram:IncludedNote/ram:Content', 'note')),
  itemInformation,
  cii.within(
    'ram:SpecifiedLineTradeAgreement',
    term('ram:BuyerOrderReferencedDocument/ram:LineID', 'referencedPurchaseOrderLineReference'),
    priceDetails,
  ),
  term('ram:SpecifiedLineTradeDelivery/ram:BilledQuantity', 'invoicedQuantity', {
    attributes: { unitCode: 'invoicedQuantityUnitOfMeasureCode' },
  }),
  cii.always(
    'ram:SpecifiedLineTradeSettlement',
    lineVatInformation,
    invoiceLinePeriod,
    invoiceLineAllowances,
    invoiceLineCharges,
    term('ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount', 'netAmount'),
    // A line has no other referenced document, so its type may be left out.
    objectIdentifier('objectIdentifier', INVOICE_LINE.properties.objectIdentifier, isObjectOrUntyped),
    term('ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID', 'buyerAccountingReference'),
  ),
);
