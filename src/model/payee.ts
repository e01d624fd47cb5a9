import { group, type ModelOf, schemedIdentifier, text } from './term.js';

export const PAYEE = group(
  'BG-10',
  '0..1',
  {
    en: 'PAYEE',
    fr: 'BÉNÉFICIAIRE',
    de: 'ZAHLUNGSEMPFÄNGER',
    definition: 'The party that is to be paid, where it is not the seller: a factor, for one.',
  },
  {
    name: text('BT-59', '1..1', {
      en: 'Payee name',
      fr: 'Nom du bénéficiaire',
      de: 'Name des Zahlungsempfängers',
      definition: 'The name of the party that is to be paid.',
    }),
    identifier: schemedIdentifier('BT-60', '0..1', {
      en: 'Payee identifier',
      fr: 'Identifiant du bénéficiaire',
      de: 'Kennung des Zahlungsempfängers',
      definition: 'A number by which the payee is known, in a registered scheme or to the parties.',
      schemeList: 'iso-6523-icd',
    }),
    legalRegistrationIdentifier: schemedIdentifier('BT-61', '0..1', {
      en: 'Payee legal registration identifier',
      fr: "Identifiant d'enregistrement légal du bénéficiaire",
      de: 'Kennung der rechtlichen Registrierung des Zahlungsempfängers',
      definition: "The payee's number in an official register of companies.",
      schemeList: 'iso-6523-icd',
    }),
  },
);

export interface Payee extends ModelOf<typeof PAYEE> {}
