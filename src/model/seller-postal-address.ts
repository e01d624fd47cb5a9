import { code, group, type ModelOf, text } from './term.js';

export const SELLER_POSTAL_ADDRESS = group(
  'BG-5',
  '1..1',
  {
    en: 'SELLER POSTAL ADDRESS',
    fr: 'ADRESSE POSTALE DU VENDEUR',
    de: 'POSTANSCHRIFT DES VERKÄUFERS',
    definition: 'Where the seller is.',
  },
  {
    addressLine1: text('BT-35', '0..1', {
      en: 'Seller address line 1',
      fr: 'Adresse du vendeur - ligne 1',
      de: 'Anschrift des Verkäufers, Zeile 1',
      definition: 'The main line of the address, most often street and number.',
    }),
    addressLine2: text('BT-36', '0..1', {
      en: 'Seller address line 2',
      fr: 'Adresse du vendeur - ligne 2',
      de: 'Anschrift des Verkäufers, Zeile 2',
      definition: 'A second line for what the first leaves out.',
    }),
    addressLine3: text('BT-162', '0..1', {
      en: 'Seller address line 3',
      fr: 'Adresse du vendeur - ligne 3',
      de: 'Anschrift des Verkäufers, Zeile 3',
      definition: 'A third line for what the others leave out.',
    }),
    city: text('BT-37', '0..1', {
      en: 'Seller city',
      fr: 'Localité du vendeur',
      de: 'Ort des Verkäufers',
      definition: 'The town or village.',
    }),
    postCode: text('BT-38', '0..1', {
      en: 'Seller post code',
      fr: 'Code postal du vendeur',
      de: 'Postleitzahl des Verkäufers',
      definition: 'The postal code of the place.',
    }),
    countrySubdivision: text('BT-39', '0..1', {
      en: 'Seller country subdivision',
      fr: 'Subdivision du pays du vendeur',
      de: 'Landesteil des Verkäufers',
      definition: 'The region, province or state.',
    }),
    countryCode: code('BT-40', '1..1', {
      en: 'Seller country code',
      fr: 'Code de pays du vendeur',
      de: 'Ländercode des Verkäufers',
      definition: 'The country.',
      codeLists: ['iso-3166-1'],
    }),
  },
);

export interface SellerPostalAddress extends ModelOf<typeof SELLER_POSTAL_ADDRESS> {}
