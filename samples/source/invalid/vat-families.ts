import type { Invoice, Vat } from '../description.js';
import { type Edit, insertAfter, remove, set } from '../edits.js';
import { element } from '../element.js';
import { type Case, type Cases, freeLine, line, plain, STANDARD, splitPayment } from './case.js';

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const SUBTOTAL = 'cac:TaxTotal/cac:TaxSubtotal';
const TOTALS = 'cac:LegalMonetaryTotal';
const LINE_CATEGORY = 'cac:Item/cac:ClassifiedTaxCategory';

/** A VAT category as its rules `BR-<prefix>-01` to `-10` see it. */
interface Family {
  readonly prefix: string;
  readonly name: string;
  readonly vat: Vat;
  /** Whether tax is due; then the rate counts, and no exemption reason may stand. */
  readonly taxed: boolean;
  /** BT-120, where one must stand. */
  readonly reason?: string;
}

const FAMILIES: readonly Family[] = [
  { prefix: 'S', name: 'standard rate', vat: STANDARD, taxed: true },
  { prefix: 'Z', name: 'zero rate', vat: { category: 'Z', rate: '0' }, taxed: false },
  { prefix: 'E', name: 'exempt', vat: { category: 'E', rate: '0' }, taxed: false, reason: 'Exempt' },
  { prefix: 'AE', name: 'reverse charge', vat: { category: 'AE', rate: '0' }, taxed: false, reason: 'Reverse charge' },
  { prefix: 'IC', name: 'intra-community supply', vat: { category: 'K', rate: '0' }, taxed: false, reason: 'Intra-community supply' },
  { prefix: 'G', name: 'export', vat: { category: 'G', rate: '0' }, taxed: false, reason: 'Export outside the EU' },
  { prefix: 'O', name: 'not subject to VAT', vat: { category: 'O' }, taxed: false, reason: 'Not subject to VAT' },
  { prefix: 'AF', name: 'IGIC', vat: { category: 'L', rate: '7' }, taxed: true },
  { prefix: 'AG', name: 'IPSI', vat: { category: 'M', rate: '4' }, taxed: true },
];

const { vatId: _seller, ...sellerWithoutVat } = plain().seller;
const { vatId: _buyer, ...buyerWithoutVat } = plain().buyer;
const SELLER_VAT = element(
  'cac:PartyTaxScheme',
  {},
  element('cbc:CompanyID', {}, 'LU00000101'),
  element('cac:TaxScheme', {}, element('cbc:ID', {}, 'VAT')),
);

/** A valid invoice of one category, or whatever `more` says, with all that the category asks for. */
function invoiceIn({ vat, reason }: Family, more: Partial<Invoice> = {}): Invoice {
  return plain({
    ...(vat.category === 'O' ? { seller: sellerWithoutVat, buyer: buyerWithoutVat } : {}),
    ...(vat.category === 'K' ? { delivery: { date: '2026-08-31', address: { city: 'Metz', country: 'FR' } } } : {}),
    ...(reason === undefined ? {} : { exemptions: { [vat.category]: { text: reason } } }),
    lines: [line(vat)],
    ...more,
  });
}

/** The same with an allowance or charge of the category beside the line. */
function withPart(family: Family, charge: boolean, amount = '0.50'): Partial<Invoice> {
  return { allowancesAndCharges: [{ charge, amount, reason: charge ? 'Freight' : 'Discount', vat: family.vat }] };
}

/** Turns the second line, which costs nothing, into another category. */
function recategorise(vat: Vat): Edit[] {
  const category = `cac:InvoiceLine[2]/${LINE_CATEGORY}`;
  return [
    set(`${category}/cbc:ID`, vat.category),
    vat.rate === undefined ? remove(`${category}/cbc:Percent`) : set(`${category}/cbc:Percent`, vat.rate),
  ];
}

/** A tax of `amount` where another would be right, carried on into the totals. */
function taxOf(tax: string, withVat: string): Edit[] {
  return [
    set(`${SUBTOTAL}/cbc:TaxAmount`, tax),
    set('cac:TaxTotal/cbc:TaxAmount', tax),
    set(`${TOTALS}/cbc:TaxInclusiveAmount`, withVat),
    set(`${TOTALS}/cbc:PayableAmount`, withVat),
  ];
}

/** A rate that the category does not allow. */
function wrongRate({ vat, prefix }: Family, category: string): Edit {
  if (vat.rate === undefined) return insertAfter(`${category}/cbc:ID`, 'cbc:Percent', '0');
  if (prefix === 'S') return set(`${category}/cbc:Percent`, '0');
  return set(`${category}/cbc:Percent`, vat.rate === '0' ? '5' : '-1');
}

function breakdownMissing(family: Family): Case {
  const other: Vat = family.prefix === 'S' ? { category: 'Z', rate: '0' } : STANDARD;
  const noVat = family.prefix === 'O' ? { seller: { ...sellerWithoutVat, taxId: 'LOCAL-0001' }, buyer: buyerWithoutVat } : {};
  return {
    why: `a line of category ${family.vat.category} (${family.name}) without breakdown of that category`,
    of: plain({ ...noVat, lines: [line(other), freeLine(other)] }),
    breaks: recategorise(family.vat),
  };
}

