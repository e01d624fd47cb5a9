import { ITEM_ATTRIBUTES } from '../../model/item-attributes.js';
import { ITEM_INFORMATION } from '../../model/item-information.js';
import { ubl } from './syntax.js';

const { groups } = ubl.of(ITEM_INFORMATION);
const { term } = ubl.of(ITEM_ATTRIBUTES);

export const itemAttributes = groups('cac:AdditionalItemProperty', 'attributes', {}, term('cbc:Name', 'name'), term('cbc:Value', 'value'));
