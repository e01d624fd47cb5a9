import { group, type ModelOf, text } from './term.js';

export const BUYER_CONTACT = group(
  'BG-9',
  '0..1',
  {
    en: 'BUYER CONTACT',
    fr: "CONTACT DE L'ACHETEUR",
    de: 'KONTAKT DES KÄUFERS',
    definition: 'Whom to ask at the buyer.',
  },
  {
    point: text('BT-56', '0..1', {
      en: 'Buyer contact point',
      fr: "Point de contact de l'acheteur",
      de: 'Kontaktstelle des Käufers',
      definition: 'The person or the department to ask.',
    }),
    telephoneNumber: text('BT-57', '0..1', {
      en: 'Buyer contact telephone number',
      fr: "Numéro de téléphone du contact de l'acheteur",
      de: 'Telefonnummer des Kontakts des Käufers',
      definition: 'The telephone number of the contact.',
    }),
    emailAddress: text('BT-58', '0..1', {
      en: 'Buyer contact email address',
      fr: "Adresse e-mail du contact de l'acheteur",
      de: 'E-Mail-Adresse des Kontakts des Käufers',
      definition: 'The e-mail address of the contact.',
    }),
  },
);

export interface BuyerContact extends ModelOf<typeof BUYER_CONTACT> {}
