import { ITEM_ATTRIBUTES } from '../../model/item-attributes.js';
import { ITEM_INFORMATION } from '../../model/item-information.js';
import { cii } from './syntax.js';

const { groups } = cii.of(ITEM_INFORMATION);
const { term } = cii.of(ITEM_ATTRIBUTES);

export const itemAttributes = groups(
  'ram:ApplicableProductCharacteristic',
  'attributes',
  {},
  term('ram:Description', 'name'),
  term('ram:Value', 'value'),
);
