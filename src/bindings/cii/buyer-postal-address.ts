import { BUYER } from '../../model/buyer.js';
import { BUYER_POSTAL_ADDRESS } from '../../model/buyer-postal-address.js';
import { postalAddress } from './postal-address.js';
import { cii } from './syntax.js';

export const buyerPostalAddress = cii.of(BUYER).group('ram:PostalTradeAddress', 'postalAddress', ...postalAddress(BUYER_POSTAL_ADDRESS));
