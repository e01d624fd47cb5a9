import { INVOICE_LINE } from '../../model/invoice-line.js';
import { INVOICE_LINE_PERIOD } from '../../model/invoice-line-period.js';
import { ubl } from './syntax.js';

const { group } = ubl.of(INVOICE_LINE);
const { term } = ubl.of(INVOICE_LINE_PERIOD);

export const invoiceLinePeriod = group('cac:InvoicePeriod', 'period', term('cbc:StartDate', 'startDate'), term('cbc:EndDate', 'endDate'));
