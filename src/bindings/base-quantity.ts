import { Decimal } from '../base/decimal.js';
import type { Supply } from './parts/term-part.js';

/** BT-149 where its unit (BT-150) is given alone: a price is for one unit where nothing is said. */
export const ONE_UNIT: Supply = {
  value: (price) => (price.itemPriceBaseQuantityUnitOfMeasureCode === undefined ? undefined : Decimal.ONE),
  reason: 'The unit (BT-150) stands on the base quantity, which is 1 where nothing is said.',
};
