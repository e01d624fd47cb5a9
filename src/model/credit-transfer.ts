import { group, identifier, type ModelOf, text } from './term.js';

export const CREDIT_TRANSFER = group(
  'BG-17',
  '0..n',
  {
    en: 'CREDIT TRANSFER',
    fr: 'VIREMENT',
    de: 'ÜBERWEISUNG',
    definition: 'An account to which the amount can be transferred.',
  },
  {
    paymentAccountIdentifier: identifier('BT-84', '1..1', {
      en: 'Payment account identifier',
      fr: 'Identifiant du compte de paiement',
      de: 'Kennung des Zahlungskontos',
      definition: 'The account: its IBAN, or the number in the national form.',
    }),
    paymentAccountName: text('BT-85', '0..1', {
      en: 'Payment account name',
      fr: 'Nom du compte de paiement',
      de: 'Name des Zahlungskontos',
      definition: 'In whose name the account is held.',
    }),
    paymentServiceProviderIdentifier: identifier('BT-86', '0..1', {
      en: 'Payment service provider identifier',
      fr: 'Identifiant du prestataire de services de paiement',
      de: 'Kennung des Zahlungsdienstleisters',
      definition: 'The bank that keeps the account: its BIC, or a national code.',
    }),
  },
);

export interface CreditTransfer extends ModelOf<typeof CREDIT_TRANSFER> {}
