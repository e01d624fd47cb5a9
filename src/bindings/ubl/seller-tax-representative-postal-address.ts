import { SELLER_TAX_REPRESENTATIVE_PARTY } from '../../model/seller-tax-representative-party.js';
import { SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS } from '../../model/seller-tax-representative-postal-address.js';
import { postalAddress } from './postal-address.js';
import { ubl } from './syntax.js';

export const sellerTaxRepresentativePostalAddress = ubl
  .of(SELLER_TAX_REPRESENTATIVE_PARTY)
  .group('cac:PostalAddress', 'postalAddress', ...postalAddress(SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS));
