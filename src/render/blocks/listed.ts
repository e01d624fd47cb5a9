import { ADDITIONAL_SUPPORTING_DOCUMENTS } from '../../model/additional-supporting-documents.js';
import type { PartialInvoice } from '../../model/invoice.js';
import { INVOICE_NOTE } from '../../model/invoice-note.js';
import { fieldsOf, type Manner, type Values } from '../fields.js';
import type { FieldsBlock } from '../sheet.js';
import { block } from './document.js';

/** The notes, each with its subject. */
export function notesBlock({ notes }: PartialInvoice, manner: Manner): FieldsBlock | undefined {
  return block(
    'notes',
    (notes ?? []).map((note) => fieldsOf(INVOICE_NOTE, note as Values, manner)),
    manner,
  );
}

/** The documents that come with the invoice, each with where it is. */
export function attachmentsBlock({ additionalSupportingDocuments }: PartialInvoice, manner: Manner): FieldsBlock | undefined {
  const groups = (additionalSupportingDocuments ?? []).map((document) =>
    fieldsOf(ADDITIONAL_SUPPORTING_DOCUMENTS, document as Values, manner, { strong: ['BT-122'] }),
  );
  return block('attachments', groups, manner);
}
