import type { DOCUMENT_LEVEL_ALLOWANCES } from '../../model/document-level-allowances.js';
import type { DOCUMENT_LEVEL_CHARGES } from '../../model/document-level-charges.js';
import type { INVOICE_LINE_ALLOWANCES } from '../../model/invoice-line-allowances.js';
import type { INVOICE_LINE_CHARGES } from '../../model/invoice-line-charges.js';
import type { Guard, Part } from '../part.js';
import { cii } from './syntax.js';

type DocumentLevel = typeof DOCUMENT_LEVEL_ALLOWANCES | typeof DOCUMENT_LEVEL_CHARGES;
type LineLevel = typeof INVOICE_LINE_ALLOWANCES | typeof INVOICE_LINE_CHARGES;

const INDICATOR = 'ram:ChargeIndicator/udt:Indicator';

export const isAllowance: Guard = cii.textAt(
  INDICATOR,
  (indicator) => indicator === 'false' || indicator === '0',
  `[${INDICATOR}=false()]`,
);
export const isCharge: Guard = cii.textAt(INDICATOR, (indicator) => indicator === 'true' || indicator === '1', `[${INDICATOR}=true()]`);

export const ALLOWANCE_INDICATOR = cii.constant(INDICATOR, 'false', '0');
const CHARGE_INDICATOR = cii.constant(INDICATOR, 'true', '1');

/** What allowances and charges of both levels have in common. */
export function allowanceCharge(group: DocumentLevel | LineLevel, kind: 'allowance' | 'charge'): readonly Part[] {
  const { term } = cii.of(group as LineLevel);
  return [
    kind === 'allowance' ? ALLOWANCE_INDICATOR : CHARGE_INDICATOR,
    term('ram:CalculationPercent', 'percentage'),
    term('ram:BasisAmount', 'baseAmount'),
    term('ram:ActualAmount', 'amount'),
    term('ram:ReasonCode', 'reasonCode'),
    term('ram:Reason', 'reason'),
  ];
}

/** The VAT of those of the document. */
export function allowanceChargeVat(group: DocumentLevel): Part {
  const { term } = cii.of(group);
  return cii.within(
    'ram:CategoryTradeTax',
    cii.constant('ram:TypeCode', 'VAT'),
    term('ram:CategoryCode', 'vatCategoryCode'),
    term('ram:RateApplicablePercent', 'vatRate'),
  );
}
