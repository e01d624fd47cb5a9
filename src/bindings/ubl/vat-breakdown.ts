import { INVOICE } from '../../model/invoice.js';
import { VAT_BREAKDOWN } from '../../model/vat-breakdown.js';
import { isAccountingCurrency, isInvoiceCurrency } from '../amounts.js';
import type { Guard } from '../part.js';
import type { Reader } from '../reader.js';
import { invoiceTotalVatAmount, invoiceTotalVatAmountInAccountingCurrency } from './document-totals.js';
import { ubl } from './syntax.js';
import { VAT_SCHEME } from './tax-scheme.js';

const { groups } = ubl.of(INVOICE);
const { term } = ubl.of(VAT_BREAKDOWN);

const vatBreakdown = groups(
  'cac:TaxSubtotal',
  'vatBreakdown',
  {},
  term('cbc:TaxableAmount', 'vatCategoryTaxableAmount'),
  term('cbc:TaxAmount', 'vatCategoryTaxAmount'),
  ubl.within(
    'cac:TaxCategory',
    term('cbc:ID', 'vatCategoryCode'),
    term('cbc:Percent', 'vatCategoryRate'),
    term('cbc:TaxExemptionReasonCode', 'vatExemptionReasonCode'),
    term('cbc:TaxExemptionReason', 'vatExemptionReasonText'),
    VAT_SCHEME,
  ),
);

const CURRENCY = ubl.vocabulary.number('currencyID');
const TAX_AMOUNT = ubl.vocabulary.number('cbc:TaxAmount');

const inInvoiceCurrency: Guard = Object.assign((total: number, reader: Reader) => isInvoiceCurrency(currencyOf(total, reader), reader), {
  condition: '[cbc:TaxAmount/@currencyID=BT-5]',
});

const inAccountingCurrency: Guard = Object.assign(
  (total: number, reader: Reader) => isAccountingCurrency(currencyOf(total, reader), reader),
  { condition: '[cbc:TaxAmount/@currencyID=BT-6]' },
);

function currencyOf(total: number, reader: Reader): string | undefined {
  const amount = reader.child(total, TAX_AMOUNT);
  return amount < 0 ? undefined : reader.peekAttribute(amount, CURRENCY);
}

/** The total in the invoice's currency holds the breakdown; that in the accounting currency stands alone. */
export const taxTotals = [
  ubl.matching('cac:TaxTotal', inInvoiceCurrency, invoiceTotalVatAmount, vatBreakdown),
  ubl.matching('cac:TaxTotal', inAccountingCurrency, invoiceTotalVatAmountInAccountingCurrency),
];
