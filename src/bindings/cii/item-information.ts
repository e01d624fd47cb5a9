import { INVOICE_LINE } from '../../model/invoice-line.js';
import { ITEM_INFORMATION } from '../../model/item-information.js';
import { itemAttributes } from './item-attributes.js';
import { cii, classification } from './syntax.js';

const { group } = cii.of(INVOICE_LINE);
const { term, terms } = cii.of(ITEM_INFORMATION);

export const itemInformation = group(
  'ram:SpecifiedTradeProduct',
  'itemInformation',
  term('ram:GlobalID', 'standardIdentifier'),
  term('ram:SellerAssignedID', 'sellersIdentifier'),
  term('ram:BuyerAssignedID', 'buyersIdentifier'),
  term('ram:Name', 'name'),
  term('ram:Description', 'description'),
  itemAttributes,
  terms('ram:DesignatedProductClassification/ram:ClassCode', 'classificationIdentifiers', { as: classification }),
  term('ram:OriginTradeCountry/ram:ID', 'countryOfOrigin'),
);
