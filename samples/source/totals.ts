import { Decimal } from '../../src/base/decimal.js';
import type { Invoice, Line, Vat } from './description.js';

/** One group of the VAT breakdown (BG-23). */
export interface Breakdown {
  readonly vat: Vat;
  readonly taxable: string;
  readonly tax: string;
}

/** What follows from a description: net amounts of the lines, in order; the breakdown; the document totals. */
export interface Totals {
  readonly lines: readonly string[];
  readonly breakdown: readonly Breakdown[];
  readonly lineTotal: string;
  readonly allowances: string | undefined;
  readonly charges: string | undefined;
  readonly withoutVat: string;
  readonly vat: string;
  readonly withVat: string;
  readonly payable: string;
}

const HUNDRED = Decimal.of(100);

/** Reads a decimal of a description; throws where the text is none. */
export function decimal(text: string): Decimal {
  const value = Decimal.parse(text);
  if (value === undefined) throw new Error(`not a decimal: '${text}'`);
  return value;
}

/** A number with two digits after the point, rounded half up. */
export function amount(value: Decimal): string {
  const [whole, fraction = ''] = value.round(2).toString().split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** Line net amount (BT-131): quantity times net price per base quantity, plus charges, less allowances. */
export function lineNet(line: Line): Decimal {
  let net = decimal(line.quantity)
    .mul(decimal(line.price))
    .div(decimal(line.baseQuantity ?? '1'));
  for (const { charge, amount: text } of line.allowancesAndCharges ?? []) net = charge ? net.add(decimal(text)) : net.sub(decimal(text));
  return net.round(2);
}

export function totals(invoice: Invoice): Totals {
  const lines = invoice.lines.map(lineNet);
  const groups = new Map<string, { vat: Vat; taxable: Decimal }>();
  const put = (vat: Vat, value: Decimal): void => {
    const key = `${vat.category} ${vat.rate === undefined ? '' : decimal(vat.rate)}`;
    const group = groups.get(key) ?? { vat, taxable: Decimal.ZERO };
    groups.set(key, { vat: group.vat, taxable: group.taxable.add(value) });
  };
  for (const [index, line] of invoice.lines.entries()) put(line.vat, lines[index]);

  const sums = { allowances: undefined as Decimal | undefined, charges: undefined as Decimal | undefined };
  for (const { charge, amount: text, vat } of invoice.allowancesAndCharges ?? []) {
    if (vat === undefined) throw new Error(`${invoice.number}: an allowance or charge on document level needs its VAT category`);
    const value = decimal(text);
    const side = charge ? 'charges' : 'allowances';
    sums[side] = (sums[side] ?? Decimal.ZERO).add(value);
    put(vat, charge ? value : value.neg());
  }

  const breakdown = [...groups.values()].map(({ vat, taxable }) => {
    const tax = taxable
      .mul(decimal(vat.rate ?? '0'))
      .div(HUNDRED)
      .round(2);
    return { vat, taxable: amount(taxable), tax: amount(tax) };
  });
  const lineTotal = Decimal.sum(lines);
  const withoutVat = lineTotal.sub(sums.allowances ?? Decimal.ZERO).add(sums.charges ?? Decimal.ZERO);
  const vat = Decimal.sum(breakdown.map((group) => decimal(group.tax)));
  const withVat = withoutVat.add(vat);
  const payable = withVat.sub(decimal(invoice.paid ?? '0')).add(decimal(invoice.rounding ?? '0'));
  return {
    lines: lines.map(amount),
    breakdown,
    lineTotal: amount(lineTotal),
    allowances: sums.allowances && amount(sums.allowances),
    charges: sums.charges && amount(sums.charges),
    withoutVat: amount(withoutVat),
    vat: amount(vat),
    withVat: amount(withVat),
    payable: amount(payable),
  };
}
