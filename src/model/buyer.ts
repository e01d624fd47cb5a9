import { BUYER_CONTACT } from './buyer-contact.js';
import { BUYER_POSTAL_ADDRESS } from './buyer-postal-address.js';
import { group, identifier, type ModelOf, schemedIdentifier, text } from './term.js';

export const BUYER = group(
  'BG-7',
  '1..1',
  {
    en: 'BUYER',
    fr: 'ACHETEUR',
    de: 'KÄUFER',
    definition: 'The party that buys and is to pay.',
  },
  {
    name: text('BT-44', '1..1', {
      en: 'Buyer name',
      fr: "Raison sociale de l'acheteur",
      de: 'Name des Käufers',
      definition: 'The full name of the buyer.',
    }),
    tradingName: text('BT-45', '0..1', {
      en: 'Buyer trading name',
      fr: "Appellation commerciale de l'acheteur",
      de: 'Handelsname des Käufers',
      definition: 'The name under which the buyer does business, where it differs from BT-44.',
    }),
    identifier: schemedIdentifier('BT-46', '0..1', {
      en: 'Buyer identifier',
      fr: "Identifiant de l'acheteur",
      de: 'Kennung des Käufers',
      definition: 'A number by which the buyer is known, in a registered scheme or to the seller (a customer number).',
      schemeList: 'iso-6523-icd',
    }),
    legalRegistrationIdentifier: schemedIdentifier('BT-47', '0..1', {
      en: 'Buyer legal registration identifier',
      fr: "Identifiant d'enregistrement légal de l'acheteur",
      de: 'Kennung der rechtlichen Registrierung des Käufers',
      definition: "The buyer's number in an official register of companies.",
      schemeList: 'iso-6523-icd',
    }),
    vatIdentifier: identifier('BT-48', '0..1', {
      en: 'Buyer VAT identifier',
      fr: "Identifiant à la TVA de l'acheteur",
      de: 'Umsatzsteuer-Identifikationsnummer des Käufers',
      definition: "The buyer's VAT number, with the prefix of the country that gave it.",
    }),
    electronicAddress: schemedIdentifier('BT-49', '0..1', {
      en: 'Buyer electronic address',
      fr: "Adresse électronique de l'acheteur",
      de: 'Elektronische Adresse des Käufers',
      definition: 'Where the invoice is delivered electronically.',
      schemeRequired: true,
      schemeList: 'eas',
    }),
    postalAddress: BUYER_POSTAL_ADDRESS,
    contact: BUYER_CONTACT,
  },
);

export interface Buyer extends ModelOf<typeof BUYER> {}
