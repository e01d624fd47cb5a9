export type { PdfContent, PdfRefusal } from '../envelope/pdf-content.js';
export { type InvoiceInPdf, invoiceInPdf } from './invoice-in-pdf.js';
export { PDF_LIMITS, type PdfLimits, readPdf } from './read-pdf.js';
