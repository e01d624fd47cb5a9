import { INVOICE_LINE } from '../../model/invoice-line.js';
import { INVOICE_LINE_ALLOWANCES } from '../../model/invoice-line-allowances.js';
import { allowanceCharge, isAllowance } from './allowance-charge.js';
import { ubl } from './syntax.js';

export const invoiceLineAllowances = ubl
  .of(INVOICE_LINE)
  .groups('cac:AllowanceCharge', 'allowances', { when: isAllowance }, ...allowanceCharge(INVOICE_LINE_ALLOWANCES, 'allowance'));
