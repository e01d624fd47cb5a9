import { amount, code, group, type ModelOf, percentage, text } from './term.js';

export const INVOICE_LINE_CHARGES = group(
  'BG-28',
  '0..n',
  {
    en: 'INVOICE LINE CHARGES',
    fr: 'FRAIS SUR LA LIGNE DE FACTURE',
    de: 'ZUSCHLÄGE AUF EBENE DER RECHNUNGSPOSITION',
    definition: 'An addition to one line that is no VAT.',
  },
  {
    amount: amount('BT-141', '1..1', {
      en: 'Invoice line charge amount',
      fr: 'Montant des frais sur la ligne de facture',
      de: 'Betrag des Zuschlags auf Ebene der Rechnungsposition',
      definition: 'The amount, without VAT.',
    }),
    baseAmount: amount('BT-142', '0..1', {
      en: 'Invoice line charge base amount',
      fr: 'Assiette des frais sur la ligne de facture',
      de: 'Grundbetrag des Zuschlags auf Ebene der Rechnungsposition',
      definition: 'The amount of which a percentage is taken.',
    }),
    percentage: percentage('BT-143', '0..1', {
      en: 'Invoice line charge percentage',
      fr: 'Pourcentage des frais sur la ligne de facture',
      de: 'Prozentsatz des Zuschlags auf Ebene der Rechnungsposition',
      definition: 'The percentage that gives the amount, where it was so computed.',
    }),
    reason: text('BT-144', '0..1', {
      en: 'Invoice line charge reason',
      fr: 'Motif des frais sur la ligne de facture',
      de: 'Grund des Zuschlags auf Ebene der Rechnungsposition',
      definition: 'Why, in words.',
    }),
    reasonCode: code('BT-145', '0..1', {
      en: 'Invoice line charge reason code',
      fr: 'Code de motif des frais sur la ligne de facture',
      de: 'Code für den Grund des Zuschlags auf Ebene der Rechnungsposition',
      definition: 'Why, as a code.',
      codeLists: ['untdid-7161'],
    }),
  },
);

export interface InvoiceLineCharge extends ModelOf<typeof INVOICE_LINE_CHARGES> {}
