import type { Invoice } from '../description.js';
import { type Edit, set } from '../edits.js';
import { discounted } from '../invalid/bases.js';
import { freeLine, line, plain, STANDARD } from '../invalid/case.js';
import type { AdvisoryCases } from './case.js';

const TRANSACTION = 'rsm:SupplyChainTradeTransaction';
const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
const SUMS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const LINE = `${TRANSACTION}/ram:IncludedSupplyChainTradeLineItem`;

/** The price of the only line; its net amount stays. */
const price = (value: string): { readonly ubl: readonly Edit[]; readonly cii: readonly Edit[] } => ({
  ubl: [set('cac:InvoiceLine/cac:Price/cbc:PriceAmount', value)],
  cii: [set(`${LINE}/ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount`, value)],
});

/** The VAT amount of the only breakdown, and the totals that it enters. */
const ublVat = (vat: string, withVat: string): Edit[] => [
  set('cac:TaxTotal/cbc:TaxAmount', vat),
  set('cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount', vat),
  set('cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount', withVat),
  set('cac:LegalMonetaryTotal/cbc:PayableAmount', withVat),
];
const ciiVat = (vat: string, withVat: string): Edit[] => [
  set(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:CalculatedAmount`, vat),
  set(`${SUMS}/ram:TaxTotalAmount`, vat),
  set(`${SUMS}/ram:GrandTotalAmount`, withVat),
  set(`${SUMS}/ram:DuePayableAmount`, withVat),
];
const ciiTaxable = (value: string): Edit => set(`${SETTLEMENT}/ram:ApplicableTradeTax/ram:BasisAmount`, value);

const canarian = plain({ lines: [line({ category: 'L', rate: '7' })] });
const allowance = (percent: string): Invoice =>
  plain({ allowancesAndCharges: [{ charge: false, amount: '5.00', base: '100.00', percent, reason: 'Discount', vat: STANDARD }] });
const returned = plain({ lines: [line(STANDARD, { quantity: '-1' })] });

/** Amounts that do not follow from one another. */
export const AMOUNTS: AdvisoryCases = {
  'ADV-LINE-01': { why: 'a line net amount (BT-131) that is not quantity times price', mended: plain(), ...price('101.00') },
  'ADV-LINE-02': { why: 'a line net amount (BT-131) that is off by a cent', mended: plain(), ...price('100.01') },
  'ADV-LINE-03': {
    why: 'two lines with one identifier (BT-126)',
    mended: plain({ lines: [line(STANDARD, { id: '1' }), freeLine(STANDARD, { id: '2' })] }),
    broken: plain({ lines: [line(STANDARD, { id: '1' }), freeLine(STANDARD, { id: '1' })] }),
  },
  'ADV-PRICE-01': {
    why: 'a gross price (BT-148) that is not net price plus discount',
    mended: discounted,
    broken: plain({ lines: [line(STANDARD, { grossPrice: '111.00', discount: '10.00' })] }),
  },
  'ADV-ALLOWANCE-01': {
    why: 'an allowance (BT-92) that is not its percentage of its base',
    mended: allowance('5'),
    broken: allowance('6'),
  },
  'ADV-TOTAL-01': {
    why: 'a VAT amount (BT-117) that is a cent off, within the tolerance',
    mended: plain(),
    ubl: ublVat('17.01', '117.01'),
    cii: ciiVat('17.01', '117.01'),
  },
  'ADV-TOTAL-02': {
    why: 'a taxable amount (BT-116) that is a cent off, within the tolerance; in CII that of the standard rate has none',
    mended: plain(),
    ubl: [set('cac:TaxTotal/cac:TaxSubtotal/cbc:TaxableAmount', '100.01')],
    only: 'ubl',
  },
  'ADV-TOTAL-03': {
    why: 'an IGIC amount (BT-117) of 9 on 100 at 7 per cent',
    mended: canarian,
    cii: ciiVat('9.00', '109.00'),
    only: 'cii',
  },
  'ADV-TOTAL-04': {
    why: 'a taxable amount (BT-116) of IGIC that lacks ten of the lines’ 100',
    mended: canarian,
    cii: [...ciiVat('6.30', '106.30'), ciiTaxable('90.00')],
    only: 'cii',
  },
  'ADV-TOTAL-05': {
    why: 'a VAT amount (BT-117) above zero on a taxable amount below it',
    mended: returned,
    ubl: ublVat('17.00', '-83.00'),
    only: 'ubl',
  },
  'ADV-TOTAL-06': {
    why: 'a total with VAT (BT-112) that is the total without',
    mended: plain(),
    cii: [set(`${SUMS}/ram:GrandTotalAmount`, '100.00'), set(`${SUMS}/ram:DuePayableAmount`, '100.00')],
    only: 'cii',
  },
};
