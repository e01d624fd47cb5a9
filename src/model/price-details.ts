import { code, group, type ModelOf, quantity, unitPriceAmount } from './term.js';

export const PRICE_DETAILS = group(
  'BG-29',
  '1..1',
  {
    en: 'PRICE DETAILS',
    fr: 'DÉTAIL DU PRIX',
    de: 'PREISINFORMATIONEN',
    definition: 'How the price of the item comes about.',
  },
  {
    itemNetPrice: unitPriceAmount('BT-146', '1..1', {
      en: 'Item net price',
      fr: "Prix net de l'article",
      de: 'Nettopreis des Artikels',
      definition: 'The price of one unit, or of the base quantity, without VAT and after the discount.',
    }),
    itemPriceDiscount: unitPriceAmount('BT-147', '0..1', {
      en: 'Item price discount',
      fr: "Rabais sur le prix de l'article",
      de: 'Rabatt auf den Artikelpreis',
      definition: 'What is taken off the gross price.',
    }),
    itemGrossPrice: unitPriceAmount('BT-148', '0..1', {
      en: 'Item gross price',
      fr: "Prix brut de l'article",
      de: 'Bruttopreis des Artikels',
      definition: 'The price without VAT before the discount.',
    }),
    itemPriceBaseQuantity: quantity('BT-149', '0..1', {
      en: 'Item price base quantity',
      fr: "Quantité de base du prix de l'article",
      de: 'Basismenge zum Artikelpreis',
      definition: 'To how many units the price applies; one, where nothing is said.',
    }),
    itemPriceBaseQuantityUnitOfMeasureCode: code('BT-150', '0..1', {
      en: 'Item price base quantity unit of measure code',
      fr: "Code d'unité de mesure de la quantité de base du prix de l'article",
      de: 'Code der Maßeinheit der Basismenge zum Artikelpreis',
      definition: 'The unit of BT-149.',
      codeLists: ['unece-rec20-21'],
    }),
  },
);

export interface PriceDetails extends ModelOf<typeof PRICE_DETAILS> {}
