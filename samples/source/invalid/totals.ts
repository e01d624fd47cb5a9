import { type Edit, find, set } from '../edits.js';
import { amount, decimal } from '../totals.js';
import { type Cases, plain, STANDARD, splitPayment } from './case.js';

const TOTALS = 'cac:LegalMonetaryTotal';

/** Adds to an amount in place. */
function add(path: string, by: string): Edit {
  return (root) => {
    const target = find(root, path);
    target.children = [amount(decimal(String(target.children[0])).add(decimal(by)))];
  };
}

/** Adds to a document total and to those that follow from it, so that only the sum above it is wrong. */
function shift(...names: readonly string[]): (by: string) => Edit[] {
  return (by) => names.map((name) => add(`${TOTALS}/cbc:${name}`, by));
}

const fromLines = shift('LineExtensionAmount', 'TaxExclusiveAmount', 'TaxInclusiveAmount', 'PayableAmount');
const fromExclusive = shift('TaxExclusiveAmount', 'TaxInclusiveAmount', 'PayableAmount');
const fromInclusive = shift('TaxInclusiveAmount', 'PayableAmount');

const allowance = plain({ allowancesAndCharges: [{ charge: false, amount: '10.00', reason: 'Discount', vat: STANDARD }] });
const charge = plain({ allowancesAndCharges: [{ charge: true, amount: '10.00', reason: 'Freight', vat: STANDARD }] });

/** BR-CO-10 to BR-CO-17: sums. */
export const TOTAL_CASES: Cases = {
  'BR-CO-10': { why: 'the sum of line net amounts (BT-106) is 0.50 too high', of: plain(), breaks: fromLines('0.50') },
  'BR-CO-11': {
    why: 'the sum of allowances (BT-107) is 0.50 too high',
    of: allowance,
    breaks: [add(`${TOTALS}/cbc:AllowanceTotalAmount`, '0.50'), ...fromExclusive('-0.50')],
  },
  'BR-CO-12': {
    why: 'the sum of charges (BT-108) is 0.50 too high',
    of: charge,
    breaks: [add(`${TOTALS}/cbc:ChargeTotalAmount`, '0.50'), ...fromExclusive('0.50')],
  },
  'BR-CO-13': { why: 'the total without VAT (BT-109) is 0.50 too high', of: allowance, breaks: fromExclusive('0.50') },
  'BR-CO-14': {
    why: 'the VAT total (BT-110) is 0.50 more than the breakdown adds up to',
    of: plain(),
    breaks: [add('cac:TaxTotal/cbc:TaxAmount', '0.50'), ...fromInclusive('0.50')],
  },
  'BR-CO-15': { why: 'the total with VAT (BT-112) is 0.50 too high', of: plain(), breaks: fromInclusive('0.50') },
  'BR-CO-16': {
    why: 'the amount due (BT-115) leaves out what was paid (BT-113)',
    of: plain({ paid: '17.00' }),
    breaks: [add(`${TOTALS}/cbc:PayableAmount`, '17.00')],
  },
  'BR-CO-17': {
    why: 'the tax of a breakdown (BT-117) is 5.00, of 100.00 at 0 per cent',
    of: splitPayment(),
    breaks: [
      set('cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount', '5.00'),
      set('cac:TaxTotal/cbc:TaxAmount', '5.00'),
      ...fromInclusive('5.00'),
    ],
  },
};
