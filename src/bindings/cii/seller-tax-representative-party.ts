import { INVOICE } from '../../model/invoice.js';
import { SELLER_TAX_REPRESENTATIVE_PARTY } from '../../model/seller-tax-representative-party.js';
import { sellerTaxRepresentativePostalAddress } from './seller-tax-representative-postal-address.js';
import { cii } from './syntax.js';
import { isRegistration, VAT } from './tax-registration.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(SELLER_TAX_REPRESENTATIVE_PARTY);

export const sellerTaxRepresentativeParty = group(
  'ram:SellerTaxRepresentativeTradeParty',
  'sellerTaxRepresentativeParty',
  term('ram:Name', 'name'),
  sellerTaxRepresentativePostalAddress,
  cii.matching('ram:SpecifiedTaxRegistration', isRegistration(VAT), term('ram:ID', 'vatIdentifier', { constants: { schemeID: VAT } })),
);
