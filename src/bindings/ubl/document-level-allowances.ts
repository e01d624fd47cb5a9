import { DOCUMENT_LEVEL_ALLOWANCES } from '../../model/document-level-allowances.js';
import { INVOICE } from '../../model/invoice.js';
import { allowanceCharge, allowanceChargeVat, isAllowance } from './allowance-charge.js';
import { ubl } from './syntax.js';

export const documentLevelAllowances = ubl
  .of(INVOICE)
  .groups(
    'cac:AllowanceCharge',
    'documentLevelAllowances',
    { when: isAllowance },
    ...allowanceCharge(DOCUMENT_LEVEL_ALLOWANCES, 'allowance'),
    allowanceChargeVat(DOCUMENT_LEVEL_ALLOWANCES),
  );
