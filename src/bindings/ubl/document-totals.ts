import { Decimal } from '../../base/decimal.js';
import { DOCUMENT_TOTALS } from '../../model/document-totals.js';
import { INVOICE } from '../../model/invoice.js';
import { accountingAmount } from '../amounts.js';
import type { Draft } from '../part.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(INVOICE);
const { term } = ubl.of(DOCUMENT_TOTALS);

export const documentTotals = group(
  'cac:LegalMonetaryTotal',
  'documentTotals',
  term('cbc:LineExtensionAmount', 'sumOfInvoiceLineNetAmount'),
  term('cbc:TaxExclusiveAmount', 'invoiceTotalAmountWithoutVat'),
  term('cbc:TaxInclusiveAmount', 'invoiceTotalAmountWithVat'),
  term('cbc:AllowanceTotalAmount', 'sumOfAllowancesOnDocumentLevel'),
  term('cbc:ChargeTotalAmount', 'sumOfChargesOnDocumentLevel'),
  term('cbc:PrepaidAmount', 'paidAmount'),
  term('cbc:PayableRoundingAmount', 'roundingAmount'),
  term('cbc:PayableAmount', 'amountDueForPayment'),
);

/** BT-110, which stands around the VAT breakdown, so that UBL cannot do without it. */
export const invoiceTotalVatAmount = group(
  '',
  'documentTotals',
  term('cbc:TaxAmount', 'invoiceTotalVatAmount', {
    supply: {
      value(_totals, { invoice }) {
        const breakdown = invoice.vatBreakdown as readonly Draft[] | undefined;
        return breakdown && Decimal.sum(breakdown.map((vat) => (vat.vatCategoryTaxAmount as Decimal | undefined) ?? Decimal.ZERO));
      },
      reason: 'UBL asks for it around the VAT breakdown; it is the sum of BT-117.',
    },
  }),
);

export const invoiceTotalVatAmountInAccountingCurrency = group(
  '',
  'documentTotals',
  term('cbc:TaxAmount', 'invoiceTotalVatAmountInAccountingCurrency', { as: accountingAmount(ubl.vocabulary) }),
);
