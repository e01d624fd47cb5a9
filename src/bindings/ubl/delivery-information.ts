import { DELIVERY_INFORMATION } from '../../model/delivery-information.js';
import { INVOICE } from '../../model/invoice.js';
import { deliverToAddress } from './deliver-to-address.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(INVOICE);
const { term } = ubl.of(DELIVERY_INFORMATION);

export const deliveryInformation = group(
  'cac:Delivery',
  'deliveryInformation',
  term('cbc:ActualDeliveryDate', 'actualDeliveryDate'),
  ubl.within('cac:DeliveryLocation', term('cbc:ID', 'deliverToLocationIdentifier'), deliverToAddress),
  term('cac:DeliveryParty/cac:PartyName/cbc:Name', 'deliverToPartyName'),
);
