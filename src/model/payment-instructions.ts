import { CREDIT_TRANSFER } from './credit-transfer.js';
import { DIRECT_DEBIT } from './direct-debit.js';
import { PAYMENT_CARD_INFORMATION } from './payment-card-information.js';
import { code, group, type ModelOf, text } from './term.js';

export const PAYMENT_INSTRUCTIONS = group(
  'BG-16',
  '0..1',
  {
    en: 'PAYMENT INSTRUCTIONS',
    fr: 'INSTRUCTIONS DE PAIEMENT',
    de: 'ZAHLUNGSANWEISUNGEN',
    definition: 'How the payment is to be made, or was.',
  },
  {
    paymentMeansTypeCode: code('BT-81', '1..1', {
      en: 'Payment means type code',
      fr: 'Code de type de moyen de paiement',
      de: 'Code für die Zahlungsart',
      definition: 'The means of payment: transfer, direct debit, card and so on.',
      codeLists: ['untdid-4461'],
    }),
    paymentMeansText: text('BT-82', '0..1', {
      en: 'Payment means text',
      fr: 'Libellé du moyen de paiement',
      de: 'Text zur Zahlungsart',
      definition: 'The means of payment in words.',
    }),
    remittanceInformation: text('BT-83', '0..1', {
      en: 'Remittance information',
      fr: 'Avis de paiement',
      de: 'Verwendungszweck',
      definition: 'What the payer is to quote, so that the seller can match the payment with the invoice.',
    }),
    creditTransfers: CREDIT_TRANSFER,
    paymentCardInformation: PAYMENT_CARD_INFORMATION,
    directDebit: DIRECT_DEBIT,
  },
);

export interface PaymentInstructions extends ModelOf<typeof PAYMENT_INSTRUCTIONS> {}
