import type { Decimal } from '../../base/decimal.js';
import { INVOICE_LINE } from '../../model/invoice-line.js';
import { PRICE_DETAILS } from '../../model/price-details.js';
import { ONE_UNIT } from '../base-quantity.js';
import type { Part } from '../part.js';
import type { Reader } from '../reader.js';
import { ALLOWANCE_INDICATOR, isAllowance } from './allowance-charge.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE_LINE);
const { term } = cii.of(PRICE_DETAILS);

const NET_PRICE = cii.vocabulary.number('ram:NetPriceProductTradePrice');
const BASIS_QUANTITY = cii.vocabulary.number('ram:BasisQuantity');
const UNIT_CODE = cii.vocabulary.number('unitCode');

const baseQuantity = term('ram:BasisQuantity', 'itemPriceBaseQuantity', {
  attributes: { unitCode: 'itemPriceBaseQuantityUnitOfMeasureCode' },
  supply: ONE_UNIT,
});

/** The gross price may repeat the base quantity of the net price, or be alone in stating it. A different one stays unread. */
const grossBaseQuantity: Part = {
  read(grossPrice, into, reader) {
    const netPrice = reader.child(reader.tree.parent[grossPrice], NET_PRICE);
    const stated = netPrice < 0 ? undefined : quantityIn(netPrice, reader);
    if (stated === undefined || stated === quantityIn(grossPrice, reader)) baseQuantity.read(grossPrice, into, reader);
  },
  write: () => [],
  describe: (path, report) => baseQuantity.describe(path, report),
};

/** The base quantity of a price, with its unit, as it is written. */
function quantityIn(price: number, reader: Reader): string | undefined {
  const node = reader.child(price, BASIS_QUANTITY);
  return node < 0 ? undefined : `${reader.peek(node)} ${reader.peekAttribute(node, UNIT_CODE)}`;
}

export const priceDetails = group(
  '',
  'priceDetails',
  cii.within(
    'ram:GrossPriceProductTradePrice',
    term('ram:ChargeAmount', 'itemGrossPrice', {
      supply: {
        value(price) {
          const { itemNetPrice: net, itemPriceDiscount: discount } = price as { itemNetPrice?: Decimal; itemPriceDiscount?: Decimal };
          return discount && net?.add(discount);
        },
        reason: 'CII has a discount only beside a gross price; it is BT-146 and BT-147 together.',
      },
    }),
    grossBaseQuantity,
    cii.matching('ram:AppliedTradeAllowanceCharge', isAllowance, ALLOWANCE_INDICATOR, term('ram:ActualAmount', 'itemPriceDiscount')),
  ),
  cii.within('ram:NetPriceProductTradePrice', term('ram:ChargeAmount', 'itemNetPrice'), baseQuantity),
);
