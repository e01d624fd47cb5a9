import fc from 'fast-check';
import { civilDate, dayNumber } from '../../src/base/civil-date.js';
import { Decimal } from '../../src/base/decimal.js';
import { INVOICE, type Invoice, type PartialInvoice } from '../../src/model/invoice.js';
import { type Group, isGroup, isMany, isRequired, type Term } from '../../src/model/term.js';

/** Characters that XML can hold, of several scripts, with those that have to be escaped. */
const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcXYZ 0189.,-/#&<>"\'=;:') },
  { weight: 2, arbitrary: fc.constantFrom(...'éßÅλЖ漢\u00a0\u2028€', '😀', '\t', '\n', '\r', ']]>', '<!--', '&amp;') },
);

const text = fc
  .array(character, { minLength: 1, maxLength: 12 })
  .map((characters) => characters.join('').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  .filter((value) => value !== '');

/** Values of terms whose data type alone does not make them valid against the schemas. */
const SPECIAL: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'BT-5': fc.constantFrom('EUR', 'SEK'),
  'BT-6': fc.constantFrom('NOK', 'GBP'),
  'BT-8': fc.constantFrom('3', '35', '432'),
  'BT-21': fc.constantFrom('AAI', 'REG', 'SUR'),
  'BT-84': fc.oneof(text, fc.constantFrom('LU919990000000000004', 'NO 93 8601 1117 947')),
  'BT-124': fc.webUrl(),
};

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([m, s]) => Decimal.of(m, s));
const token = fc.stringMatching(/^[A-Z0-9]{1,4}$/);
const first = dayNumber(1990, 1, 1);

function anyValue(term: Term): fc.Arbitrary<unknown> {
  const special = SPECIAL[term.id];
  if (special !== undefined) return special;
  switch (term.type) {
    case 'code':
      return token;
    case 'date':
      return fc.integer({ min: first, max: first + 30_000 }).map(civilDate);
    case 'amount':
    case 'unitPriceAmount':
    case 'quantity':
    case 'percentage':
      return decimal;
    case 'schemedIdentifier': {
      const requiredKeys: ('value' | 'scheme')[] = term.schemeRequired === true ? ['value', 'scheme'] : ['value'];
      const keys = { value: text, scheme: token };
      return term.schemeVersion === true
        ? fc.record({ ...keys, schemeVersion: token }, { requiredKeys })
        : fc.record(keys, { requiredKeys });
    }
    case 'binaryObject':
      return fc.record({
        content: fc.uint8Array({ minLength: 1, maxLength: 20 }),
        mimeCode: fc.constantFrom('application/pdf', 'text/csv'),
        filename: text,
      });
    default:
      return text;
  }
}

function groupOf(group: Group, complete: boolean): fc.Arbitrary<Record<string, unknown>> {
  const properties = Object.entries(group.properties).map(([property, node]) => {
    const one = isGroup(node) ? groupOf(node, complete) : anyValue(node);
    const required = isRequired(node);
    const value = isMany(node) ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
    return [property, value, required] as const;
  });
  const requiredKeys = properties.filter(([, , required]) => required && complete).map(([property]) => property);
  const record = fc.record(Object.fromEntries(properties.map(([property, value]) => [property, value])), { requiredKeys });
  // A group that holds nothing is none.
  return record.filter((draft) => Object.keys(draft).length > 0);
}

/** Complete invoices: every term may occur, and what the standard makes mandatory does. */
export const anyInvoice = groupOf(INVOICE, true) as fc.Arbitrary<unknown> as fc.Arbitrary<Invoice>;

/** Invoices that lack whatever they like. */
export const anyPartialInvoice = groupOf(INVOICE, false) as fc.Arbitrary<unknown> as fc.Arbitrary<PartialInvoice>;

/** One invoice in which every term and group occurs. */
export function fullInvoice(): Invoice {
  let count = 0;
  const fill = (group: Group): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(group.properties).map(([property, node]) => {
        count += 1;
        const one = isGroup(node) ? fill(node) : fc.sample(anyValue(node), { seed: count, numRuns: 40 }).at(-1);
        return [property, isMany(node) ? [one] : one];
      }),
    );
  return fill(INVOICE) as unknown as Invoice;
}
