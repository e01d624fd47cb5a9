import { DOCUMENT_TOTALS } from '../../model/document-totals.js';
import { INVOICE } from '../../model/invoice.js';
import { amountIn, cii } from './syntax.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(DOCUMENT_TOTALS);

const CURRENCY_ID = cii.vocabulary.number('currencyID');

const inInvoiceCurrency = amountIn(
  (reader) => reader.currency,
  (writer) => writer.currency,
);
const inAccountingCurrency = amountIn(
  (reader) => reader.accountingCurrency,
  (writer) => writer.accountingCurrency,
);

export const documentTotals = group(
  'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
  'documentTotals',
  term('ram:LineTotalAmount', 'sumOfInvoiceLineNetAmount'),
  term('ram:ChargeTotalAmount', 'sumOfChargesOnDocumentLevel'),
  term('ram:AllowanceTotalAmount', 'sumOfAllowancesOnDocumentLevel'),
  term('ram:TaxBasisTotalAmount', 'invoiceTotalAmountWithoutVat'),
  term('ram:TaxTotalAmount', 'invoiceTotalVatAmount', {
    as: inInvoiceCurrency,
    when(amount, reader) {
      const currency = reader.peekAttribute(amount, CURRENCY_ID);
      return currency === undefined || reader.currency === undefined || currency === reader.currency;
    },
  }),
  term('ram:TaxTotalAmount', 'invoiceTotalVatAmountInAccountingCurrency', {
    as: inAccountingCurrency,
    when: (amount, reader) =>
      reader.accountingCurrency !== undefined && reader.peekAttribute(amount, CURRENCY_ID) === reader.accountingCurrency,
  }),
  term('ram:RoundingAmount', 'roundingAmount'),
  term('ram:GrandTotalAmount', 'invoiceTotalAmountWithVat'),
  term('ram:TotalPrepaidAmount', 'paidAmount'),
  term('ram:DuePayableAmount', 'amountDueForPayment'),
);
