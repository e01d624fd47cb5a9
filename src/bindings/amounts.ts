import { Decimal } from '../base/decimal.js';
import { element } from '../xml/element.js';
import type { Draft } from './part.js';
import type { Reader } from './reader.js';
import type { ValueBinding } from './value.js';
import type { Vocabulary } from './vocabulary.js';
import type { Writer } from './writer.js';

type Format = (amount: Decimal) => string;

/** An amount as invoices show it: two digits after the point at least, no more than it needs. */
export function amountText(amount: Decimal): string {
  const text = amount.toString();
  const point = text.indexOf('.');
  if (point < 0) return `${text}.00`;
  return text.length - point === 2 ? `${text}0` : text;
}

/** As many digits as a price needs. */
export function priceText(price: Decimal): string {
  return price.toString();
}

/** An amount with the invoice's currency on it. */
export function amountWithCurrency(vocabulary: Vocabulary, format: Format): ValueBinding {
  return {
    read: reading(vocabulary, (reader) => reader.currency),
    write: (value, name, writer) =>
      element(name, writer.currency === undefined ? {} : { currencyID: writer.currency }, format(value as Decimal)),
  };
}

/** An amount whose currency the document says once for all; it may stand on the amount too. */
export function amountWithoutCurrency(vocabulary: Vocabulary, format: Format): ValueBinding {
  return {
    read: reading(vocabulary, (reader) => reader.currency),
    write: (value, name) => element(name, {}, format(value as Decimal)),
  };
}

/** BT-111, in the currency of BT-6. Lost without one of its own, since nothing else tells it from BT-110. */
export function accountingAmount(vocabulary: Vocabulary): ValueBinding {
  return {
    read: reading(vocabulary, (reader) => reader.accountingCurrency),
    write(value, name, writer) {
      const obstacle = accountingObstacle(writer);
      if (obstacle === undefined) return element(name, { currencyID: writer.accountingCurrency as string }, amountText(value as Decimal));
      writer.explain(writer.invoice.documentTotals as Draft, 'invoiceTotalVatAmountInAccountingCurrency', obstacle);
      return undefined;
    },
  };
}

function accountingObstacle(writer: Writer): string | undefined {
  const { accountingCurrency, currency, invoice } = writer;
  if (accountingCurrency === undefined) return 'It cannot be told from BT-110 without its currency (BT-6).';
  const hasOther = writer.isWritten(invoice.documentTotals as Draft, 'invoiceTotalVatAmount');
  if (accountingCurrency === currency && !hasOther) return 'In the currency of the invoice it reads as BT-110.';
  return undefined;
}

/** Another currency than the one expected stays unread. */
function reading(vocabulary: Vocabulary, expected: (reader: Reader) => string | undefined): ValueBinding['read'] {
  const currencyId = vocabulary.number('currencyID');
  return (node, reader) => {
    const value = Decimal.parse(reader.peek(node) ?? '');
    if (value === undefined) return undefined;
    reader.take(node);
    if (reader.peekAttribute(node, currencyId) === expected(reader)) reader.takeAttribute(node, currencyId);
    return value;
  };
}

/** Whether a total of VAT with that currency on it is BT-110: so is one without a currency. */
export function isInvoiceCurrency(currency: string | undefined, reader: Reader): boolean {
  if (reader.currency === undefined) return currency === undefined || currency !== reader.accountingCurrency;
  return currency === undefined || currency === reader.currency;
}

/** Whether it is BT-111. */
export function isAccountingCurrency(currency: string | undefined, reader: Reader): boolean {
  return currency !== undefined && currency === reader.accountingCurrency;
}
