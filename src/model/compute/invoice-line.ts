import { Decimal } from '../../base/decimal.js';
import type { PartialInvoice } from '../invoice.js';
import { type AllowanceChargeTerms, computeAllowanceCharge } from './allowance-charge.js';
import { type Computing, cents, present } from './computing.js';
import { taxedRate } from './vat-rate.js';

export type Line = NonNullable<PartialInvoice['lines']>[number];

const ALLOWANCE: AllowanceChargeTerms = { amount: 'BT-136', base: 'BT-137', percentage: 'BT-138' };
const CHARGE: AllowanceChargeTerms = { amount: 'BT-141', base: 'BT-142', percentage: 'BT-143' };

/** A line's number where none has one, net price, rate and net amount. */
export function computeLine(line: Line, index: number, numbered: boolean, computing: Computing): Line {
  const at = `lines[${index}]`;
  const number = () => (numbered ? undefined : String(index + 1));
  const identifier = computing.value(line.identifier, number, 'BT-126', `${at}.identifier`, 'the place of the line');
  const allowances = line.allowances?.map((item, nth) => computeAllowanceCharge(item, `${at}.allowances[${nth}]`, ALLOWANCE, computing));
  const charges = line.charges?.map((item, nth) => computeAllowanceCharge(item, `${at}.charges[${nth}]`, CHARGE, computing));
  const priceDetails = computePrice(line, at, computing);
  const vatInformation = computeVat(line, at, computing);
  const computed = { ...line, ...present({ identifier, allowances, charges, priceDetails, vatInformation }) };
  const how = `BT-129 × BT-146${priceDetails?.itemPriceBaseQuantity === undefined ? '' : ' / BT-149'}`;
  const sums = `${charges === undefined ? '' : ' + BT-141'}${allowances === undefined ? '' : ' - BT-136'}`;
  const netAmount = computing.value(line.netAmount, () => netAmountOf(computed), 'BT-131', `${at}.netAmount`, `${how}${sums}`);
  return { ...computed, ...present({ netAmount }) };
}

function computePrice({ priceDetails: price }: Line, at: string, computing: Computing): Line['priceDetails'] {
  if (price === undefined) return undefined;
  const { itemGrossPrice: gross, itemPriceDiscount: discount } = price;
  const byGross = () => gross?.sub(discount ?? Decimal.ZERO);
  const how = discount === undefined ? 'BT-148' : 'BT-148 - BT-147';
  const itemNetPrice = computing.value(price.itemNetPrice, byGross, 'BT-146', `${at}.priceDetails.itemNetPrice`, how);
  return { ...price, ...present({ itemNetPrice }) };
}

function computeVat({ vatInformation: vat }: Line, at: string, computing: Computing): Line['vatInformation'] {
  if (vat === undefined) return undefined;
  const property = `${at}.vatInformation.invoicedItemVatRate`;
  const invoicedItemVatRate = taxedRate(vat.invoicedItemVatRate, vat.invoicedItemVatCategoryCode, 'BT-152', property, computing);
  return { ...vat, ...present({ invoicedItemVatRate }) };
}

function netAmountOf({ invoicedQuantity: quantity, priceDetails: price, allowances = [], charges = [] }: Line): Decimal | undefined {
  const base = price?.itemPriceBaseQuantity ?? Decimal.ONE;
  if (quantity === undefined || price?.itemNetPrice === undefined || base.sign() === 0) return undefined;
  const added = amountsOf(charges);
  const taken = amountsOf(allowances);
  return added && taken && cents(quantity.mul(price.itemNetPrice).div(base)).add(added).sub(taken);
}

/** The sum of what all items amount to; undefined where one lacks its amount. */
export function amountsOf(items: readonly { readonly amount?: Decimal }[]): Decimal | undefined {
  const amounts = items.map(({ amount }) => amount);
  return amounts.includes(undefined) ? undefined : Decimal.sum(amounts as Decimal[]);
}
