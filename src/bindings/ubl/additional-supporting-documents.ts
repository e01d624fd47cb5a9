import { ADDITIONAL_SUPPORTING_DOCUMENTS } from '../../model/additional-supporting-documents.js';
import { INVOICE } from '../../model/invoice.js';
import type { Guard } from '../part.js';
import { ubl } from './syntax.js';

const { groups } = ubl.of(INVOICE);
const { term } = ubl.of(ADDITIONAL_SUPPORTING_DOCUMENTS);

/** `except`: the type codes of UNTDID 1001 by which other terms stand among the supporting documents. */
export function additionalSupportingDocuments(...except: readonly string[]) {
  const when: Guard = ubl.textAt(
    'cbc:DocumentTypeCode',
    (type) => type === undefined || !except.includes(type),
    except.map((type) => `[not(cbc:DocumentTypeCode='${type}')]`).join(''),
  );
  return groups(
    'cac:AdditionalDocumentReference',
    'additionalSupportingDocuments',
    { when },
    term('cbc:ID', 'supportingDocumentReference'),
    term('cbc:DocumentDescription', 'supportingDocumentDescription'),
    ubl.within(
      'cac:Attachment',
      term('cbc:EmbeddedDocumentBinaryObject', 'attachedDocument'),
      term('cac:ExternalReference/cbc:URI', 'externalDocumentLocation'),
    ),
  );
}
