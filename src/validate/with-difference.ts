import { Decimal } from '../base/decimal.js';

/** Longer ones are no amounts, and would take their time. */
const LONGEST = 60;

type Values = Readonly<Record<string, string>>;

/** Adds `difference`, which is `found` less `expected`, where both are decimals. */
export function withDifference(values: Values): Values {
  const { found, expected } = values;
  if (found === undefined || expected === undefined || Object.hasOwn(values, 'difference')) return values;
  if (found.length > LONGEST || expected.length > LONGEST) return values;
  const [is, shouldBe] = [Decimal.parse(found), Decimal.parse(expected)];
  if (is === undefined || shouldBe === undefined) return values;
  return { ...values, difference: withPlaces(is.sub(shouldBe).toString(), Math.max(placesOf(found), placesOf(expected))) };
}

function placesOf(text: string): number {
  return text.trim().split('.')[1]?.length ?? 0;
}

/** As many decimals as the amounts are written with: 0.50 rather than 0.5. */
function withPlaces(text: string, places: number): string {
  const [whole, fraction = ''] = text.split('.');
  return places === 0 ? text : `${whole}.${fraction.padEnd(places, '0')}`;
}
