import { code, group, type ModelOf, text } from './term.js';

export const SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS = group(
  'BG-12',
  '1..1',
  {
    en: 'SELLER TAX REPRESENTATIVE POSTAL ADDRESS',
    fr: 'ADRESSE POSTALE DU REPRÉSENTANT FISCAL DU VENDEUR',
    de: 'POSTANSCHRIFT DES STEUERVERTRETERS DES VERKÄUFERS',
    definition: 'Where the tax representative is.',
  },
  {
    addressLine1: text('BT-64', '0..1', {
      en: 'Tax representative address line 1',
      fr: 'Adresse du représentant fiscal - ligne 1',
      de: 'Anschrift des Steuervertreters, Zeile 1',
      definition: 'The main line of the address, most often street and number.',
    }),
    addressLine2: text('BT-65', '0..1', {
      en: 'Tax representative address line 2',
      fr: 'Adresse du représentant fiscal - ligne 2',
      de: 'Anschrift des Steuervertreters, Zeile 2',
      definition: 'A second line for what the first leaves out.',
    }),
    addressLine3: text('BT-164', '0..1', {
      en: 'Tax representative address line 3',
      fr: 'Adresse du représentant fiscal - ligne 3',
      de: 'Anschrift des Steuervertreters, Zeile 3',
      definition: 'A third line for what the others leave out.',
    }),
    city: text('BT-66', '0..1', {
      en: 'Tax representative city',
      fr: 'Localité du représentant fiscal',
      de: 'Ort des Steuervertreters',
      definition: 'The town or village.',
    }),
    postCode: text('BT-67', '0..1', {
      en: 'Tax representative post code',
      fr: 'Code postal du représentant fiscal',
      de: 'Postleitzahl des Steuervertreters',
      definition: 'The postal code of the place.',
    }),
    countrySubdivision: text('BT-68', '0..1', {
      en: 'Tax representative country subdivision',
      fr: 'Subdivision du pays du représentant fiscal',
      de: 'Landesteil des Steuervertreters',
      definition: 'The region, province or state.',
    }),
    countryCode: code('BT-69', '1..1', {
      en: 'Tax representative country code',
      fr: 'Code de pays du représentant fiscal',
      de: 'Ländercode des Steuervertreters',
      definition: 'The country.',
      codeLists: ['iso-3166-1'],
    }),
  },
);

export interface SellerTaxRepresentativePostalAddress extends ModelOf<typeof SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS> {}
