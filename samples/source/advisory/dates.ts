import type { Invoice } from '../description.js';
import { set } from '../edits.js';
import { plain } from '../invalid/case.js';
import type { AdvisoryCases } from './case.js';

const preceding = (number: string, issued?: string): Invoice =>
  plain({ precedingInvoices: [{ number, ...(issued === undefined ? {} : { issued }) }] });

/** Dates, and references that dates belong to. */
export const DATES: AdvisoryCases = {
  'ADV-DATE-01': {
    why: 'a due date (BT-9) on 31 September; UBL’s structure has a type for dates, CII’s has not',
    mended: plain(),
    cii: [
      set(
        'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString',
        '20260931',
      ),
    ],
    only: 'cii',
  },
  'ADV-DATE-02': { why: 'a due date (BT-9) in 2206', mended: plain(), broken: plain({ due: '2206-10-01' }) },
  'ADV-DATE-03': {
    why: 'a payment that is due (BT-9) before the invoice date (BT-2)',
    mended: plain(),
    broken: plain({ due: '2026-08-31' }),
  },
  'ADV-DATE-04': {
    why: 'a preceding invoice (BT-26) that is younger than the invoice',
    mended: preceding('X-0', '2026-08-31'),
    broken: preceding('X-0', '2026-09-02'),
  },
  'ADV-DATE-05': { why: 'an invoice date (BT-2) far ahead', mended: plain(), broken: plain({ issued: '2099-11-30', due: '2099-12-31' }) },
  'ADV-REFERENCE-01': { why: 'an invoice that refers to itself (BT-25)', mended: preceding('X-0'), broken: preceding('X-1') },
  'ADV-REFERENCE-02': {
    why: 'a credit note that names no preceding invoice (BG-3)',
    mended: { ...preceding('X-0'), creditNote: true },
    broken: plain({ creditNote: true }),
  },
};
