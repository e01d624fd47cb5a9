import { INVOICE } from '../../model/invoice.js';
import type { Part } from '../part.js';
import { additionalSupportingDocuments } from './additional-supporting-documents.js';
import { buyer } from './buyer.js';
import { deliveryInformation } from './delivery-information.js';
import { bankAssignedCreditorIdentifier, mandateReferenceIdentifier } from './direct-debit.js';
import { documentLevelAllowances } from './document-level-allowances.js';
import { documentLevelCharges } from './document-level-charges.js';
import { documentTotals } from './document-totals.js';
import { invoiceLine } from './invoice-line.js';
import { invoiceNote } from './invoice-note.js';
import { invoicingPeriod } from './invoicing-period.js';
import { isObject, objectIdentifier } from './object-identifier.js';
import { payee } from './payee.js';
import { paymentInstructions, remittanceInformation } from './payment-instructions.js';
import { precedingInvoiceReference } from './preceding-invoice-reference.js';
import { processControl } from './process-control.js';
import { seller } from './seller.js';
import { sellerTaxRepresentativeParty } from './seller-tax-representative-party.js';
import { cii } from './syntax.js';
import { vatBreakdown } from './vat-breakdown.js';

const { term } = cii.of(INVOICE);

/** The code of UNTDID 1001 for a call for tenders. */
const TENDER = '50';

const agreement: readonly Part[] = [
  term('ram:BuyerReference', 'buyerReference'),
  seller,
  buyer,
  sellerTaxRepresentativeParty,
  term('ram:SellerOrderReferencedDocument/ram:IssuerAssignedID', 'salesOrderReference'),
  term('ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID', 'purchaseOrderReference'),
  term('ram:ContractReferencedDocument/ram:IssuerAssignedID', 'contractReference'),
  cii.matching(
    'ram:AdditionalReferencedDocument',
    cii.textAt('ram:TypeCode', (type) => type === TENDER, `[ram:TypeCode='${TENDER}']`),
    term('ram:IssuerAssignedID', 'tenderOrLotReference'),
    cii.constant('ram:TypeCode', TENDER),
  ),
  objectIdentifier('invoicedObjectIdentifier', INVOICE.properties.invoicedObjectIdentifier, isObject),
  additionalSupportingDocuments,
  cii.within(
    'ram:SpecifiedProcuringProject',
    term('ram:ID', 'projectReference'),
    // The schema wants a name, of which the standard knows nothing.
    cii.constant('ram:Name', 'Project reference'),
  ),
];

const delivery: readonly Part[] = [
  deliveryInformation,
  term('ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID', 'despatchAdviceReference'),
  term('ram:ReceivingAdviceReferencedDocument/ram:IssuerAssignedID', 'receivingAdviceReference'),
];

const settlement: readonly Part[] = [
  bankAssignedCreditorIdentifier,
  remittanceInformation,
  term('ram:TaxCurrencyCode', 'vatAccountingCurrencyCode'),
  term('ram:InvoiceCurrencyCode', 'currencyCode'),
  payee,
  paymentInstructions,
  vatBreakdown,
  invoicingPeriod,
  documentLevelAllowances,
  documentLevelCharges,
  cii.within(
    'ram:SpecifiedTradePaymentTerms',
    term('ram:Description', 'paymentTerms'),
    term('ram:DueDateDateTime', 'paymentDueDate'),
    mandateReferenceIdentifier,
  ),
  documentTotals,
  precedingInvoiceReference,
  term('ram:ReceivableSpecifiedTradeAccountingAccount/ram:ID', 'buyerAccountingReference'),
];

/** The elements of an invoice, in the schema's order. */
export const invoice: readonly Part[] = [
  processControl,
  cii.within(
    'rsm:ExchangedDocument',
    term('ram:ID', 'number'),
    term('ram:TypeCode', 'typeCode'),
    term('ram:IssueDateTime', 'issueDate'),
    invoiceNote,
  ),
  cii.always(
    'rsm:SupplyChainTradeTransaction',
    invoiceLine,
    cii.always('ram:ApplicableHeaderTradeAgreement', ...agreement),
    cii.always('ram:ApplicableHeaderTradeDelivery', ...delivery),
    cii.always('ram:ApplicableHeaderTradeSettlement', ...settlement),
  ),
];
