import { SELLER_CONTACT } from './seller-contact.js';
import { SELLER_POSTAL_ADDRESS } from './seller-postal-address.js';
import { group, identifier, type ModelOf, schemedIdentifier, text } from './term.js';

export const SELLER = group(
  'BG-4',
  '1..1',
  {
    en: 'SELLER',
    fr: 'VENDEUR',
    de: 'VERKÄUFER',
    definition: 'The party that sells and demands payment.',
  },
  {
    name: text('BT-27', '1..1', {
      en: 'Seller name',
      fr: 'Raison sociale du vendeur',
      de: 'Name des Verkäufers',
      definition: 'The full name under which the seller is registered or known as a taxable person.',
    }),
    tradingName: text('BT-28', '0..1', {
      en: 'Seller trading name',
      fr: 'Appellation commerciale du vendeur',
      de: 'Handelsname des Verkäufers',
      definition: 'The name under which the seller does business, where it differs from BT-27.',
    }),
    identifiers: schemedIdentifier('BT-29', '0..n', {
      en: 'Seller identifier',
      fr: 'Identifiant du vendeur',
      de: 'Kennung des Verkäufers',
      definition: 'A number by which the seller is known, in a registered scheme or to the buyer.',
      schemeList: 'iso-6523-icd',
    }),
    legalRegistrationIdentifier: schemedIdentifier('BT-30', '0..1', {
      en: 'Seller legal registration identifier',
      fr: "Identifiant d'enregistrement légal du vendeur",
      de: 'Kennung der rechtlichen Registrierung des Verkäufers',
      definition: "The seller's number in an official register of companies.",
      schemeList: 'iso-6523-icd',
    }),
    vatIdentifier: identifier('BT-31', '0..1', {
      en: 'Seller VAT identifier',
      fr: 'Identifiant à la TVA du vendeur',
      de: 'Umsatzsteuer-Identifikationsnummer des Verkäufers',
      definition: "The seller's VAT number, with the prefix of the country that gave it.",
    }),
    taxRegistrationIdentifier: identifier('BT-32', '0..1', {
      en: 'Seller tax registration identifier',
      fr: "Identifiant d'enregistrement fiscal du vendeur",
      de: 'Steuernummer des Verkäufers',
      definition: "The seller's number at his local tax office, or a note on his standing there.",
    }),
    additionalLegalInformation: text('BT-33', '0..1', {
      en: 'Seller additional legal information',
      fr: 'Informations juridiques complémentaires sur le vendeur',
      de: 'Weitere rechtliche Informationen zum Verkäufer',
      definition: 'What the law wants stated about the seller besides, such as his share capital.',
    }),
    electronicAddress: schemedIdentifier('BT-34', '0..1', {
      en: 'Seller electronic address',
      fr: 'Adresse électronique du vendeur',
      de: 'Elektronische Adresse des Verkäufers',
      definition: 'Where electronic answers to the invoice reach the seller.',
      schemeRequired: true,
      schemeList: 'eas',
    }),
    postalAddress: SELLER_POSTAL_ADDRESS,
    contact: SELLER_CONTACT,
  },
);

export interface Seller extends ModelOf<typeof SELLER> {}
