import type { AllowanceCharge, Period, Vat } from './description.js';
import { type Element, element, group, text } from './element.js';

/** BG-14 or BG-26. */
export function period(of: Period | undefined): Element | undefined {
  return group(
    'cac:InvoicePeriod',
    text('cbc:StartDate', of?.start),
    text('cbc:EndDate', of?.end),
    text('cbc:DescriptionCode', of?.vatPointCode),
  );
}

/** BG-20, BG-21, BG-27 or BG-28. */
export function allowanceCharge(of: AllowanceCharge, currency: string): Element {
  return element(
    'cac:AllowanceCharge',
    {},
    text('cbc:ChargeIndicator', String(of.charge)),
    text('cbc:AllowanceChargeReasonCode', of.reasonCode),
    text('cbc:AllowanceChargeReason', of.reason),
    text('cbc:MultiplierFactorNumeric', of.percent),
    text('cbc:Amount', of.amount, { currencyID: currency }),
    text('cbc:BaseAmount', of.base, { currencyID: currency }),
    of.vat && taxCategory('cac:TaxCategory', of.vat),
  );
}

export function taxCategory(
  name: string,
  { category, rate }: Vat,
  exemption?: { readonly code?: string; readonly text?: string },
): Element {
  return element(
    name,
    {},
    text('cbc:ID', category),
    text('cbc:Percent', rate),
    text('cbc:TaxExemptionReasonCode', exemption?.code),
    text('cbc:TaxExemptionReason', exemption?.text),
    group('cac:TaxScheme', text('cbc:ID', 'VAT')),
  );
}
