import { INVOICE_LINE } from '../../model/invoice-line.js';
import { ITEM_INFORMATION } from '../../model/item-information.js';
import { itemAttributes } from './item-attributes.js';
import { lineVatInformation } from './line-vat-information.js';
import { classification, ubl } from './syntax.js';

const { group } = ubl.of(INVOICE_LINE);
const { term, terms } = ubl.of(ITEM_INFORMATION);

/** The item, with its VAT, which UBL holds among the item's own elements. */
export const item = ubl.within(
  'cac:Item',
  group(
    '',
    'itemInformation',
    term('cbc:Description', 'description'),
    term('cbc:Name', 'name'),
    term('cac:BuyersItemIdentification/cbc:ID', 'buyersIdentifier'),
    term('cac:SellersItemIdentification/cbc:ID', 'sellersIdentifier'),
    term('cac:StandardItemIdentification/cbc:ID', 'standardIdentifier'),
    term('cac:OriginCountry/cbc:IdentificationCode', 'countryOfOrigin'),
    terms('cac:CommodityClassification/cbc:ItemClassificationCode', 'classificationIdentifiers', { as: classification }),
  ),
  lineVatInformation,
  group('', 'itemInformation', itemAttributes),
);
