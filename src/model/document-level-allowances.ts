import { amount, code, group, type ModelOf, percentage, text } from './term.js';

export const DOCUMENT_LEVEL_ALLOWANCES = group(
  'BG-20',
  '0..n',
  {
    en: 'DOCUMENT LEVEL ALLOWANCES',
    fr: 'REMISES AU NIVEAU DU DOCUMENT',
    de: 'NACHLÄSSE AUF DOKUMENTEBENE',
    definition: 'A deduction from the whole invoice, with its VAT.',
  },
  {
    amount: amount('BT-92', '1..1', {
      en: 'Document level allowance amount',
      fr: 'Montant de la remise au niveau du document',
      de: 'Betrag des Nachlasses auf Dokumentenebene',
      definition: 'The amount, without VAT.',
    }),
    baseAmount: amount('BT-93', '0..1', {
      en: 'Document level allowance base amount',
      fr: 'Assiette de la remise au niveau du document',
      de: 'Grundbetrag des Nachlasses auf Dokumentenebene',
      definition: 'The amount of which a percentage is taken.',
    }),
    percentage: percentage('BT-94', '0..1', {
      en: 'Document level allowance percentage',
      fr: 'Pourcentage de la remise au niveau du document',
      de: 'Prozentsatz des Nachlasses auf Dokumentenebene',
      definition: 'The percentage that gives the amount, where it was so computed.',
    }),
    vatCategoryCode: code('BT-95', '1..1', {
      en: 'Document level allowance VAT category code',
      fr: 'Code de catégorie de TVA de la remise au niveau du document',
      de: 'Code der Umsatzsteuerkategorie des Nachlasses auf Dokumentenebene',
      definition: 'The VAT category that applies.',
      codeLists: ['untdid-5305'],
    }),
    vatRate: percentage('BT-96', '0..1', {
      en: 'Document level allowance VAT rate',
      fr: 'Taux de TVA de la remise au niveau du document',
      de: 'Umsatzsteuersatz des Nachlasses auf Dokumentenebene',
      definition: 'The VAT rate in percent.',
    }),
    reason: text('BT-97', '0..1', {
      en: 'Document level allowance reason',
      fr: 'Motif de la remise au niveau du document',
      de: 'Grund des Nachlasses auf Dokumentenebene',
      definition: 'Why, in words.',
    }),
    reasonCode: code('BT-98', '0..1', {
      en: 'Document level allowance reason code',
      fr: 'Code de motif de la remise au niveau du document',
      de: 'Code für den Grund des Nachlasses auf Dokumentenebene',
      definition: 'Why, as a code.',
      codeLists: ['untdid-5189'],
    }),
  },
);

export interface DocumentLevelAllowance extends ModelOf<typeof DOCUMENT_LEVEL_ALLOWANCES> {}
