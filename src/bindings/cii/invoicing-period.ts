import { INVOICE } from '../../model/invoice.js';
import { INVOICING_PERIOD } from '../../model/invoicing-period.js';
import { cii } from './syntax.js';

const { group } = cii.of(INVOICE);
const { term } = cii.of(INVOICING_PERIOD);

export const invoicingPeriod = group(
  'ram:BillingSpecifiedPeriod',
  'invoicingPeriod',
  term('ram:StartDateTime', 'startDate'),
  term('ram:EndDateTime', 'endDate'),
);
