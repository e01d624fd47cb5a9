import { SELLER } from '../../model/seller.js';
import { SELLER_POSTAL_ADDRESS } from '../../model/seller-postal-address.js';
import { postalAddress } from './postal-address.js';
import { ubl } from './syntax.js';

export const sellerPostalAddress = ubl.of(SELLER).group('cac:PostalAddress', 'postalAddress', ...postalAddress(SELLER_POSTAL_ADDRESS));
