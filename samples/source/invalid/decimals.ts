import type { AllowanceCharge, Invoice } from '../description.js';
import { type Edit, find } from '../edits.js';
import { type Case, type Cases, line, plain, STANDARD } from './case.js';

const TOTALS = 'cac:LegalMonetaryTotal';

/** Writes an amount with one zero more: the same value, three digits after the point. */
function third(path: string): Edit {
  return (root) => {
    const target = find(root, path);
    target.children = [`${target.children[0]}0`];
  };
}

function thirdDigit(term: string, of: Invoice, path: string): Case {
  return { why: `three digits after the point in ${term}`, of, breaks: [third(path)], also: ['UBL-DT-01'] };
}

const part = (charge: boolean): AllowanceCharge => ({
  charge,
  amount: '1.00',
  base: '10.00',
  percent: '10',
  reason: charge ? 'Freight' : 'Discount',
});
const onDocument = (charge: boolean): Invoice => plain({ allowancesAndCharges: [{ ...part(charge), vat: STANDARD }] });
const onLine = (charge: boolean): Invoice => plain({ lines: [line(STANDARD, { allowancesAndCharges: [part(charge)] })] });
const paid = plain({ paid: '17.00', rounding: '0.01' });

/** BR-DEC-*: at most two digits after the point. */
export const DECIMALS: Cases = {
  'BR-DEC-01': thirdDigit('a document allowance (BT-92)', onDocument(false), 'cac:AllowanceCharge/cbc:Amount'),
  'BR-DEC-02': thirdDigit('the base of a document allowance (BT-93)', onDocument(false), 'cac:AllowanceCharge/cbc:BaseAmount'),
  'BR-DEC-05': thirdDigit('a document charge (BT-99)', onDocument(true), 'cac:AllowanceCharge/cbc:Amount'),
  'BR-DEC-06': thirdDigit('the base of a document charge (BT-100)', onDocument(true), 'cac:AllowanceCharge/cbc:BaseAmount'),
  'BR-DEC-09': thirdDigit('the sum of line net amounts (BT-106)', plain(), `${TOTALS}/cbc:LineExtensionAmount`),
  'BR-DEC-10': thirdDigit('the sum of allowances (BT-107)', onDocument(false), `${TOTALS}/cbc:AllowanceTotalAmount`),
  'BR-DEC-11': thirdDigit('the sum of charges (BT-108)', onDocument(true), `${TOTALS}/cbc:ChargeTotalAmount`),
  'BR-DEC-12': thirdDigit('the total without VAT (BT-109)', plain(), `${TOTALS}/cbc:TaxExclusiveAmount`),
  'BR-DEC-14': thirdDigit('the total with VAT (BT-112)', plain(), `${TOTALS}/cbc:TaxInclusiveAmount`),
  'BR-DEC-16': thirdDigit('the paid amount (BT-113)', paid, `${TOTALS}/cbc:PrepaidAmount`),
  'BR-DEC-17': thirdDigit('the rounding amount (BT-114)', paid, `${TOTALS}/cbc:PayableRoundingAmount`),
  'BR-DEC-18': thirdDigit('the amount due (BT-115)', plain(), `${TOTALS}/cbc:PayableAmount`),
  'BR-DEC-19': thirdDigit('a taxable amount (BT-116)', plain(), 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount'),
  'BR-DEC-20': thirdDigit('a tax amount (BT-117)', plain(), 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount'),
  'BR-DEC-23': thirdDigit('a line net amount (BT-131)', plain(), 'cac:InvoiceLine/cbc:LineExtensionAmount'),
  'BR-DEC-24': thirdDigit('a line allowance (BT-136)', onLine(false), 'cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount'),
  'BR-DEC-25': thirdDigit('the base of a line allowance (BT-137)', onLine(false), 'cac:InvoiceLine/cac:AllowanceCharge/cbc:BaseAmount'),
  'BR-DEC-27': thirdDigit('a line charge (BT-141)', onLine(true), 'cac:InvoiceLine/cac:AllowanceCharge/cbc:Amount'),
  'BR-DEC-28': thirdDigit('the base of a line charge (BT-142)', onLine(true), 'cac:InvoiceLine/cac:AllowanceCharge/cbc:BaseAmount'),
};
