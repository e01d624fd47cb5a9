import { INVOICE } from '../../model/invoice.js';
import { PAYEE } from '../../model/payee.js';
import { creditorIdentifier, isCreditorIdentifier } from './direct-debit.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(INVOICE);
const { term } = ubl.of(PAYEE);

export const payee = group(
  'cac:PayeeParty',
  'payee',
  ubl.matching('cac:PartyIdentification', (element, reader) => !isCreditorIdentifier(element, reader), term('cbc:ID', 'identifier')),
  creditorIdentifier('payee'),
  term('cac:PartyName/cbc:Name', 'name'),
  term('cac:PartyLegalEntity/cbc:CompanyID', 'legalRegistrationIdentifier'),
);
