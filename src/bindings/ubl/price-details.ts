import { Decimal } from '../../base/decimal.js';
import { INVOICE_LINE } from '../../model/invoice-line.js';
import { PRICE_DETAILS } from '../../model/price-details.js';
import { ONE_UNIT } from '../base-quantity.js';
import { ALLOWANCE_INDICATOR, isAllowance } from './allowance-charge.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(INVOICE_LINE);
const { term } = ubl.of(PRICE_DETAILS);

export const priceDetails = group(
  'cac:Price',
  'priceDetails',
  term('cbc:PriceAmount', 'itemNetPrice'),
  term('cbc:BaseQuantity', 'itemPriceBaseQuantity', {
    attributes: { unitCode: 'itemPriceBaseQuantityUnitOfMeasureCode' },
    supply: ONE_UNIT,
  }),
  ubl.matching(
    'cac:AllowanceCharge',
    isAllowance,
    ALLOWANCE_INDICATOR,
    term('cbc:Amount', 'itemPriceDiscount', {
      supply: {
        value: (price) => (price.itemGrossPrice === undefined ? undefined : Decimal.ZERO),
        reason: 'UBL has a gross price only beside a discount.',
      },
    }),
    term('cbc:BaseAmount', 'itemGrossPrice'),
  ),
);
