import { DOCUMENT_TOTALS } from '../../model/document-totals.js';
import { INVOICE } from '../../model/invoice.js';
import { accountingCurrencyOf } from '../accounting-currency.js';
import type { Guard } from '../part.js';
import type { Reader } from '../reader.js';
import { amountIn, cii } from './syntax.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(DOCUMENT_TOTALS);

const CURRENCY_ID = cii.vocabulary.number('currencyID');

const invoiceAmount = amountIn(
  (reader) => reader.currency,
  (writer) => writer.currency,
);
const accountingAmount = amountIn((reader) => reader.accountingCurrency, accountingCurrencyOf);

const isInvoiceAmount: Guard = Object.assign(
  (amount: number, reader: Reader) => {
    const currency = reader.peekAttribute(amount, CURRENCY_ID);
    return currency === undefined || reader.currency === undefined || currency === reader.currency;
  },
  { condition: '[@currencyID=BT-5]' },
);

const isAccountingAmount: Guard = Object.assign(
  (amount: number, reader: Reader) =>
    reader.accountingCurrency !== undefined && reader.peekAttribute(amount, CURRENCY_ID) === reader.accountingCurrency,
  { condition: '[@currencyID=BT-6]' },
);

export const documentTotals = group(
  'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
  'documentTotals',
  term('ram:LineTotalAmount', 'sumOfInvoiceLineNetAmount'),
  term('ram:ChargeTotalAmount', 'sumOfChargesOnDocumentLevel'),
  term('ram:AllowanceTotalAmount', 'sumOfAllowancesOnDocumentLevel'),
  term('ram:TaxBasisTotalAmount', 'invoiceTotalAmountWithoutVat'),
  term('ram:TaxTotalAmount', 'invoiceTotalVatAmount', { as: invoiceAmount, when: isInvoiceAmount }),
  term('ram:TaxTotalAmount', 'invoiceTotalVatAmountInAccountingCurrency', { as: accountingAmount, when: isAccountingAmount }),
  term('ram:RoundingAmount', 'roundingAmount'),
  term('ram:GrandTotalAmount', 'invoiceTotalAmountWithVat'),
  term('ram:TotalPrepaidAmount', 'paidAmount'),
  term('ram:DuePayableAmount', 'amountDueForPayment'),
);
