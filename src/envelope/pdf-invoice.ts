import type { EmbeddedFile } from './pdf-content.js';
import type { InvoiceMetadata } from './pdf-metadata.js';

/** The names under which the standards of hybrid invoices embed the invoice, in lower case: the newer first. */
const NAMES: readonly string[] = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml'];

/** How an embedded invoice stands to the pages, in the order of preference where names do not decide. */
const RELATIONSHIPS: readonly string[] = ['Alternative', 'Source', 'Data'];

/**
 * The embedded files that may be the invoice, the likeliest first: the one that the metadata name, then those with a name of a
 * standard, then by their relationship. `isInvoice` looks inside a file whose name says nothing.
 */
export function invoiceFiles(
  files: readonly EmbeddedFile[],
  metadata: InvoiceMetadata | undefined,
  isInvoice: (file: EmbeddedFile) => boolean,
): readonly EmbeddedFile[] {
  return files
    .map((file) => ({ file, rank: rankOf(file, metadata) }))
    .filter(({ file, rank }) => rank < BY_CONTENT || isInvoice(file))
    .sort((a, b) => a.rank - b.rank)
    .map(({ file }) => file);
}

const BY_CONTENT = 10;

function rankOf({ name, relationship }: EmbeddedFile, metadata: InvoiceMetadata | undefined): number {
  if (metadata !== undefined && name === metadata.file) return 0;
  const named = NAMES.indexOf(name.toLowerCase());
  if (named >= 0) return 1 + named;
  const related = RELATIONSHIPS.indexOf(relationship);
  return BY_CONTENT + (related < 0 ? RELATIONSHIPS.length : related);
}
