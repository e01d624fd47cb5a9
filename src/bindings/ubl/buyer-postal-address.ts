import { BUYER } from '../../model/buyer.js';
import { BUYER_POSTAL_ADDRESS } from '../../model/buyer-postal-address.js';
import { postalAddress } from './postal-address.js';
import { ubl } from './syntax.js';

export const buyerPostalAddress = ubl.of(BUYER).group('cac:PostalAddress', 'postalAddress', ...postalAddress(BUYER_POSTAL_ADDRESS));
