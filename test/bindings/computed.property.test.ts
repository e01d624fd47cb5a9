import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '../../src/base/decimal.js';
import type { InvoiceSyntax } from '../../src/bindings/document.js';
import { ublSyntaxOf } from '../../src/bindings/ubl/document-type.js';
import { writeInvoice } from '../../src/bindings/write.js';
import { computeInvoice } from '../../src/model/compute/compute-invoice.js';
import type { Invoice, PartialInvoice } from '../../src/model/invoice.js';
import { completeInvoice } from '../../src/model/parse-json.js';
import { rules } from './rules.js';

/* Whatever is bought at whatever price, what is computed breaks no rule. Needs `npm run build`. */

const decimal = (max: number, scale: number): fc.Arbitrary<Decimal> =>
  fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: scale })).map(([mantissa, digits]) => Decimal.of(mantissa, digits));

const hundredths = (min: number, max: number): fc.Arbitrary<Decimal> => fc.integer({ min, max }).map((mantissa) => Decimal.of(mantissa, 2));

interface Taxed {
  readonly category: string;
  /** The rate of a category that fixes it is left to be computed. */
  readonly rate?: Decimal;
}

/** BR-CO-17 takes a rate below 0.5 % for zero, and then wants no tax. */
const taxed: fc.Arbitrary<Taxed> = fc.oneof(
  hundredths(50, 2500).map((rate) => ({ category: 'S', rate })),
  fc.constantFrom({ category: 'Z' }, { category: 'AE' }),
);

const reduction = fc
  .record({ baseAmount: decimal(1_000_000, 2), percentage: hundredths(0, 10_000) })
  .map((values) => ({ ...values, reason: 'Agreed' }));

const line = fc
  .record({
    quantity: fc.tuple(decimal(1_000_000, 4), fc.boolean()),
    gross: decimal(100_000_000, 6),
    discount: decimal(100, 4),
    base: fc.integer({ min: 1, max: 1000 }),
    vat: taxed,
    allowances: fc.array(reduction, { maxLength: 2 }),
  })
  .map(({ quantity: [quantity, negative], gross, discount, base, vat: { category, rate }, allowances }) => ({
    invoicedQuantity: negative ? quantity.neg() : quantity,
    invoicedQuantityUnitOfMeasureCode: 'C62',
    priceDetails: { itemGrossPrice: gross.add(discount), itemPriceDiscount: discount, itemPriceBaseQuantity: Decimal.of(base) },
    vatInformation: { invoicedItemVatCategoryCode: category, ...(rate === undefined ? {} : { invoicedItemVatRate: rate }) },
    itemInformation: { name: 'Bread' },
    ...(allowances.length === 0 ? {} : { allowances }),
  }));

const charge = fc.tuple(reduction, taxed).map(([values, { category, rate }]) => ({
  ...values,
  vatCategoryCode: category,
  ...(rate === undefined ? {} : { vatRate: rate }),
}));

const invoice: fc.Arbitrary<PartialInvoice> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    documentLevelAllowances: fc.array(charge, { maxLength: 2 }),
    documentLevelCharges: fc.array(charge, { maxLength: 2 }),
  })
  .map((items) => ({
    number: 'P-1',
    issueDate: { year: 2026, month: 9, day: 17 },
    typeCode: '380',
    currencyCode: 'EUR',
    paymentDueDate: { year: 2026, month: 10, day: 17 },
    seller: { name: 'Exemple S.à r.l.', vatIdentifier: 'LU00000101', postalAddress: { countryCode: 'LU' } },
    buyer: { name: 'Muster GmbH', vatIdentifier: 'DE000000001', postalAddress: { countryCode: 'DE' } },
    ...Object.fromEntries(Object.entries(items).filter(([, list]) => list.length > 0)),
  }));

test.each<InvoiceSyntax | 'ubl'>(['ubl', 'cii'])('%s: computed invoices are complete and break no rule', { timeout: 60_000 }, (to) => {
  fc.assert(
    fc.property(invoice, (given) => {
      const complete = completeInvoice(computeInvoice(given).invoice) as { readonly invoice: Invoice };
      expect(complete).not.toHaveProperty('problems');
      const syntax = to === 'ubl' ? ublSyntaxOf(complete.invoice) : 'cii';
      const { bytes, losses } = writeInvoice(complete.invoice, syntax as InvoiceSyntax);
      expect(losses).toEqual([]);
      expect(rules(bytes)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
