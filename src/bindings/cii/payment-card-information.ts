import { PAYMENT_CARD_INFORMATION } from '../../model/payment-card-information.js';
import { PAYMENT_INSTRUCTIONS } from '../../model/payment-instructions.js';
import { cii } from './syntax.js';

const { group } = cii.of(PAYMENT_INSTRUCTIONS);
const { term } = cii.of(PAYMENT_CARD_INFORMATION);

export const paymentCardInformation = group(
  'ram:ApplicableTradeSettlementFinancialCard',
  'paymentCardInformation',
  term('ram:ID', 'primaryAccountNumber'),
  term('ram:CardholderName', 'holderName'),
);
