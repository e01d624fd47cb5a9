import { INVOICE } from '../../model/invoice.js';
import { SELLER } from '../../model/seller.js';
import { partyIdentifier } from './party-identifier.js';
import { sellerContact } from './seller-contact.js';
import { sellerPostalAddress } from './seller-postal-address.js';
import { cii } from './syntax.js';
import { isRegistration, OTHER_TAX, VAT } from './tax-registration.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(SELLER);

export const seller = group(
  'ram:SellerTradeParty',
  'seller',
  partyIdentifier('identifiers', SELLER.properties.identifiers),
  term('ram:Name', 'name'),
  term('ram:Description', 'additionalLegalInformation'),
  cii.within(
    'ram:SpecifiedLegalOrganization',
    term('ram:ID', 'legalRegistrationIdentifier'),
    term('ram:TradingBusinessName', 'tradingName'),
  ),
  sellerContact,
  sellerPostalAddress,
  term('ram:URIUniversalCommunication/ram:URIID', 'electronicAddress'),
  cii.matching('ram:SpecifiedTaxRegistration', isRegistration(VAT), term('ram:ID', 'vatIdentifier', { constants: { schemeID: VAT } })),
  cii.matching(
    'ram:SpecifiedTaxRegistration',
    isRegistration(OTHER_TAX),
    term('ram:ID', 'taxRegistrationIdentifier', { constants: { schemeID: OTHER_TAX } }),
  ),
);
