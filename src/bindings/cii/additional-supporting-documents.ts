import { ADDITIONAL_SUPPORTING_DOCUMENTS } from '../../model/additional-supporting-documents.js';
import { INVOICE } from '../../model/invoice.js';
import { cii } from './syntax.js';

const { groups } = cii.of(INVOICE);
const { term } = cii.of(ADDITIONAL_SUPPORTING_DOCUMENTS);

/** The code of UNTDID 1001 that tells them from the other referenced documents. */
const RELATED_DOCUMENT = '916';

export const additionalSupportingDocuments = groups(
  'ram:AdditionalReferencedDocument',
  'additionalSupportingDocuments',
  {
    when: cii.textAt('ram:TypeCode', (type) => type === undefined || type === RELATED_DOCUMENT, `[ram:TypeCode='${RELATED_DOCUMENT}']`),
  },
  term('ram:IssuerAssignedID', 'supportingDocumentReference'),
  term('ram:URIID', 'externalDocumentLocation'),
  cii.constant('ram:TypeCode', RELATED_DOCUMENT),
  term('ram:Name', 'supportingDocumentDescription'),
  term('ram:AttachmentBinaryObject', 'attachedDocument'),
);
