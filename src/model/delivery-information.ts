import { DELIVER_TO_ADDRESS } from './deliver-to-address.js';
import { date, group, type ModelOf, schemedIdentifier, text } from './term.js';

export const DELIVERY_INFORMATION = group(
  'BG-13',
  '0..1',
  {
    en: 'DELIVERY INFORMATION',
    fr: 'INFORMATIONS DE LIVRAISON',
    de: 'LIEFERINFORMATIONEN',
    definition: 'Where and when the goods or services were delivered.',
  },
  {
    deliverToPartyName: text('BT-70', '0..1', {
      en: 'Deliver to party name',
      fr: 'Nom du destinataire de la livraison',
      de: 'Name des Warenempfängers',
      definition: 'The party that received the goods or services.',
    }),
    deliverToLocationIdentifier: schemedIdentifier('BT-71', '0..1', {
      en: 'Deliver to location identifier',
      fr: 'Identifiant du lieu de livraison',
      de: 'Kennung des Lieferorts',
      definition: 'A number by which the place of delivery is known.',
      schemeList: 'iso-6523-icd',
    }),
    actualDeliveryDate: date('BT-72', '0..1', {
      en: 'Actual delivery date',
      fr: 'Date effective de livraison',
      de: 'Tatsächliches Lieferdatum',
      definition: 'The day on which delivery was made or completed.',
    }),
    deliverToAddress: DELIVER_TO_ADDRESS,
  },
);

export interface DeliveryInformation extends ModelOf<typeof DELIVERY_INFORMATION> {}
