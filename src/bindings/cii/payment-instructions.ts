import { INVOICE } from '../../model/invoice.js';
import { PAYMENT_INSTRUCTIONS } from '../../model/payment-instructions.js';
import { creditTransfer } from './credit-transfer.js';
import { debitedAccountIdentifier } from './direct-debit.js';
import { paymentCardInformation } from './payment-card-information.js';
import { cii } from './syntax.js';

const { group, spread } = cii.of(INVOICE);
const { term } = cii.of(PAYMENT_INSTRUCTIONS);

/** BT-83, which stands in the settlement itself. */
export const remittanceInformation = group('', 'paymentInstructions', term('ram:PaymentReference', 'remittanceInformation'));

export const paymentInstructions = spread(
  'ram:SpecifiedTradeSettlementPaymentMeans',
  'paymentInstructions',
  'creditTransfers',
  { role: 'every', part: term('ram:TypeCode', 'paymentMeansTypeCode') },
  { role: 'every', part: term('ram:Information', 'paymentMeansText') },
  { role: 'first', part: paymentCardInformation },
  { role: 'first', part: debitedAccountIdentifier },
  ...creditTransfer.map((part) => ({ role: 'item' as const, part })),
);
