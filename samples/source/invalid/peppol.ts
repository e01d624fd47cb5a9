import { BAKERY, BILLING, HOTEL, PEPPOL } from '../companies.js';
import type { AllowanceCharge, Invoice, Line } from '../description.js';
import { attribute, remove, repeat, set } from '../edits.js';
import { type Cases, line, STANDARD } from './case.js';

const LINE = 'cac:InvoiceLine';
const ALLOWANCE = 'cac:AllowanceCharge';

/** A small invoice under Peppol BIS Billing. */
export function peppol(more: Partial<Invoice> = {}): Invoice {
  return {
    customization: PEPPOL,
    process: BILLING,
    number: 'X-1',
    issued: '2026-09-01',
    due: '2026-10-01',
    buyerReference: 'REF-1',
    seller: BAKERY,
    buyer: HOTEL,
    lines: [line()],
    ...more,
  };
}

const withLine = (more: Partial<Line>): Invoice => peppol({ lines: [line(STANDARD, more)] });
const DISCOUNT: AllowanceCharge = { charge: false, amount: '10.00', base: '100.00', percent: '10', reason: 'Discount', vat: STANDARD };
const discounted = peppol({ allowancesAndCharges: [DISCOUNT] });
const charged = peppol({ allowancesAndCharges: [{ charge: true, amount: '10.00', reason: 'Freight', vat: STANDARD }] });
const grossPrice = withLine({ grossPrice: '110.00', discount: '10.00' });
const inDollars = peppol({ vatAccounting: { currency: 'USD', amount: '18.70' } });
const period = { start: '2026-08-01', end: '2026-08-31' };
const periods = peppol({ period, lines: [line(STANDARD, { period })] });
const debit = peppol({ payments: [{ code: '59', mandate: { id: 'MANDATE-1', payerAccount: 'LU219990000000000003' } }] });

