import { INVOICE } from '../../model/invoice.js';
import { PRECEDING_INVOICE_REFERENCE } from '../../model/preceding-invoice-reference.js';
import { cii, dateIn } from './syntax.js';

const { groups } = cii.of(INVOICE);
const { term } = cii.of(PRECEDING_INVOICE_REFERENCE);

/** CII D16B has room for one. */
export const precedingInvoiceReference = groups(
  'ram:InvoiceReferencedDocument',
  'precedingInvoiceReferences',
  { limit: 1 },
  term('ram:IssuerAssignedID', 'reference'),
  term('ram:FormattedIssueDateTime', 'issueDate', { as: dateIn('qdt:DateTimeString') }),
);
