import { INVOICE_LINE } from '../../model/invoice-line.js';
import { INVOICE_LINE_CHARGES } from '../../model/invoice-line-charges.js';
import { allowanceCharge, isCharge } from './allowance-charge.js';
import { ubl } from './syntax.js';

export const invoiceLineCharges = ubl
  .of(INVOICE_LINE)
  .groups('cac:AllowanceCharge', 'charges', { when: isCharge }, ...allowanceCharge(INVOICE_LINE_CHARGES, 'charge'));
