import { INVOICE } from '../../model/invoice.js';
import { PRECEDING_INVOICE_REFERENCE } from '../../model/preceding-invoice-reference.js';
import { ubl } from './syntax.js';

const { groups } = ubl.of(INVOICE);
const { term } = ubl.of(PRECEDING_INVOICE_REFERENCE);

export const precedingInvoiceReference = groups(
  'cac:BillingReference/cac:InvoiceDocumentReference',
  'precedingInvoiceReferences',
  {},
  term('cbc:ID', 'reference'),
  term('cbc:IssueDate', 'issueDate'),
);
