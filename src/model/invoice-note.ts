import { code, group, type ModelOf, text } from './term.js';

export const INVOICE_NOTE = group(
  'BG-1',
  '0..n',
  {
    en: 'INVOICE NOTE',
    fr: 'NOTE DE FACTURE',
    de: 'BEMERKUNG ZUR RECHNUNG',
    definition: 'A remark on the whole invoice, with what it is about.',
  },
  {
    subjectCode: code('BT-21', '0..1', {
      en: 'Invoice note subject code',
      fr: 'Code du sujet de la note de facture',
      de: 'Code des Betreffs der Bemerkung zur Rechnung',
      definition: 'What the remark is about.',
      codeLists: ['untdid-4451'],
    }),
    note: text('BT-22', '1..1', {
      en: 'Invoice note',
      fr: 'Note de facture',
      de: 'Bemerkung zur Rechnung',
      definition: 'The remark itself.',
    }),
  },
);

export interface InvoiceNote extends ModelOf<typeof INVOICE_NOTE> {}
