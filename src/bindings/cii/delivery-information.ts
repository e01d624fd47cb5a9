import { DELIVERY_INFORMATION } from '../../model/delivery-information.js';
import { INVOICE } from '../../model/invoice.js';
import { deliverToAddress } from './deliver-to-address.js';
import { partyIdentifier } from './party-identifier.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(DELIVERY_INFORMATION);

export const deliveryInformation = group(
  '',
  'deliveryInformation',
  cii.within(
    'ram:ShipToTradeParty',
    partyIdentifier('deliverToLocationIdentifier', DELIVERY_INFORMATION.properties.deliverToLocationIdentifier),
    term('ram:Name', 'deliverToPartyName'),
    deliverToAddress,
  ),
  term('ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime', 'actualDeliveryDate'),
);
