import { group, identifier, type ModelOf } from './term.js';

export const DIRECT_DEBIT = group(
  'BG-19',
  '0..1',
  {
    en: 'DIRECT DEBIT',
    fr: 'PRÉLÈVEMENT',
    de: 'LASTSCHRIFT',
    definition: 'What the buyer needs to know of a debit that the payee will collect.',
  },
  {
    mandateReferenceIdentifier: identifier('BT-89', '0..1', {
      en: 'Mandate reference identifier',
      fr: 'Identifiant de référence du mandat',
      de: 'Mandatsreferenz',
      definition: 'The mandate under which the amount is collected.',
    }),
    bankAssignedCreditorIdentifier: identifier('BT-90', '0..1', {
      en: 'Bank assigned creditor identifier',
      fr: 'Identifiant du créancier attribué par la banque',
      de: 'Gläubiger-Identifikationsnummer',
      definition: 'The number that entitles the payee, or the seller, to collect debits.',
    }),
    debitedAccountIdentifier: identifier('BT-91', '0..1', {
      en: 'Debited account identifier',
      fr: 'Identifiant du compte débité',
      de: 'Kennung des belasteten Kontos',
      definition: 'The account of the payer from which the amount is collected.',
    }),
  },
);

export interface DirectDebit extends ModelOf<typeof DIRECT_DEBIT> {}
