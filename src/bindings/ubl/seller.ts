import { INVOICE } from '../../model/invoice.js';
import { SELLER } from '../../model/seller.js';
import { creditorIdentifier, isCreditorIdentifier } from './direct-debit.js';
import { sellerContact } from './seller-contact.js';
import { sellerPostalAddress } from './seller-postal-address.js';
import { ubl } from './syntax.js';
import { isOtherTax, isVat, OTHER_SCHEME, VAT_SCHEME } from './tax-scheme.js';

const { group } = ubl.of(INVOICE);
const { term, terms } = ubl.of(SELLER);

export const seller = group(
  'cac:AccountingSupplierParty/cac:Party',
  'seller',
  term('cbc:EndpointID', 'electronicAddress'),
  terms('cac:PartyIdentification/cbc:ID', 'identifiers', { when: (element, reader) => !isCreditorIdentifier(element, reader) }),
  creditorIdentifier('seller'),
  term('cac:PartyName/cbc:Name', 'tradingName'),
  sellerPostalAddress,
  ubl.matching('cac:PartyTaxScheme', isVat, term('cbc:CompanyID', 'vatIdentifier'), VAT_SCHEME),
  ubl.matching('cac:PartyTaxScheme', isOtherTax, term('cbc:CompanyID', 'taxRegistrationIdentifier'), OTHER_SCHEME),
  ubl.within(
    'cac:PartyLegalEntity',
    term('cbc:RegistrationName', 'name'),
    term('cbc:CompanyID', 'legalRegistrationIdentifier'),
    term('cbc:CompanyLegalForm', 'additionalLegalInformation'),
  ),
  sellerContact,
);
