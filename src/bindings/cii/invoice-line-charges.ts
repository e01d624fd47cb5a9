import { INVOICE_LINE } from '../../model/invoice-line.js';
import { INVOICE_LINE_CHARGES } from '../../model/invoice-line-charges.js';
import { allowanceCharge, isCharge } from './allowance-charge.js';
import { cii } from './syntax.js';

export const invoiceLineCharges = cii
  .of(INVOICE_LINE)
  .groups('ram:SpecifiedTradeAllowanceCharge', 'charges', { when: isCharge }, ...allowanceCharge(INVOICE_LINE_CHARGES, 'charge'));
