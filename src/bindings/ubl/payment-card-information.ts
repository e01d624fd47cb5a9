import { PAYMENT_CARD_INFORMATION } from '../../model/payment-card-information.js';
import { PAYMENT_INSTRUCTIONS } from '../../model/payment-instructions.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(PAYMENT_INSTRUCTIONS);
const { term } = ubl.of(PAYMENT_CARD_INFORMATION);

export const paymentCardInformation = group(
  'cac:CardAccount',
  'paymentCardInformation',
  term('cbc:PrimaryAccountNumberID', 'primaryAccountNumber'),
  // The schema wants the card's network, of which the standard knows nothing.
  ubl.constant('cbc:NetworkID', 'NA'),
  term('cbc:HolderName', 'holderName'),
);
