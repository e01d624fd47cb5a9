import { INVOICE } from '../../model/invoice.js';
import { PAYEE } from '../../model/payee.js';
import { partyIdentifier } from './party-identifier.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(PAYEE);

export const payee = group(
  'ram:PayeeTradeParty',
  'payee',
  partyIdentifier('identifier', PAYEE.properties.identifier),
  term('ram:Name', 'name'),
  term('ram:SpecifiedLegalOrganization/ram:ID', 'legalRegistrationIdentifier'),
);
