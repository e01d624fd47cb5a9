import { code, group, type ModelOf, percentage } from './term.js';

export const LINE_VAT_INFORMATION = group(
  'BG-30',
  '1..1',
  {
    en: 'LINE VAT INFORMATION',
    fr: 'INFORMATIONS DE TVA DE LIGNE',
    de: 'UMSATZSTEUERINFORMATIONEN DER RECHNUNGSPOSITION',
    definition: 'How the item is taxed.',
  },
  {
    invoicedItemVatCategoryCode: code('BT-151', '1..1', {
      en: 'Invoiced item VAT category code',
      fr: "Code de catégorie de TVA de l'article facturé",
      de: 'Code der Umsatzsteuerkategorie des in Rechnung gestellten Artikels',
      definition: 'The VAT category of the item.',
      codeLists: ['untdid-5305'],
    }),
    invoicedItemVatRate: percentage('BT-152', '0..1', {
      en: 'Invoiced item VAT rate',
      fr: "Taux de TVA de l'article facturé",
      de: 'Umsatzsteuersatz des in Rechnung gestellten Artikels',
      definition: 'The VAT rate of the item in percent.',
    }),
  },
);

export interface LineVatInformation extends ModelOf<typeof LINE_VAT_INFORMATION> {}
