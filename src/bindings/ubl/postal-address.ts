import type { BUYER_POSTAL_ADDRESS } from '../../model/buyer-postal-address.js';
import type { DELIVER_TO_ADDRESS } from '../../model/deliver-to-address.js';
import type { SELLER_POSTAL_ADDRESS } from '../../model/seller-postal-address.js';
import type { SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS } from '../../model/seller-tax-representative-postal-address.js';
import type { Part } from '../part.js';
import { ubl } from './syntax.js';

type Address =
  | typeof SELLER_POSTAL_ADDRESS
  | typeof BUYER_POSTAL_ADDRESS
  | typeof SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS
  | typeof DELIVER_TO_ADDRESS;

/** What all four addresses have in common: everything. */
export function postalAddress(address: Address): readonly Part[] {
  const { term } = ubl.of(address);
  return [
    term('cbc:StreetName', 'addressLine1'),
    term('cbc:AdditionalStreetName', 'addressLine2'),
    term('cbc:CityName', 'city'),
    term('cbc:PostalZone', 'postCode'),
    term('cbc:CountrySubentity', 'countrySubdivision'),
    term('cac:AddressLine/cbc:Line', 'addressLine3'),
    term('cac:Country/cbc:IdentificationCode', 'countryCode'),
  ];
}
