import { Decimal } from '../../base/decimal.js';
import type { PartialInvoice } from '../invoice.js';
import { type Computing, present } from './computing.js';
import { amountsOf } from './invoice-line.js';

type Totals = NonNullable<PartialInvoice['documentTotals']>;

/** The totals, each from those above it; BT-111 needs a rate of exchange and has to be given. */
export function computeDocumentTotals(invoice: PartialInvoice, computing: Computing): Totals | undefined {
  const given = invoice.documentTotals ?? {};
  const { lines = [], documentLevelAllowances: allowances, documentLevelCharges: charges, vatBreakdown = [] } = invoice;
  const total = (property: keyof Totals, term: string, how: string, from: () => Decimal | undefined): Decimal | undefined =>
    computing.value(given[property], from, term, `documentTotals.${property}`, how);

  const ofLines = total('sumOfInvoiceLineNetAmount', 'BT-106', 'sum of BT-131', () =>
    lines.length === 0 ? undefined : amountsOf(lines.map(({ netAmount }) => present({ amount: netAmount }))),
  );
  const taken = total(
    'sumOfAllowancesOnDocumentLevel',
    'BT-107',
    'sum of BT-92',
    () => (allowances?.length && amountsOf(allowances)) || undefined,
  );
  const added = total('sumOfChargesOnDocumentLevel', 'BT-108', 'sum of BT-99', () => (charges?.length && amountsOf(charges)) || undefined);
  const known = (allowances === undefined || taken !== undefined) && (charges === undefined || added !== undefined);
  const withoutVat = total('invoiceTotalAmountWithoutVat', 'BT-109', 'BT-106 - BT-107 + BT-108', () =>
    known ? ofLines?.sub(taken ?? Decimal.ZERO).add(added ?? Decimal.ZERO) : undefined,
  );
  const vat = total('invoiceTotalVatAmount', 'BT-110', 'sum of BT-117', () =>
    vatBreakdown.length === 0
      ? undefined
      : amountsOf(vatBreakdown.map(({ vatCategoryTaxAmount }) => present({ amount: vatCategoryTaxAmount }))),
  );
  const withVat = total('invoiceTotalAmountWithVat', 'BT-112', 'BT-109 + BT-110', () => vat && withoutVat?.add(vat));
  const due = total('amountDueForPayment', 'BT-115', 'BT-112 - BT-113 + BT-114', () =>
    withVat?.sub(given.paidAmount ?? Decimal.ZERO).add(given.roundingAmount ?? Decimal.ZERO),
  );
  const totals = {
    ...given,
    ...present({
      sumOfInvoiceLineNetAmount: ofLines,
      sumOfAllowancesOnDocumentLevel: taken,
      sumOfChargesOnDocumentLevel: added,
      invoiceTotalAmountWithoutVat: withoutVat,
      invoiceTotalVatAmount: vat,
      invoiceTotalAmountWithVat: withVat,
      amountDueForPayment: due,
    }),
  };
  return Object.keys(totals).length === 0 ? undefined : totals;
}
