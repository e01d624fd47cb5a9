import type { BUYER_POSTAL_ADDRESS } from '../../model/buyer-postal-address.js';
import type { DELIVER_TO_ADDRESS } from '../../model/deliver-to-address.js';
import type { SELLER_POSTAL_ADDRESS } from '../../model/seller-postal-address.js';
import type { SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS } from '../../model/seller-tax-representative-postal-address.js';
import type { Part } from '../part.js';
import { cii } from './syntax.js';

type Address =
  | typeof SELLER_POSTAL_ADDRESS
  | typeof BUYER_POSTAL_ADDRESS
  | typeof SELLER_TAX_REPRESENTATIVE_POSTAL_ADDRESS
  | typeof DELIVER_TO_ADDRESS;

/** What all four addresses have in common: everything. */
export function postalAddress(address: Address): readonly Part[] {
  const { term } = cii.of(address);
  return [
    term('ram:PostcodeCode', 'postCode'),
    term('ram:LineOne', 'addressLine1'),
    term('ram:LineTwo', 'addressLine2'),
    term('ram:LineThree', 'addressLine3'),
    term('ram:CityName', 'city'),
    term('ram:CountryID', 'countryCode'),
    term('ram:CountrySubDivisionName', 'countrySubdivision'),
  ];
}
