import { group, type ModelOf, text } from './term.js';

export const PAYMENT_CARD_INFORMATION = group(
  'BG-18',
  '0..1',
  {
    en: 'PAYMENT CARD INFORMATION',
    fr: 'INFORMATIONS SUR LA CARTE DE PAIEMENT',
    de: 'INFORMATIONEN ZUR ZAHLUNGSKARTE',
    definition: 'The card that paid.',
  },
  {
    primaryAccountNumber: text('BT-87', '1..1', {
      en: 'Payment card primary account number',
      fr: 'Numéro de compte principal de la carte de paiement',
      de: 'Primäre Kontonummer der Zahlungskarte',
      definition: 'The number of the card, of which only the last digits, and at most the first six, should be shown.',
    }),
    holderName: text('BT-88', '0..1', {
      en: 'Payment card holder name',
      fr: 'Nom du titulaire de la carte de paiement',
      de: 'Name des Inhabers der Zahlungskarte',
      definition: 'To whom the card was issued.',
    }),
  },
);

export interface PaymentCardInformation extends ModelOf<typeof PAYMENT_CARD_INFORMATION> {}
