import type { CivilDate } from '../base/civil-date.js';
import type { Decimal } from '../base/decimal.js';
import type { Notation } from './wording.js';

/** A number with all its digits, groups of three, and at least `places` after the point. */
export function numberText(value: Decimal, notation: Notation, places = 0): string {
  const [whole, fraction = ''] = value.toString().replace('-', '').split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, notation.group);
  const digits = fraction.padEnd(places, '0');
  return `${value.sign() < 0 ? '-' : ''}${groups}${digits === '' ? '' : notation.decimal + digits}`;
}

export function dateText({ year, month, day }: CivilDate, notation: Notation): string {
  return notation.date(String(day), notation.months[month - 1], String(year));
}
