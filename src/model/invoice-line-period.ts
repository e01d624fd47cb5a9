import { date, group, type ModelOf } from './term.js';

export const INVOICE_LINE_PERIOD = group(
  'BG-26',
  '0..1',
  {
    en: 'INVOICE LINE PERIOD',
    fr: 'PÉRIODE DE LIGNE DE FACTURE',
    de: 'ZEITRAUM DER RECHNUNGSPOSITION',
    definition: 'The time that this line covers.',
  },
  {
    startDate: date('BT-134', '0..1', {
      en: 'Invoice line period start date',
      fr: 'Date de début de la période de ligne de facture',
      de: 'Anfangsdatum des Zeitraums der Rechnungsposition',
      definition: 'The first day of the period.',
    }),
    endDate: date('BT-135', '0..1', {
      en: 'Invoice line period end date',
      fr: 'Date de fin de la période de ligne de facture',
      de: 'Enddatum des Zeitraums der Rechnungsposition',
      definition: 'The last day of the period.',
    }),
  },
);

export interface InvoiceLinePeriod extends ModelOf<typeof INVOICE_LINE_PERIOD> {}
