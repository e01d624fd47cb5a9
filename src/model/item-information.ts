import { ITEM_ATTRIBUTES } from './item-attributes.js';
import { code, group, identifier, type ModelOf, schemedIdentifier, text } from './term.js';

export const ITEM_INFORMATION = group(
  'BG-31',
  '1..1',
  {
    en: 'ITEM INFORMATION',
    fr: "INFORMATIONS SUR L'ARTICLE",
    de: 'ARTIKELINFORMATIONEN',
    definition: 'What is sold.',
  },
  {
    name: text('BT-153', '1..1', {
      en: 'Item name',
      fr: "Nom de l'article",
      de: 'Artikelname',
      definition: 'The name of the item.',
    }),
    description: text('BT-154', '0..1', {
      en: 'Item description',
      fr: "Description de l'article",
      de: 'Artikelbeschreibung',
      definition: 'The item in more words.',
    }),
    sellersIdentifier: identifier('BT-155', '0..1', {
      en: "Item Seller's identifier",
      fr: "Identifiant de l'article chez le vendeur",
      de: 'Artikelnummer des Verkäufers',
      definition: "The seller's number of the item.",
    }),
    buyersIdentifier: identifier('BT-156', '0..1', {
      en: "Item Buyer's identifier",
      fr: "Identifiant de l'article chez l'acheteur",
      de: 'Artikelnummer des Käufers',
      definition: "The buyer's number of the item.",
    }),
    standardIdentifier: schemedIdentifier('BT-157', '0..1', {
      en: 'Item standard identifier',
      fr: "Identifiant standard de l'article",
      de: 'Artikelkennung nach einem Standard',
      definition: 'The number of the item in a registered scheme, such as a GTIN.',
      schemeRequired: true,
      schemeList: 'iso-6523-icd',
    }),
    classificationIdentifiers: schemedIdentifier('BT-158', '0..n', {
      en: 'Item classification identifier',
      fr: "Identifiant de classification de l'article",
      de: 'Kennung der Artikelklassifizierung',
      definition: 'The class of the item in a classification such as CPV or UNSPSC.',
      schemeRequired: true,
      schemeList: 'untdid-7143',
      schemeVersion: true,
    }),
    countryOfOrigin: code('BT-159', '0..1', {
      en: 'Item country of origin',
      fr: "Pays d'origine de l'article",
      de: 'Ursprungsland des Artikels',
      definition: 'Where the item comes from.',
      codeLists: ['iso-3166-1'],
    }),
    attributes: ITEM_ATTRIBUTES,
  },
);

export interface ItemInformation extends ModelOf<typeof ITEM_INFORMATION> {}
