import { BUYER } from '../../model/buyer.js';
import { INVOICE } from '../../model/invoice.js';
import { buyerContact } from './buyer-contact.js';
import { buyerPostalAddress } from './buyer-postal-address.js';
import { partyIdentifier } from './party-identifier.js';
import { cii } from './syntax.js';
import { isRegistration, VAT } from './tax-registration.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(BUYER);

export const buyer = group(
  'ram:BuyerTradeParty',
  'buyer',
  partyIdentifier('identifier', BUYER.properties.identifier),
  term('ram:Name', 'name'),
  cii.within(
    'ram:SpecifiedLegalOrganization',
    term('ram:ID', 'legalRegistrationIdentifier'),
    term('ram:TradingBusinessName', 'tradingName'),
  ),
  buyerContact,
  buyerPostalAddress,
  term('ram:URIUniversalCommunication/ram:URIID', 'electronicAddress'),
  cii.matching('ram:SpecifiedTaxRegistration', isRegistration(VAT), term('ram:ID', 'vatIdentifier', { constants: { schemeID: VAT } })),
);
