import { INVOICE_LINE } from '../../model/invoice-line.js';
import { INVOICE_LINE_PERIOD } from '../../model/invoice-line-period.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE_LINE);
const { term } = cii.of(INVOICE_LINE_PERIOD);

export const invoiceLinePeriod = group(
  'ram:BillingSpecifiedPeriod',
  'period',
  term('ram:StartDateTime', 'startDate'),
  term('ram:EndDateTime', 'endDate'),
);
