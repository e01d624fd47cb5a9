import { date, documentReference, group, type ModelOf } from './term.js';

export const PRECEDING_INVOICE_REFERENCE = group(
  'BG-3',
  '0..n',
  {
    en: 'PRECEDING INVOICE REFERENCE',
    fr: 'RÉFÉRENCE À UNE FACTURE ANTÉRIEURE',
    de: 'REFERENZ AUF EINE VORAUSGEGANGENE RECHNUNG',
    definition: 'An earlier invoice that this one corrects, credits or completes.',
  },
  {
    reference: documentReference('BT-25', '1..1', {
      en: 'Preceding Invoice reference',
      fr: 'Référence de la facture antérieure',
      de: 'Nummer der vorausgegangenen Rechnung',
      definition: 'The number of the earlier invoice.',
    }),
    issueDate: date('BT-26', '0..1', {
      en: 'Preceding Invoice issue date',
      fr: "Date d'émission de la facture antérieure",
      de: 'Datum der vorausgegangenen Rechnung',
      definition: 'The issue date of the earlier invoice; needed where its number alone does not tell it apart.',
    }),
  },
);

export interface PrecedingInvoiceReference extends ModelOf<typeof PRECEDING_INVOICE_REFERENCE> {}
