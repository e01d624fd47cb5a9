import type { AllowanceCharge, Invoice } from '../description.js';
import { freeLine, line, plain, STANDARD } from './case.js';

/* Valid invoices that several cases start from. */

export const representative = plain({
  taxRepresentative: { name: 'Exemple Fiduciaire S.à r.l.', vatId: 'LU00000505', address: { city: 'Luxembourg', country: 'LU' } },
});
export const payee = plain({ seller: { ...plain().seller, tradingName: 'Au Bon Exemple' }, payee: { name: 'Exemple Affacturage S.A.' } });
export const transfer = plain({ payments: [{ code: '30', account: { id: 'LU759990000000000001' } }] });
export const period = plain({ period: { start: '2026-08-01', end: '2026-08-31' } });
export const linePeriod = plain({ lines: [line(STANDARD, { period: { start: '2026-08-01', end: '2026-08-31' } })] });
export const discounted = plain({ lines: [line(STANDARD, { grossPrice: '110.00', discount: '10.00' })] });
export const described = plain({ lines: [line(STANDARD, { attributes: { Colour: 'Brown' } })] });
export const twoLines = plain({ lines: [line(), freeLine()] });

/** A document allowance or charge too small to move the VAT breakdown out of its tolerance. */
export const onDocument = (charge: boolean, amount = '0.50'): Invoice =>
  plain({ allowancesAndCharges: [{ charge, amount, reason: charge ? 'Freight' : 'Discount', vat: STANDARD }] });
export const onLine = (charge: boolean): Invoice => {
  const each: AllowanceCharge = { charge, amount: '0.00', reason: charge ? 'Packing' : 'Discount' };
  return plain({ lines: [line(STANDARD, { allowancesAndCharges: [each] })] });
};
