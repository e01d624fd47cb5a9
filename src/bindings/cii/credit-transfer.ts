import { CREDIT_TRANSFER } from '../../model/credit-transfer.js';
import type { Part } from '../part.js';
import { cii } from './syntax.js';

const { term } = cii.of(CREDIT_TRANSFER);

const iban = term('ram:IBANID', 'paymentAccountIdentifier');
const proprietary = term('ram:ProprietaryID', 'paymentAccountIdentifier');

/** Two letters, two check digits, and what the country makes of it; blanks are for the eye. */
const IBAN = /^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$/;
const isIban = (account: unknown): boolean => typeof account === 'string' && IBAN.test(account.replaceAll(' ', ''));

const writtenAs = (part: Part, accept: (account: unknown) => boolean): Part => ({
  read: (parent, into, reader) => part.read(parent, into, reader),
  write: (from, writer) => (accept(from.paymentAccountIdentifier) ? part.write(from, writer) : []),
  describe: (path, report) => part.describe(path, report),
});

/** The account, and the bank in an element beside it. */
export const creditTransfer: readonly Part[] = [
  cii.within(
    'ram:PayeePartyCreditorFinancialAccount',
    writtenAs(iban, isIban),
    term('ram:AccountName', 'paymentAccountName'),
    writtenAs(proprietary, (account) => !isIban(account)),
  ),
  term('ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID', 'paymentServiceProviderIdentifier'),
];
