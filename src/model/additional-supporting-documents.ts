import { binaryObject, documentReference, group, type ModelOf, text } from './term.js';

export const ADDITIONAL_SUPPORTING_DOCUMENTS = group(
  'BG-24',
  '0..n',
  {
    en: 'ADDITIONAL SUPPORTING DOCUMENTS',
    fr: 'DOCUMENTS JUSTIFICATIFS COMPLÉMENTAIRES',
    de: 'RECHNUNGSBEGRÜNDENDE UNTERLAGEN',
    definition: 'A document that proves or explains what the invoice claims, inside it or elsewhere.',
  },
  {
    supportingDocumentReference: documentReference('BT-122', '1..1', {
      en: 'Supporting document reference',
      fr: 'Référence du document justificatif',
      de: 'Kennung der rechnungsbegründenden Unterlage',
      definition: 'The name or number of the document.',
    }),
    supportingDocumentDescription: text('BT-123', '0..1', {
      en: 'Supporting document description',
      fr: 'Description du document justificatif',
      de: 'Beschreibung der rechnungsbegründenden Unterlage',
      definition: 'What the document is.',
    }),
    externalDocumentLocation: text('BT-124', '0..1', {
      en: 'External document location',
      fr: 'Emplacement du document externe',
      de: 'Verweis auf das externe Dokument',
      definition: 'The address (URL) where the document can be had.',
    }),
    attachedDocument: binaryObject('BT-125', '0..1', {
      en: 'Attached document',
      fr: 'Document joint',
      de: 'Angehängtes Dokument',
      definition: 'The document itself, with its media type and file name.',
      codeLists: ['mime'],
    }),
  },
);

export interface AdditionalSupportingDocument extends ModelOf<typeof ADDITIONAL_SUPPORTING_DOCUMENTS> {}
