import { DOCUMENT_LEVEL_ALLOWANCES } from '../../model/document-level-allowances.js';
import { INVOICE } from '../../model/invoice.js';
import { allowanceCharge, allowanceChargeVat, isAllowance } from './allowance-charge.js';
import { cii } from './syntax.js';

export const documentLevelAllowances = cii
  .of(INVOICE)
  .groups(
    'ram:SpecifiedTradeAllowanceCharge',
    'documentLevelAllowances',
    { when: isAllowance },
    ...allowanceCharge(DOCUMENT_LEVEL_ALLOWANCES, 'allowance'),
    allowanceChargeVat(DOCUMENT_LEVEL_ALLOWANCES),
  );
