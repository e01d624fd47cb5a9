import { Decimal } from '../../base/decimal.js';
import { type Computing, cents } from './computing.js';
import { taxedRate } from './vat-rate.js';

/** The terms of an allowance or charge that take part: BT-92 to BT-96 on the document, BT-136 to BT-138 on a line, and so on. */
export interface AllowanceChargeTerms {
  readonly amount: string;
  readonly base: string;
  readonly percentage: string;
  /** Of one on the document. */
  readonly rate?: string;
}

interface AllowanceCharge {
  readonly amount?: Decimal;
  readonly baseAmount?: Decimal;
  readonly percentage?: Decimal;
  readonly vatCategoryCode?: string;
  readonly vatRate?: Decimal;
}

const HUNDREDTH = Decimal.of(1, 2);

/** Its amount by base and percentage, and the rate that its VAT category fixes. */
export function computeAllowanceCharge<T extends AllowanceCharge>(
  item: T,
  property: string,
  terms: AllowanceChargeTerms,
  computing: Computing,
): T {
  const { baseAmount, percentage } = item;
  const byPercentage = () => baseAmount && percentage && cents(baseAmount.mul(percentage).mul(HUNDREDTH));
  const how = `${terms.base} × ${terms.percentage} %`;
  const amount = computing.value(item.amount, byPercentage, terms.amount, `${property}.amount`, how);
  const rate =
    terms.rate === undefined ? undefined : taxedRate(item.vatRate, item.vatCategoryCode, terms.rate, `${property}.vatRate`, computing);
  return { ...item, ...(amount === undefined ? {} : { amount }), ...(rate === undefined ? {} : { vatRate: rate }) };
}
