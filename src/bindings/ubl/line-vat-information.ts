import { INVOICE_LINE } from '../../model/invoice-line.js';
import { LINE_VAT_INFORMATION } from '../../model/line-vat-information.js';
import { ubl } from './syntax.js';
import { VAT_SCHEME } from './tax-scheme.js';

const { group } = ubl.of(INVOICE_LINE);
const { term } = ubl.of(LINE_VAT_INFORMATION);

export const lineVatInformation = group(
  'cac:ClassifiedTaxCategory',
  'vatInformation',
  term('cbc:ID', 'invoicedItemVatCategoryCode'),
  term('cbc:Percent', 'invoicedItemVatRate'),
  VAT_SCHEME,
);
