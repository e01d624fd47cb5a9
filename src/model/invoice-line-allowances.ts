import { amount, code, group, type ModelOf, percentage, text } from './term.js';

export const INVOICE_LINE_ALLOWANCES = group(
  'BG-27',
  '0..n',
  {
    en: 'INVOICE LINE ALLOWANCES',
    fr: 'REMISES SUR LA LIGNE DE FACTURE',
    de: 'NACHLÄSSE AUF EBENE DER RECHNUNGSPOSITION',
    definition: 'A deduction from one line.',
  },
  {
    amount: amount('BT-136', '1..1', {
      en: 'Invoice line allowance amount',
      fr: 'Montant de la remise sur la ligne de facture',
      de: 'Betrag des Nachlasses auf Ebene der Rechnungsposition',
      definition: 'The amount, without VAT.',
    }),
    baseAmount: amount('BT-137', '0..1', {
      en: 'Invoice line allowance base amount',
      fr: 'Assiette de la remise sur la ligne de facture',
      de: 'Grundbetrag des Nachlasses auf Ebene der Rechnungsposition',
      definition: 'The amount of which a percentage is taken.',
    }),
    percentage: percentage('BT-138', '0..1', {
      en: 'Invoice line allowance percentage',
      fr: 'Pourcentage de la remise sur la ligne de facture',
      de: 'Prozentsatz des Nachlasses auf Ebene der Rechnungsposition',
      definition: 'The percentage that gives the amount, where it was so computed.',
    }),
    reason: text('BT-139', '0..1', {
      en: 'Invoice line allowance reason',
      fr: 'Motif de la remise sur la ligne de facture',
      de: 'Grund des Nachlasses auf Ebene der Rechnungsposition',
      definition: 'Why, in words.',
    }),
    reasonCode: code('BT-140', '0..1', {
      en: 'Invoice line allowance reason code',
      fr: 'Code de motif de la remise sur la ligne de facture',
      de: 'Code für den Grund des Nachlasses auf Ebene der Rechnungsposition',
      definition: 'Why, as a code.',
      codeLists: ['untdid-5189'],
    }),
  },
);

export interface InvoiceLineAllowance extends ModelOf<typeof INVOICE_LINE_ALLOWANCES> {}
