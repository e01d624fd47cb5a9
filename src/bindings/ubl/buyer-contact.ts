import { BUYER } from '../../model/buyer.js';
import { BUYER_CONTACT } from '../../model/buyer-contact.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(BUYER);
const { term } = ubl.of(BUYER_CONTACT);

export const buyerContact = group(
  'cac:Contact',
  'contact',
  term('cbc:Name', 'point'),
  term('cbc:Telephone', 'telephoneNumber'),
  term('cbc:ElectronicMail', 'emailAddress'),
);
