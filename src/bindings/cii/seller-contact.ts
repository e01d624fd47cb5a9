import { SELLER } from '../../model/seller.js';
import { SELLER_CONTACT } from '../../model/seller-contact.js';
import { cii } from './syntax.js';

const { group } = cii.of(SELLER);
const { term } = cii.of(SELLER_CONTACT);

export const sellerContact = group(
  'ram:DefinedTradeContact',
  'contact',
  term('ram:PersonName', 'point'),
  cii.alsoRead(term('ram:DepartmentName', 'point')),
  term('ram:TelephoneUniversalCommunication/ram:CompleteNumber', 'telephoneNumber'),
  term('ram:EmailURIUniversalCommunication/ram:URIID', 'emailAddress'),
);
