import { insertAfter, remove, set } from '../edits.js';
import { linePeriod, onDocument, onLine, period, twoLines } from './bases.js';
import { type Cases, plain, splitPayment } from './case.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const LINE = 'cac:InvoiceLine';

/** BR-CO-03, -04, -09, -18 to -26: what must be there, depending on something else. */
export const CONDITIONS: Cases = {
  'BR-CO-03': {
    why: 'a VAT point date (BT-7) and a code for it (BT-8)',
    of: plain({ vatPointDate: '2026-08-31', period: { start: '2026-08-01', end: '2026-08-31' } }),
    breaks: [insertAfter('cac:InvoicePeriod/cbc:EndDate', 'cbc:DescriptionCode', '3')],
  },
  'BR-CO-04': {
    why: 'a line whose category (BT-151) is of another tax than VAT',
    of: twoLines,
    breaks: [set(`${LINE}[2]/cac:Item/cac:ClassifiedTaxCategory/cac:TaxScheme/cbc:ID`, 'GST')],
  },
  'BR-CO-09': {
    why: 'a VAT identifier (BT-31) without country prefix',
    of: plain(),
    breaks: [set(`${SELLER}/cac:PartyTaxScheme/cbc:CompanyID`, '00000101')],
  },
  'BR-CO-18': { why: 'no VAT breakdown (BG-23)', of: splitPayment(), breaks: [remove('cac:TaxTotal/cac:TaxSubtotal')] },
  'BR-CO-19': { why: 'an invoicing period (BG-14) without a date', of: period, breaks: [set('cac:InvoicePeriod', '')] },
  'BR-CO-20': { why: 'a line period (BG-26) without a date', of: linePeriod, breaks: [set(`${LINE}/cac:InvoicePeriod`, '')] },
  'BR-CO-21': {
    why: 'a document allowance with neither reason (BT-97) nor code (BT-98)',
    of: onDocument(false),
    breaks: [remove('cac:AllowanceCharge/cbc:AllowanceChargeReason')],
    also: ['BR-33'],
  },
  'BR-CO-22': {
    why: 'a document charge with neither reason (BT-104) nor code (BT-105)',
    of: onDocument(true),
    breaks: [remove('cac:AllowanceCharge/cbc:AllowanceChargeReason')],
    also: ['BR-38'],
  },
  'BR-CO-23': {
    why: 'a line allowance with neither reason (BT-139) nor code (BT-140)',
    of: onLine(false),
    breaks: [remove(`${LINE}/cac:AllowanceCharge/cbc:AllowanceChargeReason`)],
    also: ['BR-42'],
  },
  'BR-CO-24': {
    why: 'a line charge with neither reason (BT-144) nor code (BT-145)',
    of: onLine(true),
    breaks: [remove(`${LINE}/cac:AllowanceCharge/cbc:AllowanceChargeReason`)],
    also: ['BR-44'],
  },
  'BR-CO-26': {
    why: 'a seller with neither identifier (BT-29), registration (BT-30) nor VAT number (BT-31)',
    of: plain({
      seller: { name: 'Exemple Boulangerie S.à r.l.', legalId: { id: 'B000001' }, taxId: 'LOCAL-0001', address: { country: 'LU' } },
    }),
    breaks: [remove(`${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`)],
  },
};
