import type { DOCUMENT_LEVEL_ALLOWANCES } from '../../model/document-level-allowances.js';
import type { DOCUMENT_LEVEL_CHARGES } from '../../model/document-level-charges.js';
import type { INVOICE_LINE_ALLOWANCES } from '../../model/invoice-line-allowances.js';
import type { INVOICE_LINE_CHARGES } from '../../model/invoice-line-charges.js';
import type { Guard, Part } from '../part.js';
import { ubl } from './syntax.js';
import { VAT_SCHEME } from './tax-scheme.js';

type DocumentLevel = typeof DOCUMENT_LEVEL_ALLOWANCES | typeof DOCUMENT_LEVEL_CHARGES;
type LineLevel = typeof INVOICE_LINE_ALLOWANCES | typeof INVOICE_LINE_CHARGES;

export const isAllowance: Guard = ubl.textAt(
  'cbc:ChargeIndicator',
  (indicator) => indicator === 'false' || indicator === '0',
  '[cbc:ChargeIndicator=false()]',
);
export const isCharge: Guard = ubl.textAt(
  'cbc:ChargeIndicator',
  (indicator) => indicator === 'true' || indicator === '1',
  '[cbc:ChargeIndicator=true()]',
);

export const ALLOWANCE_INDICATOR = ubl.constant('cbc:ChargeIndicator', 'false', '0');
const CHARGE_INDICATOR = ubl.constant('cbc:ChargeIndicator', 'true', '1');

/** What allowances and charges of both levels have in common. */
export function allowanceCharge(group: DocumentLevel | LineLevel, kind: 'allowance' | 'charge'): readonly Part[] {
  const { term } = ubl.of(group as LineLevel);
  return [
    kind === 'allowance' ? ALLOWANCE_INDICATOR : CHARGE_INDICATOR,
    term('cbc:AllowanceChargeReasonCode', 'reasonCode'),
    term('cbc:AllowanceChargeReason', 'reason'),
    term('cbc:MultiplierFactorNumeric', 'percentage'),
    term('cbc:Amount', 'amount'),
    term('cbc:BaseAmount', 'baseAmount'),
  ];
}

/** The VAT of those of the document. */
export function allowanceChargeVat(group: DocumentLevel): Part {
  const { term } = ubl.of(group);
  return ubl.within('cac:TaxCategory', term('cbc:ID', 'vatCategoryCode'), term('cbc:Percent', 'vatRate'), VAT_SCHEME);
}
