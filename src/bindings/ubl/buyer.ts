import { BUYER } from '../../model/buyer.js';
import { INVOICE } from '../../model/invoice.js';
import { buyerContact } from './buyer-contact.js';
import { buyerPostalAddress } from './buyer-postal-address.js';
import { ubl } from './syntax.js';
import { isVat, VAT_SCHEME } from './tax-scheme.js';

const { group } = ubl.of(INVOICE);
const { term } = ubl.of(BUYER);

export const buyer = group(
  'cac:AccountingCustomerParty/cac:Party',
  'buyer',
  term('cbc:EndpointID', 'electronicAddress'),
  term('cac:PartyIdentification/cbc:ID', 'identifier'),
  term('cac:PartyName/cbc:Name', 'tradingName'),
  buyerPostalAddress,
  ubl.matching('cac:PartyTaxScheme', isVat, term('cbc:CompanyID', 'vatIdentifier'), VAT_SCHEME),
  ubl.within('cac:PartyLegalEntity', term('cbc:RegistrationName', 'name'), term('cbc:CompanyID', 'legalRegistrationIdentifier')),
  buyerContact,
);
