import { BUYER } from '../../model/buyer.js';
import { BUYER_CONTACT } from '../../model/buyer-contact.js';
import { cii } from './syntax.js';

const { group } = cii.of(BUYER);
const { term } = cii.of(BUYER_CONTACT);

export const buyerContact = group(
  'ram:DefinedTradeContact',
  'contact',
  term('ram:PersonName', 'point'),
  cii.alsoRead(term('ram:DepartmentName', 'point')),
  term('ram:TelephoneUniversalCommunication/ram:CompleteNumber', 'telephoneNumber'),
  term('ram:EmailURIUniversalCommunication/ram:URIID', 'emailAddress'),
);
