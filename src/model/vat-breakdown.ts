import { amount, code, group, type ModelOf, percentage, text } from './term.js';

export const VAT_BREAKDOWN = group(
  'BG-23',
  '1..n',
  {
    en: 'VAT BREAKDOWN',
    fr: 'VENTILATION DE LA TVA',
    de: 'AUFSCHLÜSSELUNG DER UMSATZSTEUER',
    definition: 'The VAT of one category and rate.',
  },
  {
    vatCategoryTaxableAmount: amount('BT-116', '1..1', {
      en: 'VAT category taxable amount',
      fr: "Base d'imposition de la catégorie de TVA",
      de: 'Steuerbasisbetrag der Umsatzsteuerkategorie',
      definition: 'What is taxed in this category at this rate.',
    }),
    vatCategoryTaxAmount: amount('BT-117', '1..1', {
      en: 'VAT category tax amount',
      fr: 'Montant de la TVA de la catégorie',
      de: 'Steuerbetrag der Umsatzsteuerkategorie',
      definition: 'The VAT on it.',
    }),
    vatCategoryCode: code('BT-118', '1..1', {
      en: 'VAT category code',
      fr: 'Code de catégorie de TVA',
      de: 'Code der Umsatzsteuerkategorie',
      definition: 'The VAT category.',
      codeLists: ['untdid-5305'],
    }),
    vatCategoryRate: percentage('BT-119', '0..1', {
      en: 'VAT category rate',
      fr: 'Taux de TVA de la catégorie',
      de: 'Satz der Umsatzsteuerkategorie',
      definition: 'The VAT rate in percent.',
    }),
    vatExemptionReasonText: text('BT-120', '0..1', {
      en: 'VAT exemption reason text',
      fr: "Libellé du motif d'exonération de TVA",
      de: 'Text zum Grund der Umsatzsteuerbefreiung',
      definition: 'Why no VAT is charged, in words.',
    }),
    vatExemptionReasonCode: code('BT-121', '0..1', {
      en: 'VAT exemption reason code',
      fr: "Code du motif d'exonération de TVA",
      de: 'Code für den Grund der Umsatzsteuerbefreiung',
      definition: 'Why no VAT is charged, as a code.',
      codeLists: ['vatex'],
    }),
  },
);

export interface VatBreakdown extends ModelOf<typeof VAT_BREAKDOWN> {}
