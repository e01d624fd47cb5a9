import { code, group, type ModelOf, text } from './term.js';

export const DELIVER_TO_ADDRESS = group(
  'BG-15',
  '0..1',
  {
    en: 'DELIVER TO ADDRESS',
    fr: 'ADRESSE DE LIVRAISON',
    de: 'LIEFERANSCHRIFT',
    definition: 'Where the goods were taken or the services given.',
  },
  {
    addressLine1: text('BT-75', '0..1', {
      en: 'Deliver to address line 1',
      fr: 'Adresse de livraison - ligne 1',
      de: 'Lieferanschrift, Zeile 1',
      definition: 'The main line of the address, most often street and number.',
    }),
    addressLine2: text('BT-76', '0..1', {
      en: 'Deliver to address line 2',
      fr: 'Adresse de livraison - ligne 2',
      de: 'Lieferanschrift, Zeile 2',
      definition: 'A second line for what the first leaves out.',
    }),
    addressLine3: text('BT-165', '0..1', {
      en: 'Deliver to address line 3',
      fr: 'Adresse de livraison - ligne 3',
      de: 'Lieferanschrift, Zeile 3',
      definition: 'A third line for what the others leave out.',
    }),
    city: text('BT-77', '0..1', {
      en: 'Deliver to city',
      fr: 'Localité de livraison',
      de: 'Ort der Lieferung',
      definition: 'The town or village.',
    }),
    postCode: text('BT-78', '0..1', {
      en: 'Deliver to post code',
      fr: 'Code postal de livraison',
      de: 'Postleitzahl des Lieferorts',
      definition: 'The postal code of the place.',
    }),
    countrySubdivision: text('BT-79', '0..1', {
      en: 'Deliver to country subdivision',
      fr: 'Subdivision du pays de livraison',
      de: 'Landesteil des Lieferorts',
      definition: 'The region, province or state.',
    }),
    countryCode: code('BT-80', '1..1', {
      en: 'Deliver to country code',
      fr: 'Code de pays de livraison',
      de: 'Ländercode des Lieferorts',
      definition: 'The country.',
      codeLists: ['iso-3166-1'],
    }),
  },
);

export interface DeliverToAddress extends ModelOf<typeof DELIVER_TO_ADDRESS> {}
