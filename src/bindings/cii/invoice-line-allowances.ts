import { INVOICE_LINE } from '../../model/invoice-line.js';
import { INVOICE_LINE_ALLOWANCES } from '../../model/invoice-line-allowances.js';
import { allowanceCharge, isAllowance } from './allowance-charge.js';
import { cii } from './syntax.js';

export const invoiceLineAllowances = cii
  .of(INVOICE_LINE)
  .groups(
    'ram:SpecifiedTradeAllowanceCharge',
    'allowances',
    { when: isAllowance },
    ...allowanceCharge(INVOICE_LINE_ALLOWANCES, 'allowance'),
  );
