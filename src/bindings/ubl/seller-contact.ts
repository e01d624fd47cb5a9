import { SELLER } from '../../model/seller.js';
import { SELLER_CONTACT } from '../../model/seller-contact.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(SELLER);
const { term } = ubl.of(SELLER_CONTACT);

export const sellerContact = group(
  'cac:Contact',
  'contact',
  term('cbc:Name', 'point'),
  term('cbc:Telephone', 'telephoneNumber'),
  term('cbc:ElectronicMail', 'emailAddress'),
);
