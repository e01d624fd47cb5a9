import { INVOICE_LINE } from '../../model/invoice-line.js';
import { LINE_VAT_INFORMATION } from '../../model/line-vat-information.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE_LINE);
const { term } = cii.of(LINE_VAT_INFORMATION);

export const lineVatInformation = group(
  'ram:ApplicableTradeTax',
  'vatInformation',
  cii.constant('ram:TypeCode', 'VAT'),
  term('ram:CategoryCode', 'invoicedItemVatCategoryCode'),
  term('ram:RateApplicablePercent', 'invoicedItemVatRate'),
);
