import type { Decimal } from '../base/decimal.js';

/** An amount as invoices show it: two digits after the point at least, no more than it needs. */
export function amountText(amount: Decimal): string {
  const text = amount.toString();
  const point = text.indexOf('.');
  if (point < 0) return `${text}.00`;
  return text.length - point === 2 ? `${text}0` : text;
}