function lineIdentifiers(family: Family): Case {
  if (family.prefix === 'O') {
    return {
      why: 'a seller VAT identifier (BT-31) where a line is not subject to VAT',
      of: invoiceIn(family),
      breaks: [insertAfter(`${SELLER}/cac:PostalAddress`, 'cac:PartyTaxScheme', SELLER_VAT.children)],
    };
  }
  return {
    why: `no seller VAT identifier (BT-31) where a line is of category ${family.vat.category} (${family.name})`,
    of: invoiceIn(family),
    breaks: [remove(`${SELLER}/cac:PartyTaxScheme`)],
  };
}

function partIdentifiers(family: Family, charge: boolean): Case {
  const what = charge ? 'charge' : 'allowance';
  const { category } = family.vat;
  const why = (missing: string): string => `no ${missing} where a document ${what} is of category ${category} (${family.name})`;
  const part = withPart(family, charge);
  switch (family.prefix) {
    case 'S':
      return {
        why: why('seller VAT identifier (BT-31)'),
        of: invoiceIn(family, part),
        breaks: [remove(`${SELLER}/cac:PartyTaxScheme`)],
        also: ['BR-S-02'],
      };
    case 'O':
      return {
        why: `a seller VAT identifier (BT-31) where a document ${what} is not subject to VAT`,
        of: invoiceIn(family, part),
        breaks: [insertAfter(`${SELLER}/cac:PostalAddress`, 'cac:PartyTaxScheme', SELLER_VAT.children)],
        also: ['BR-O-02'],
      };
    case 'AE':
      return {
        why: why('buyer VAT identifier (BT-48) or registration (BT-47)'),
        of: invoiceIn(family, { ...part, lines: [line()] }),
        breaks: [remove(`${BUYER}/cac:PartyTaxScheme`), remove(`${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`)],
      };
    case 'IC':
      return {
        why: why('buyer VAT identifier (BT-48)'),
        of: invoiceIn(family, { ...part, lines: [line()] }),
        breaks: [remove(`${BUYER}/cac:PartyTaxScheme`)],
      };
    case 'G':
      return {
        why: why('seller VAT identifier (BT-31), but another tax registration (BT-32),'),
        of: invoiceIn(family, { ...part, lines: [line()], seller: { ...plain().seller, taxId: 'LOCAL-0001' } }),
        breaks: [remove(`${SELLER}/cac:PartyTaxScheme`)],
      };
    default:
      return {
        why: why('seller VAT identifier (BT-31)'),
        of: splitPayment({ ...part, ...(family.reason === undefined ? {} : { exemptions: { [category]: { text: family.reason } } }) }),
        breaks: [remove(`${SELLER}/cac:PartyTaxScheme`)],
      };
  }
}

function rates(family: Family): [Case, Case, Case] {
  const { vat, name } = family;
  const why = (what: string): string =>
    vat.rate === undefined
      ? `${what} that is not subject to VAT, with a rate`
      : `${what} of category ${vat.category} (${name}) with a rate that it does not allow`;
  return [
    {
      why: why('a line'),
      of: invoiceIn(family, { lines: [line(vat), freeLine(vat)] }),
      breaks: [wrongRate(family, `cac:InvoiceLine[2]/${LINE_CATEGORY}`)],
    },
    {
      why: why('a document allowance'),
      of: invoiceIn(family, withPart(family, false)),
      breaks: [wrongRate(family, 'cac:AllowanceCharge/cac:TaxCategory')],
    },
    {
      why: why('a document charge'),
      of: invoiceIn(family, withPart(family, true)),
      breaks: [wrongRate(family, 'cac:AllowanceCharge/cac:TaxCategory')],
    },
  ];
}

function breakdown(family: Family): [Case, Case, Case] {
  const { vat, taxed, name } = family;
  const in_ = `in the breakdown of category ${vat.category} (${name})`;
  const category = `${SUBTOTAL}/cac:TaxCategory`;
  return [
    {
      why: `a taxable amount (BT-116) ${in_} that is 2.00 more than its lines add up to`,
      of: invoiceIn(family),
      breaks: [set(`${SUBTOTAL}/cbc:TaxableAmount`, '102.00')],
    },
    taxed
      ? {
          why: `a tax amount (BT-117) ${in_} that is not its rate of its taxable amount`,
          of: invoiceIn(family),
          breaks: taxOf('30.00', '130.00'),
          also: ['BR-CO-17'],
        }
      : { why: `a tax amount (BT-117) ${in_} that is not zero`, of: invoiceIn(family), breaks: taxOf('0.40', '100.40') },
    family.reason === undefined
      ? {
          why: `an exemption reason (BT-120) ${in_}`,
          of: invoiceIn(family),
          breaks: [insertAfter(`${category}/cbc:Percent`, 'cbc:TaxExemptionReason', 'Because')],
        }
      : {
          why: `no exemption reason (BT-120, BT-121) ${in_}`,
          of: invoiceIn(family),
          breaks: [remove(`${category}/cbc:TaxExemptionReason`)],
        },
  ];
}

/** BR-S-01 to -10, and the same ten for each other category. */
export const VAT_FAMILIES: Cases = Object.fromEntries(
  FAMILIES.flatMap((family) => {
    const cases = [
      breakdownMissing(family),
      lineIdentifiers(family),
      partIdentifiers(family, false),
      partIdentifiers(family, true),
      ...rates(family),
      ...breakdown(family),
    ];
    return cases.map((each, index) => [`BR-${family.prefix}-${String(index + 1).padStart(2, '0')}`, each]);
  }),
);
