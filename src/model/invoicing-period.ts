import { date, group, type ModelOf } from './term.js';

export const INVOICING_PERIOD = group(
  'BG-14',
  '0..1',
  {
    en: 'INVOICING PERIOD',
    fr: 'PÉRIODE DE FACTURATION',
    de: 'RECHNUNGSZEITRAUM',
    definition: 'The time that the whole invoice covers.',
  },
  {
    startDate: date('BT-73', '0..1', {
      en: 'Invoicing period start date',
      fr: 'Date de début de la période de facturation',
      de: 'Anfangsdatum des Rechnungszeitraums',
      definition: 'The first day of the period.',
    }),
    endDate: date('BT-74', '0..1', {
      en: 'Invoicing period end date',
      fr: 'Date de fin de la période de facturation',
      de: 'Enddatum des Rechnungszeitraums',
      definition: 'The last day of the period.',
    }),
  },
);

export interface InvoicingPeriod extends ModelOf<typeof INVOICING_PERIOD> {}
