import { DELIVER_TO_ADDRESS } from '../../model/deliver-to-address.js';
import { DELIVERY_INFORMATION } from '../../model/delivery-information.js';
import { postalAddress } from './postal-address.js';
import { ubl } from './syntax.js';

export const deliverToAddress = ubl.of(DELIVERY_INFORMATION).group('cac:Address', 'deliverToAddress', ...postalAddress(DELIVER_TO_ADDRESS));
