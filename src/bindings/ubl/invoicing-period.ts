import { INVOICE } from '../../model/invoice.js';
import { INVOICING_PERIOD } from '../../model/invoicing-period.js';
import { ubl } from './syntax.js';

const { group, term: ofInvoice } = ubl.of(INVOICE);
const { term } = ubl.of(INVOICING_PERIOD);

/** The period, and BT-8, which UBL holds beside it. */
export const invoicingPeriod = ubl.within(
  'cac:InvoicePeriod',
  group('', 'invoicingPeriod', term('cbc:StartDate', 'startDate'), term('cbc:EndDate', 'endDate')),
  ofInvoice('cbc:DescriptionCode', 'valueAddedTaxPointDateCode'),
);
