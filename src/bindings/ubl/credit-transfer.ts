import { CREDIT_TRANSFER } from '../../model/credit-transfer.js';
import { ubl } from './syntax.js';

const { term } = ubl.of(CREDIT_TRANSFER);

export const creditTransfer = ubl.within(
  'cac:PayeeFinancialAccount',
  term('cbc:ID', 'paymentAccountIdentifier'),
  term('cbc:Name', 'paymentAccountName'),
  term('cac:FinancialInstitutionBranch/cbc:ID', 'paymentServiceProviderIdentifier'),
);
