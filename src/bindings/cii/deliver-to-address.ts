import { DELIVER_TO_ADDRESS } from '../../model/deliver-to-address.js';
import { DELIVERY_INFORMATION } from '../../model/delivery-information.js';
import { postalAddress } from './postal-address.js';
import { cii } from './syntax.js';

export const deliverToAddress = cii
  .of(DELIVERY_INFORMATION)
  .group('ram:PostalTradeAddress', 'deliverToAddress', ...postalAddress(DELIVER_TO_ADDRESS));
