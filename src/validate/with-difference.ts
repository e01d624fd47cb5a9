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
  return { ...values, difference: is.sub(shouldBe).toString() };
}
