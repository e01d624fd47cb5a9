import type { AllowanceCharge, Identifier, Period, Vat } from './description.js';
import { type Element, element, group, text } from './element.js';

/** A date in format 102, `20260901`, inside the element that CII wants in that place. */
export function date(name: string, value: string | undefined, inner = 'udt:DateTimeString'): Element | undefined {
  return group(name, text(inner, value?.replaceAll('-', ''), { format: '102' }));
}

/** BG-14 or BG-26. */
export function period(of: Period | undefined): Element | undefined {
  return group('ram:BillingSpecifiedPeriod', date('ram:StartDateTime', of?.start), date('ram:EndDateTime', of?.end));
}

/** BG-20, BG-21, BG-27 or BG-28. */
export function allowanceCharge(of: AllowanceCharge): Element {
  return element(
    'ram:SpecifiedTradeAllowanceCharge',
    {},
    group('ram:ChargeIndicator', text('udt:Indicator', String(of.charge))),
    text('ram:CalculationPercent', of.percent),
    text('ram:BasisAmount', of.base),
    text('ram:ActualAmount', of.amount),
    text('ram:ReasonCode', of.reasonCode),
    text('ram:Reason', of.reason),
    of.vat && category('ram:CategoryTradeTax', of.vat),
  );
}

export function category(name: string, { category: code, rate }: Vat): Element {
  return element(name, {}, text('ram:TypeCode', 'VAT'), text('ram:CategoryCode', code), text('ram:RateApplicablePercent', rate));
}

/** BT-18 or BT-128: a document of type 130. */
export function objectReference(of: Identifier | undefined): Element | undefined {
  if (of === undefined) return undefined;
  return element(
    'ram:AdditionalReferencedDocument',
    {},
    text('ram:IssuerAssignedID', of.id),
    text('ram:TypeCode', '130'),
    text('ram:ReferenceTypeCode', of.scheme),
  );
}

export function reference(name: string, id: string | undefined): Element | undefined {
  return group(name, text('ram:IssuerAssignedID', id));
}
