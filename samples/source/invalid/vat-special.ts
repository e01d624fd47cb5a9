import type { Invoice, Vat } from '../description.js';
import { insertAfter, remove, set } from '../edits.js';
import { element } from '../element.js';
import { type Cases, freeLine, line, plain, splitPayment } from './case.js';

const NOT_SUBJECT: Vat = { category: 'O' };
const ZERO: Vat = { category: 'Z', rate: '0' };
const INTRA: Vat = { category: 'K', rate: '0' };
const LINE_CATEGORY = 'cac:InvoiceLine[2]/cac:Item/cac:ClassifiedTaxCategory';
const PART_CATEGORY = 'cac:AllowanceCharge/cac:TaxCategory';

const { vatId: _, ...seller } = splitPayment().seller;
/** Italian, since category B, which no other rule minds, is for Italy alone. */
const notSubject = (more: Partial<Invoice> = {}): Invoice =>
  splitPayment({ seller, exemptions: { O: { text: 'Not subject to VAT' } }, lines: [line(NOT_SUBJECT)], ...more });
const part = (charge: boolean): Invoice =>
  notSubject({ allowancesAndCharges: [{ charge, amount: '0.00', reason: charge ? 'Freight' : 'Discount', vat: NOT_SUBJECT }] });
const intraCommunity = plain({
  delivery: { date: '2026-08-31', address: { city: 'Metz', country: 'FR' } },
  exemptions: { K: { text: 'Intra-community supply' } },
  lines: [line(INTRA)],
});

const splitSubtotal = element(
  'cac:TaxSubtotal',
  {},
  element('cbc:TaxableAmount', { currencyID: 'EUR' }, '0.00'),
  element('cbc:TaxAmount', { currencyID: 'EUR' }, '0.00'),
  element(
    'cac:TaxCategory',
    {},
    element('cbc:ID', {}, 'B'),
    element('cbc:Percent', {}, '0'),
    element('cac:TaxScheme', {}, element('cbc:ID', {}, 'VAT')),
  ),
);

/** What single VAT categories ask for beyond the ten rules that they share. */
export const VAT_SPECIAL: Cases = {
  'BR-IC-11': {
    why: 'an intra-community supply without delivery date (BT-72) or invoicing period (BG-14)',
    of: intraCommunity,
    breaks: [remove('cac:Delivery/cbc:ActualDeliveryDate')],
  },
  'BR-IC-12': {
    why: 'an intra-community supply without country of delivery (BT-80)',
    of: intraCommunity,
    breaks: [remove('cac:Delivery/cac:DeliveryLocation')],
  },
  'BR-O-11': {
    why: 'a second VAT breakdown (BG-23) beside "not subject to VAT"',
    of: notSubject(),
    breaks: [insertAfter('cac:TaxTotal/cac:TaxSubtotal', 'cac:TaxSubtotal', splitSubtotal.children)],
  },
  'BR-O-12': {
    why: 'a line of another category beside a breakdown "not subject to VAT"',
    of: notSubject({ lines: [line(NOT_SUBJECT), freeLine(NOT_SUBJECT)] }),
    breaks: [set(`${LINE_CATEGORY}/cbc:ID`, 'B'), insertAfter(`${LINE_CATEGORY}/cbc:ID`, 'cbc:Percent', '0')],
  },
  'BR-O-13': {
    why: 'a document allowance of another category beside a breakdown "not subject to VAT"',
    of: part(false),
    breaks: [set(`${PART_CATEGORY}/cbc:ID`, 'B'), insertAfter(`${PART_CATEGORY}/cbc:ID`, 'cbc:Percent', '0')],
  },
  'BR-O-14': {
    why: 'a document charge of another category beside a breakdown "not subject to VAT"',
    of: part(true),
    breaks: [set(`${PART_CATEGORY}/cbc:ID`, 'B'), insertAfter(`${PART_CATEGORY}/cbc:ID`, 'cbc:Percent', '0')],
  },
  'BR-B-01': {
    why: 'split payment (B) between parties outside Italy',
    of: plain({ lines: [line(ZERO), freeLine(ZERO)] }),
    breaks: [set(`${LINE_CATEGORY}/cbc:ID`, 'B')],
  },
  'BR-B-02': {
    why: 'split payment (B) beside the standard rate (S)',
    of: splitPayment({ lines: [line({ category: 'S', rate: '22' }), freeLine({ category: 'S', rate: '22' })] }),
    breaks: [set(`${LINE_CATEGORY}/cbc:ID`, 'B')],
  },
};
