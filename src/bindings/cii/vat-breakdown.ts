import { INVOICE } from '../../model/invoice.js';
import { VAT_BREAKDOWN } from '../../model/vat-breakdown.js';
import { cii, dateIn } from './syntax.js';
import { vatPointDateCode } from './vat-point-date-code.js';

const { elsewhere, groups } = cii.of(INVOICE);
const { term } = cii.of(VAT_BREAKDOWN);

/** With BT-7 and BT-8, which CII holds here; once, since they are the invoice's own. */
export const vatBreakdown = groups(
  'ram:ApplicableTradeTax',
  'vatBreakdown',
  {},
  term('ram:CalculatedAmount', 'vatCategoryTaxAmount'),
  cii.constant('ram:TypeCode', 'VAT'),
  term('ram:ExemptionReason', 'vatExemptionReasonText'),
  term('ram:BasisAmount', 'vatCategoryTaxableAmount'),
  term('ram:CategoryCode', 'vatCategoryCode'),
  term('ram:ExemptionReasonCode', 'vatExemptionReasonCode'),
  elsewhere('ram:TaxPointDate', 'valueAddedTaxPointDate', { as: dateIn('udt:DateString') }),
  elsewhere('ram:DueDateTypeCode', 'valueAddedTaxPointDateCode', { as: vatPointDateCode }),
  term('ram:RateApplicablePercent', 'vatCategoryRate'),
);
