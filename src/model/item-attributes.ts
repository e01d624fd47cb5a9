import { group, type ModelOf, text } from './term.js';

export const ITEM_ATTRIBUTES = group(
  'BG-32',
  '0..n',
  {
    en: 'ITEM ATTRIBUTES',
    fr: "ATTRIBUTS DE L'ARTICLE",
    de: 'ARTIKELATTRIBUTE',
    definition: 'A property of the item, such as its colour.',
  },
  {
    name: text('BT-160', '1..1', {
      en: 'Item attribute name',
      fr: "Nom de l'attribut de l'article",
      de: 'Name des Artikelattributs',
      definition: 'The name of the property.',
    }),
    value: text('BT-161', '1..1', {
      en: 'Item attribute value',
      fr: "Valeur de l'attribut de l'article",
      de: 'Wert des Artikelattributs',
      definition: 'The value of the property.',
    }),
  },
);

export interface ItemAttribute extends ModelOf<typeof ITEM_ATTRIBUTES> {}
