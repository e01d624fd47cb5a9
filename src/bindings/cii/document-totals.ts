import { DOCUMENT_TOTALS } from '../../model/document-totals.js';
import { INVOICE } from '../../model/invoice.js';
import { accountingAmount, amountText, amountWithCurrency, isAccountingCurrency, isInvoiceCurrency } from '../amounts.js';
import type { Guard } from '../part.js';
import type { Reader } from '../reader.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(DOCUMENT_TOTALS);

const CURRENCY_ID = cii.vocabulary.number('currencyID');

const isInvoiceAmount: Guard = Object.assign(
  (amount: number, reader: Reader) => isInvoiceCurrency(reader.peekAttribute(amount, CURRENCY_ID), reader),
  { condition: '[@currencyID=BT-5]' },
);

const isAccountingAmount: Guard = Object.assign(
  (amount: number, reader: Reader) => isAccountingCurrency(reader.peekAttribute(amount, CURRENCY_ID), reader),
  { condition: '[@currencyID=BT-6]' },
);

export const documentTotals = group(
  'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
  'documentTotals',
  term('ram:LineTotalAmount', 'sumOfInvoiceLineNetAmount'),
  term('ram:ChargeTotalAmount', 'sumOfChargesOnDocumentLevel'),
  term('ram:AllowanceTotalAmount', 'sumOfAllowancesOnDocumentLevel'),
  term('ram:TaxBasisTotalAmount', 'invoiceTotalAmountWithoutVat'),
  term('ram:TaxTotalAmount', 'invoiceTotalVatAmount', { as: amountWithCurrency(cii.vocabulary, amountText), when: isInvoiceAmount }),
  term('ram:TaxTotalAmount', 'invoiceTotalVatAmountInAccountingCurrency', {
    as: accountingAmount(cii.vocabulary),
    when: isAccountingAmount,
  }),
  term('ram:RoundingAmount', 'roundingAmount'),
  term('ram:GrandTotalAmount', 'invoiceTotalAmountWithVat'),
  term('ram:TotalPrepaidAmount', 'paidAmount'),
  term('ram:DuePayableAmount', 'amountDueForPayment'),
);
