import { CII } from './cii/documents.js';
import type { DocumentBinding, InvoiceSyntax } from './document.js';
import { UBL_CREDIT_NOTE, UBL_INVOICE } from './ubl/documents.js';

export const DOCUMENTS: Readonly<Record<InvoiceSyntax, DocumentBinding>> = {
  'ubl-invoice': UBL_INVOICE,
  'ubl-creditnote': UBL_CREDIT_NOTE,
  cii: CII,
};
