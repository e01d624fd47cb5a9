import type { Finding } from '../base/finding.js';
import { openWithPdf } from '../open/open.js';
import { type PdfLimits, readPdf } from './read-pdf.js';

export interface InvoiceInPdf {
  /** The invoice as an XML document in UTF-8; undefined where there is none, or none that is well-formed: `findings` says why. */
  readonly xml: Uint8Array | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Takes the invoice out of a hybrid PDF (Factur-X, ZUGFeRD, or any PDF that embeds a UBL or CII invoice), so that `validate` and
 * `readInvoice` can take it. Whatever the bytes are, it answers.
 *
 * ```ts
 * const { xml, findings } = await invoiceInPdf(await readFile('invoice.pdf'));
 * ```
 */
export async function invoiceInPdf(bytes: Uint8Array, limits: Partial<PdfLimits> = {}): Promise<InvoiceInPdf> {
  const { tree, findings } = await openWithPdf(bytes, (pdf) => readPdf(pdf, limits));
  return { xml: tree?.bytes, findings };
}
