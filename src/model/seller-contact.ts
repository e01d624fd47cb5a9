import { group, type ModelOf, text } from './term.js';

export const SELLER_CONTACT = group(
  'BG-6',
  '0..1',
  {
    en: 'SELLER CONTACT',
    fr: 'CONTACT DU VENDEUR',
    de: 'KONTAKT DES VERKÄUFERS',
    definition: 'Whom to ask at the seller.',
  },
  {
    point: text('BT-41', '0..1', {
      en: 'Seller contact point',
      fr: 'Point de contact du vendeur',
      de: 'Kontaktstelle des Verkäufers',
      definition: 'The person or the department to ask.',
    }),
    telephoneNumber: text('BT-42', '0..1', {
      en: 'Seller contact telephone number',
      fr: 'Numéro de téléphone du contact du vendeur',
      de: 'Telefonnummer des Kontakts des Verkäufers',
      definition: 'The telephone number of the contact.',
    }),
    emailAddress: text('BT-43', '0..1', {
      en: 'Seller contact email address',
      fr: 'Adresse e-mail du contact du vendeur',
      de: 'E-Mail-Adresse des Kontakts des Verkäufers',
      definition: 'The e-mail address of the contact.',
    }),
  },
);

export interface SellerContact extends ModelOf<typeof SELLER_CONTACT> {}
