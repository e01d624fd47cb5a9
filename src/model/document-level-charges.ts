import { amount, code, group, type ModelOf, percentage, text } from './term.js';

export const DOCUMENT_LEVEL_CHARGES = group(
  'BG-21',
  '0..n',
  {
    en: 'DOCUMENT LEVEL CHARGES',
    fr: 'FRAIS AU NIVEAU DU DOCUMENT',
    de: 'ZUSCHLÄGE AUF DOKUMENTEBENE',
    definition: 'An addition to the whole invoice that is no VAT, with the VAT on it.',
  },
  {
    amount: amount('BT-99', '1..1', {
      en: 'Document level charge amount',
      fr: 'Montant des frais au niveau du document',
      de: 'Betrag des Zuschlags auf Dokumentenebene',
      definition: 'The amount, without VAT.',
    }),
    baseAmount: amount('BT-100', '0..1', {
      en: 'Document level charge base amount',
      fr: 'Assiette des frais au niveau du document',
      de: 'Grundbetrag des Zuschlags auf Dokumentenebene',
      definition: 'The amount of which a percentage is taken.',
    }),
    percentage: percentage('BT-101', '0..1', {
      en: 'Document level charge percentage',
      fr: 'Pourcentage des frais au niveau du document',
      de: 'Prozentsatz des Zuschlags auf Dokumentenebene',
      definition: 'The percentage that gives the amount, where it was so computed.',
    }),
    vatCategoryCode: code('BT-102', '1..1', {
      en: 'Document level charge VAT category code',
      fr: 'Code de catégorie de TVA des frais au niveau du document',
      de: 'Code der Umsatzsteuerkategorie des Zuschlags auf Dokumentenebene',
      definition: 'The VAT category that applies.',
      codeLists: ['untdid-5305'],
    }),
    vatRate: percentage('BT-103', '0..1', {
      en: 'Document level charge VAT rate',
      fr: 'Taux de TVA des frais au niveau du document',
      de: 'Umsatzsteuersatz des Zuschlags auf Dokumentenebene',
      definition: 'The VAT rate in percent.',
    }),
    reason: text('BT-104', '0..1', {
      en: 'Document level charge reason',
      fr: 'Motif des frais au niveau du document',
      de: 'Grund des Zuschlags auf Dokumentenebene',
      definition: 'Why, in words.',
    }),
    reasonCode: code('BT-105', '0..1', {
      en: 'Document level charge reason code',
      fr: 'Code de motif des frais au niveau du document',
      de: 'Code für den Grund des Zuschlags auf Dokumentenebene',
      definition: 'Why, as a code.',
      codeLists: ['untdid-7161'],
    }),
  },
);

export interface DocumentLevelCharge extends ModelOf<typeof DOCUMENT_LEVEL_CHARGES> {}
