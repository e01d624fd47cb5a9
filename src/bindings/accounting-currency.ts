import type { Draft } from './part.js';
import type { Writer } from './writer.js';

const PROPERTY = 'invoiceTotalVatAmountInAccountingCurrency';

/** The currency that BT-111 is written with. Only the currency tells it from BT-110, so that it is lost without one of its own. */
export function accountingCurrencyOf(writer: Writer): string | undefined {
  const { accountingCurrency, currency, invoice } = writer;
  const totals = invoice.documentTotals as Draft;
  if (accountingCurrency === undefined) writer.explain(totals, PROPERTY, 'It cannot be told from BT-110 without its currency (BT-6).');
  else if (accountingCurrency === currency && !writer.isWritten(totals, 'invoiceTotalVatAmount')) {
    writer.explain(totals, PROPERTY, 'In the currency of the invoice it reads as BT-110.');
  }
  return accountingCurrency;
}
