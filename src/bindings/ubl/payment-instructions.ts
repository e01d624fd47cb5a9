import { INVOICE } from '../../model/invoice.js';
import { PAYMENT_INSTRUCTIONS } from '../../model/payment-instructions.js';
import type { SpreadPart } from '../parts/spread.js';
import { creditTransfer } from './credit-transfer.js';
import { directDebit } from './direct-debit.js';
import { paymentCardInformation } from './payment-card-information.js';
import { ubl } from './syntax.js';

const { spread, elsewhere } = ubl.of(INVOICE);
const { term } = ubl.of(PAYMENT_INSTRUCTIONS);

const code: SpreadPart = {
  role: 'every',
  part: term('cbc:PaymentMeansCode', 'paymentMeansTypeCode', { attributes: { name: 'paymentMeansText' } }),
};
const rest: readonly SpreadPart[] = [
  { role: 'every', part: term('cbc:PaymentID', 'remittanceInformation') },
  { role: 'first', part: paymentCardInformation },
  { role: 'item', part: creditTransfer },
  { role: 'first', part: directDebit },
];

export const paymentInstructions = spread('cac:PaymentMeans', 'paymentInstructions', 'creditTransfers', code, ...rest);

/** A credit note holds the payment due date here. */
export const creditNotePaymentInstructions = spread(
  'cac:PaymentMeans',
  'paymentInstructions',
  'creditTransfers',
  code,
  { role: 'first', part: elsewhere('cbc:PaymentDueDate', 'paymentDueDate') },
  ...rest,
);
