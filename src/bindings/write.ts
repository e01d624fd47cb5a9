import { ToolError } from '../base/tool-error.js';
import { INVOICE, type PartialInvoice } from '../model/invoice.js';
import { writeXml } from '../xml/write.js';
import type { InvoiceSyntax } from './document.js';
import { DOCUMENTS } from './documents.js';
import type { Draft } from './part.js';
import { writeParts } from './parts/within.js';
import { type Loss, type Supplied, Writer } from './writer.js';

export interface WrittenInvoice {
  /** XML in UTF-8, indented. */
  readonly bytes: Uint8Array;
  /** Values that the document does not hold. */
  readonly losses: readonly Loss[];
  /** Values that the document holds though the model does not. */
  readonly supplied: readonly Supplied[];
}

/**
 * Writes an invoice, its elements in the schema's order. A complete `Invoice` gives a document that keeps the schema; one that lacks
 * what the standard makes mandatory gives as much of it as there is. White space around texts is not kept.
 * @throws ToolError `XML_WRITE` for a character that XML cannot hold, `SYNTAX_UNKNOWN`
 */
export function writeInvoice(invoice: PartialInvoice, syntax: InvoiceSyntax): WrittenInvoice {
  if (!Object.hasOwn(DOCUMENTS, syntax)) {
    throw new ToolError('SYNTAX_UNKNOWN', `There is no syntax "${syntax}".`, `Choose one of: ${Object.keys(DOCUMENTS).join(', ')}.`);
  }
  const document = DOCUMENTS[syntax];
  const writer = new Writer(invoice as Draft);
  const children = writeParts(document.parts, writer.invoice, writer) ?? [];
  const bytes = writeXml({ name: document.root, attributes: document.declarations, children }, { indent: '  ' });
  return { bytes, ...writer.report(INVOICE, `A ${document.title} has no place for it.`) };
}
