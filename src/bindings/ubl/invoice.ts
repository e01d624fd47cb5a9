import { INVOICE } from '../../model/invoice.js';
import type { Part } from '../part.js';
import { additionalSupportingDocuments } from './additional-supporting-documents.js';
import { buyer } from './buyer.js';
import { deliveryInformation } from './delivery-information.js';
import { documentLevelAllowances } from './document-level-allowances.js';
import { documentLevelCharges } from './document-level-charges.js';
import { documentTotals } from './document-totals.js';
import { creditNoteLine, invoiceLine } from './invoice-line.js';
import { invoiceNote } from './invoice-note.js';
import { invoicingPeriod } from './invoicing-period.js';
import { orderReference } from './order-reference.js';
import { payee } from './payee.js';
import { creditNotePaymentInstructions, paymentInstructions } from './payment-instructions.js';
import { precedingInvoiceReference } from './preceding-invoice-reference.js';
import { processControl } from './process-control.js';
import { seller } from './seller.js';
import { sellerTaxRepresentativeParty } from './seller-tax-representative-party.js';
import { ubl } from './syntax.js';
import { taxTotals } from './vat-breakdown.js';

const { term } = ubl.of(INVOICE);

const taxPointDate = term('cbc:TaxPointDate', 'valueAddedTaxPointDate');
const originator = term('cac:OriginatorDocumentReference/cbc:ID', 'tenderOrLotReference');

/** A term that stands among the supporting documents, told by its type code of UNTDID 1001. */
function referenceOfType(type: '50' | '130', property: 'projectReference' | 'invoicedObjectIdentifier'): Part {
  return ubl.matching(
    'cac:AdditionalDocumentReference',
    ubl.textAt('cbc:DocumentTypeCode', (code) => code === type, `[cbc:DocumentTypeCode='${type}']`),
    term('cbc:ID', property),
    ubl.constant('cbc:DocumentTypeCode', type),
  );
}

const currenciesToReference: readonly Part[] = [
  term('cbc:DocumentCurrencyCode', 'currencyCode'),
  term('cbc:TaxCurrencyCode', 'vatAccountingCurrencyCode'),
  term('cbc:AccountingCost', 'buyerAccountingReference'),
  term('cbc:BuyerReference', 'buyerReference'),
  invoicingPeriod,
  orderReference,
  precedingInvoiceReference,
  term('cac:DespatchDocumentReference/cbc:ID', 'despatchAdviceReference'),
  term('cac:ReceiptDocumentReference/cbc:ID', 'receivingAdviceReference'),
];
const contract = term('cac:ContractDocumentReference/cbc:ID', 'contractReference');
const parties: readonly Part[] = [seller, buyer, payee, sellerTaxRepresentativeParty, deliveryInformation];
const termsToTotals: readonly Part[] = [
  term('cac:PaymentTerms/cbc:Note', 'paymentTerms'),
  documentLevelAllowances,
  documentLevelCharges,
  ...taxTotals,
  documentTotals,
];

/** The elements of an invoice, in the schema's order. */
export const invoice: readonly Part[] = [
  processControl,
  term('cbc:ID', 'number'),
  term('cbc:IssueDate', 'issueDate'),
  term('cbc:DueDate', 'paymentDueDate'),
  term('cbc:InvoiceTypeCode', 'typeCode'),
  invoiceNote,
  taxPointDate,
  ...currenciesToReference,
  originator,
  contract,
  referenceOfType('130', 'invoicedObjectIdentifier'),
  additionalSupportingDocuments('130'),
  term('cac:ProjectReference/cbc:ID', 'projectReference'),
  ...parties,
  paymentInstructions,
  ...termsToTotals,
  invoiceLine,
];

/** The elements of a credit note, in the schema's order. */
export const creditNote: readonly Part[] = [
  processControl,
  term('cbc:ID', 'number'),
  term('cbc:IssueDate', 'issueDate'),
  taxPointDate,
  term('cbc:CreditNoteTypeCode', 'typeCode'),
  invoiceNote,
  ...currenciesToReference,
  contract,
  referenceOfType('130', 'invoicedObjectIdentifier'),
  referenceOfType('50', 'projectReference'),
  additionalSupportingDocuments('130', '50'),
  originator,
  ...parties,
  creditNotePaymentInstructions,
  ...termsToTotals,
  creditNoteLine,
];
