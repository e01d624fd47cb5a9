import type { PartialInvoice } from '../invoice.js';
import { type AllowanceChargeTerms, computeAllowanceCharge } from './allowance-charge.js';
import { type Computed, Computing, present } from './computing.js';
import { computeDocumentTotals } from './document-totals.js';
import { computeLine } from './invoice-line.js';
import { computeVatBreakdown } from './vat-breakdown.js';

export interface ComputedInvoice {
  readonly invoice: PartialInvoice;
  /** What was added, in the order in which it was computed. */
  readonly computed: readonly Computed[];
}

const ALLOWANCE: AllowanceChargeTerms = { amount: 'BT-92', base: 'BT-93', percentage: 'BT-94', rate: 'BT-96' };
const CHARGE: AllowanceChargeTerms = { amount: 'BT-99', base: 'BT-100', percentage: 'BT-101', rate: 'BT-103' };

/** BT-24 of an invoice that claims no more than the standard. */
const EN_16931 = 'urn:cen.eu:en16931:2017';

/**
 * Fills in what the rest of an invoice determines: line numbers, prices and amounts, VAT rates that a category fixes, the VAT breakdown
 * and the totals. Amounts are exact and have two digits after the point. What is given stays as it is, right or wrong; what cannot be
 * computed stays missing.
 */
export function computeInvoice(invoice: PartialInvoice): ComputedInvoice {
  const computing = new Computing();
  const specificationIdentifier = computing.value(
    invoice.processControl?.specificationIdentifier,
    () => EN_16931,
    'BT-24',
    'processControl.specificationIdentifier',
    'EN 16931 and nothing beyond',
  );
  const numbered = invoice.lines?.some(({ identifier }) => identifier !== undefined) ?? false;
  const items = {
    ...invoice,
    processControl: { ...invoice.processControl, ...present({ specificationIdentifier }) },
    ...present({
      documentLevelAllowances: invoice.documentLevelAllowances?.map((item, index) =>
        computeAllowanceCharge(item, `documentLevelAllowances[${index}]`, ALLOWANCE, computing),
      ),
      documentLevelCharges: invoice.documentLevelCharges?.map((item, index) =>
        computeAllowanceCharge(item, `documentLevelCharges[${index}]`, CHARGE, computing),
      ),
      lines: invoice.lines?.map((line, index) => computeLine(line, index, numbered, computing)),
    }),
  };
  const taxed = { ...items, ...present({ vatBreakdown: computeVatBreakdown(items, computing) }) };
  const documentTotals = computeDocumentTotals(taxed, computing);
  return { invoice: { ...taxed, ...present({ documentTotals }) }, computed: computing.computed };
}
