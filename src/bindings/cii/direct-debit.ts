import { DIRECT_DEBIT } from '../../model/direct-debit.js';
import { INVOICE } from '../../model/invoice.js';
import { PAYMENT_INSTRUCTIONS } from '../../model/payment-instructions.js';
import type { Part } from '../part.js';
import { cii } from './syntax.js';

const { group: ofInvoice } = cii.of(INVOICE);
const { group } = cii.of(PAYMENT_INSTRUCTIONS);
const { term } = cii.of(DIRECT_DEBIT);

/** CII holds the three terms of BG-19 at three places; two of them are the settlement's own. */
const inSettlement = (part: Part): Part => ofInvoice('', 'paymentInstructions', group('', 'directDebit', part));

export const bankAssignedCreditorIdentifier = inSettlement(term('ram:CreditorReferenceID', 'bankAssignedCreditorIdentifier'));

export const mandateReferenceIdentifier = inSettlement(term('ram:DirectDebitMandateID', 'mandateReferenceIdentifier'));

/** Inside the payment means. */
export const debitedAccountIdentifier = group(
  '',
  'directDebit',
  cii.within(
    'ram:PayerPartyDebtorFinancialAccount',
    term('ram:IBANID', 'debitedAccountIdentifier'),
    cii.alsoRead(term('ram:ProprietaryID', 'debitedAccountIdentifier')),
  ),
);
