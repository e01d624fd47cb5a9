import { code, group, type ModelOf, text } from './term.js';

export const BUYER_POSTAL_ADDRESS = group(
  'BG-8',
  '1..1',
  {
    en: 'BUYER POSTAL ADDRESS',
    fr: "ADRESSE POSTALE DE L'ACHETEUR",
    de: 'POSTANSCHRIFT DES KÄUFERS',
    definition: 'Where the buyer is.',
  },
  {
    addressLine1: text('BT-50', '0..1', {
      en: 'Buyer address line 1',
      fr: "Adresse de l'acheteur - ligne 1",
      de: 'Anschrift des Käufers, Zeile 1',
      definition: 'The main line of the address, most often street and number.',
    }),
    addressLine2: text('BT-51', '0..1', {
      en: 'Buyer address line 2',
      fr: "Adresse de l'acheteur - ligne 2",
      de: 'Anschrift des Käufers, Zeile 2',
      definition: 'A second line for what the first leaves out.',
    }),
    addressLine3: text('BT-163', '0..1', {
      en: 'Buyer address line 3',
      fr: "Adresse de l'acheteur - ligne 3",
      de: 'Anschrift des Käufers, Zeile 3',
      definition: 'A third line for what the others leave out.',
    }),
    city: text('BT-52', '0..1', {
      en: 'Buyer city',
      fr: "Localité de l'acheteur",
      de: 'Ort des Käufers',
      definition: 'The town or village.',
    }),
    postCode: text('BT-53', '0..1', {
      en: 'Buyer post code',
      fr: "Code postal de l'acheteur",
      de: 'Postleitzahl des Käufers',
      definition: 'The postal code of the place.',
    }),
    countrySubdivision: text('BT-54', '0..1', {
      en: 'Buyer country subdivision',
      fr: "Subdivision du pays de l'acheteur",
      de: 'Landesteil des Käufers',
      definition: 'The region, province or state.',
    }),
    countryCode: code('BT-55', '1..1', {
      en: 'Buyer country code',
      fr: "Code de pays de l'acheteur",
      de: 'Ländercode des Käufers',
      definition: 'The country.',
      codeLists: ['iso-3166-1'],
    }),
  },
);

export interface BuyerPostalAddress extends ModelOf<typeof BUYER_POSTAL_ADDRESS> {}
