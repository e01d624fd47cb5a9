import { DOCUMENT_LEVEL_CHARGES } from '../../model/document-level-charges.js';
import { INVOICE } from '../../model/invoice.js';
import { allowanceCharge, allowanceChargeVat, isCharge } from './allowance-charge.js';
import { cii } from './syntax.js';

export const documentLevelCharges = cii
  .of(INVOICE)
  .groups(
    'ram:SpecifiedTradeAllowanceCharge',
    'documentLevelCharges',
    { when: isCharge },
    ...allowanceCharge(DOCUMENT_LEVEL_CHARGES, 'charge'),
    allowanceChargeVat(DOCUMENT_LEVEL_CHARGES),
  );
