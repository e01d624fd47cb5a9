import { Decimal } from '../../base/decimal.js';
import type { Computing } from './computing.js';

/** UNTDID 5305: categories whose rate the standard fixes at zero (BR-Z-05, BR-E-05, BR-AE-05, BR-IC-05, BR-G-05). */
const ZERO_RATED: readonly string[] = ['Z', 'E', 'AE', 'K', 'G'];

/** UNTDID 5305: not subject to VAT; it has no rate (BR-O-05). */
export const NOT_SUBJECT = 'O';

/** A VAT rate, given or fixed by its category. */
export function taxedRate(
  given: Decimal | undefined,
  category: string | undefined,
  term: string,
  property: string,
  computing: Computing,
): Decimal | undefined {
  const fixed = category !== undefined && ZERO_RATED.includes(category) ? Decimal.ZERO : undefined;
  return computing.value(given, () => fixed, term, property, `VAT category ${category}`);
}