/** PEPPOL-EN16931-R*. */
export const PEPPOL_RULES: Cases = {
  'PEPPOL-EN16931-R001': {
    why: 'no business process (BT-23)',
    of: peppol(),
    breaks: [remove('cbc:ProfileID')],
    also: ['PEPPOL-EN16931-R007'],
  },
  'PEPPOL-EN16931-R002': { why: 'two notes (BT-22)', of: peppol({ notes: ['Thank you.'] }), breaks: [repeat('cbc:Note')] },
  'PEPPOL-EN16931-R003': {
    why: 'neither buyer reference (BT-10) nor order reference (BT-13)',
    of: peppol(),
    breaks: [remove('cbc:BuyerReference')],
  },
  'PEPPOL-EN16931-R004': {
    why: 'a specification identifier (BT-24) other than that of Peppol BIS Billing',
    of: peppol(),
    breaks: [set('cbc:CustomizationID', 'urn:cen.eu:en16931:2017')],
  },
  'PEPPOL-EN16931-R005': {
    why: 'an accounting currency (BT-6) that is the currency of the invoice (BT-5)',
    of: inDollars,
    breaks: [set('cbc:TaxCurrencyCode', 'EUR')],
  },
  'PEPPOL-EN16931-R007': {
    why: 'a business process (BT-23) that Peppol does not know',
    of: peppol(),
    breaks: [set('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:99:1.0')],
  },
  'PEPPOL-EN16931-R008': { why: 'an empty element', of: peppol(), breaks: [set('cbc:BuyerReference', '')] },
  'PEPPOL-EN16931-R010': {
    why: 'no electronic address of the buyer (BT-49)',
    of: peppol(),
    breaks: [remove('cac:AccountingCustomerParty/cac:Party/cbc:EndpointID')],
  },
  'PEPPOL-EN16931-R020': {
    why: 'no electronic address of the seller (BT-34)',
    of: peppol(),
    breaks: [remove('cac:AccountingSupplierParty/cac:Party/cbc:EndpointID')],
  },
  'PEPPOL-EN16931-R040': {
    why: 'an allowance (BT-92) of 10.00 that should be 5 per cent of 100.00',
    of: discounted,
    breaks: [set(`${ALLOWANCE}/cbc:MultiplierFactorNumeric`, '5')],
  },
  'PEPPOL-EN16931-R041': {
    why: 'a percentage (BT-94) without base amount (BT-93)',
    of: discounted,
    breaks: [remove(`${ALLOWANCE}/cbc:BaseAmount`)],
  },
  'PEPPOL-EN16931-R042': {
    why: 'a base amount (BT-93) without percentage (BT-94)',
    of: discounted,
    breaks: [remove(`${ALLOWANCE}/cbc:MultiplierFactorNumeric`)],
  },
  'PEPPOL-EN16931-R043': {
    why: 'a charge indicator "1" instead of "true"',
    of: charged,
    breaks: [set(`${ALLOWANCE}/cbc:ChargeIndicator`, '1')],
  },
  'PEPPOL-EN16931-R044': {
    why: 'a charge on the price',
    of: grossPrice,
    breaks: [set(`${LINE}/cac:Price/${ALLOWANCE}/cbc:ChargeIndicator`, 'true')],
  },
  'PEPPOL-EN16931-R046': {
    why: 'a net price (BT-146) that is not the gross price (BT-148) less the discount (BT-147)',
    of: grossPrice,
    breaks: [set(`${LINE}/cac:Price/${ALLOWANCE}/cbc:Amount`, '20.00')],
  },
  'PEPPOL-EN16931-R051': {
    why: 'a price in another currency than the invoice (BT-5)',
    of: peppol(),
    breaks: [attribute(`${LINE}/cac:Price/cbc:PriceAmount`, 'currencyID', 'USD')],
  },
  'PEPPOL-EN16931-R053': {
    why: 'two VAT totals with breakdown (BG-23); the second must be in another currency',
    of: peppol(),
    breaks: [repeat('cac:TaxTotal', attribute('cbc:TaxAmount', 'currencyID', 'USD'))],
    also: ['PEPPOL-EN16931-R051'],
  },
  'PEPPOL-EN16931-R054': {
    why: 'a VAT total in accounting currency (BT-111) without that currency (BT-6)',
    of: inDollars,
    breaks: [remove('cbc:TaxCurrencyCode')],
  },
  'PEPPOL-EN16931-R055': {
    why: 'a VAT total in accounting currency (BT-111) of the opposite sign',
    of: inDollars,
    breaks: [set('cac:TaxTotal[2]/cbc:TaxAmount', '-18.70')],
  },
  'PEPPOL-EN16931-R061': {
    why: 'a direct debit without mandate (BT-89)',
    of: debit,
    breaks: [remove('cac:PaymentMeans/cac:PaymentMandate/cbc:ID')],
  },
  'PEPPOL-EN16931-R080': {
    why: 'two project references (BT-11) in a credit note',
    of: peppol({ creditNote: true, project: 'PRJ-1' }),
    breaks: [repeat('cac:AdditionalDocumentReference', set('cbc:ID', 'PRJ-2'))],
  },
  'PEPPOL-EN16931-R100': {
    why: 'two object identifiers (BT-128) on a line',
    of: withLine({ object: { id: 'METER-1', scheme: 'AVE' } }),
    breaks: [repeat(`${LINE}/cac:DocumentReference`, set('cbc:ID', 'METER-2'))],
    also: ['UBL-SR-52'],
  },
  'PEPPOL-EN16931-R101': {
    why: 'a document on a line that is no object identifier (BT-128)',
    of: withLine({ object: { id: 'METER-1' } }),
    breaks: [set(`${LINE}/cac:DocumentReference/cbc:DocumentTypeCode`, '916')],
  },
  'PEPPOL-EN16931-R110': {
    why: 'a line period (BT-134) that starts before the invoicing period (BT-73)',
    of: periods,
    breaks: [set(`${LINE}/cac:InvoicePeriod/cbc:StartDate`, '2026-07-31')],
  },
  'PEPPOL-EN16931-R111': {
    why: 'a line period (BT-135) that ends after the invoicing period (BT-74)',
    of: periods,
    breaks: [set(`${LINE}/cac:InvoicePeriod/cbc:EndDate`, '2026-09-01')],
  },
  'PEPPOL-EN16931-R120': {
    why: 'a line net amount (BT-131) that is not quantity times price',
    of: peppol(),
    breaks: [set(`${LINE}/cbc:InvoicedQuantity`, '2')],
  },
  'PEPPOL-EN16931-R121': {
    why: 'a base quantity (BT-149) of zero',
    of: withLine({ baseQuantity: '1' }),
    breaks: [set(`${LINE}/cac:Price/cbc:BaseQuantity`, '0')],
  },
  'PEPPOL-EN16931-R130': {
    why: 'a base quantity (BT-149) in another unit than the quantity (BT-130)',
    of: withLine({ baseQuantity: '1' }),
    breaks: [attribute(`${LINE}/cac:Price/cbc:BaseQuantity`, 'unitCode', 'KGM')],
  },
};
