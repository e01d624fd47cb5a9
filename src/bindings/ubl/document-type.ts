import type { PartialInvoice } from '../../model/invoice.js';
import type { InvoiceSyntax } from '../document.js';

/** The codes of UNTDID 1001 that CEN EN 16931 1.3.16 accepts in a UBL CreditNote: codelists/untdid-1001-creditnote.tsv. */
const CREDIT_NOTES = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '502', '503', '532']);

/** Which of UBL's two documents an invoice is by its type (BT-3). */
export function ublSyntaxOf(invoice: PartialInvoice): Exclude<InvoiceSyntax, 'cii'> {
  return CREDIT_NOTES.has(invoice.typeCode ?? '') ? 'ubl-creditnote' : 'ubl-invoice';
}
