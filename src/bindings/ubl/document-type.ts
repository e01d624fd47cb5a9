import { isCreditNoteType } from '../../codes/document-kind.js';
import type { PartialInvoice } from '../../model/invoice.js';
import type { InvoiceSyntax } from '../document.js';

/** Which of UBL's two documents an invoice is by its type (BT-3). */
export function ublSyntaxOf(invoice: PartialInvoice): Exclude<InvoiceSyntax, 'cii'> {
  return isCreditNoteType(invoice.typeCode ?? '') ? 'ubl-creditnote' : 'ubl-invoice';
}
