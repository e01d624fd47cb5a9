import { SELLER } from '../../model/seller.js';
import { SELLER_POSTAL_ADDRESS } from '../../model/seller-postal-address.js';
import { postalAddress } from './postal-address.js';
import { cii } from './syntax.js';

export const sellerPostalAddress = cii.of(SELLER).group('ram:PostalTradeAddress', 'postalAddress', ...postalAddress(SELLER_POSTAL_ADDRESS));
