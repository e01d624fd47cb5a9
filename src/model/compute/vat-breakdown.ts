import { Decimal } from '../../base/decimal.js';
import type { PartialInvoice } from '../invoice.js';
import { type Computing, cents, present } from './computing.js';
import { NOT_SUBJECT, taxedRate } from './vat-rate.js';

type Row = NonNullable<PartialInvoice['vatBreakdown']>[number];

/** What is taxed in one category at one rate. */
interface Taxed {
  readonly category: string;
  /** Undefined for what is not subject to VAT. */
  readonly rate: Decimal | undefined;
  amount: Decimal;
}

/** The reason that a category states by itself, as a code of VATEX; any other exemption has to be given. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['AE', 'VATEX-EU-AE'],
  ['K', 'VATEX-EU-IC'],
  ['G', 'VATEX-EU-G'],
  [NOT_SUBJECT, 'VATEX-EU-O'],
]);

const HUNDREDTH = Decimal.of(1, 2);

/**
 * The VAT breakdown: a row for each category and rate of lines, allowances and charges. Rows that are given are completed and keep their
 * place. Undefined where a line, allowance or charge lacks its amount or category, and nothing is given.
 */
export function computeVatBreakdown(invoice: PartialInvoice, computing: Computing): readonly Row[] | undefined {
  const given = invoice.vatBreakdown ?? [];
  const taxed = taxedAmounts(invoice);
  if (taxed === undefined) return invoice.vatBreakdown;
  const waiting = [...taxed];
  const rows = given.map((row) => {
    const found = waiting.filter(
      ({ category, rate }) => category === row.vatCategoryCode && (row.vatCategoryRate === undefined || same(rate, row.vatCategoryRate)),
    );
    if (found.length === 1) waiting.splice(waiting.indexOf(found[0]), 1);
    return { row, taxed: found.length === 1 ? found[0] : undefined };
  });
  return [...rows, ...waiting.map((added) => ({ row: {}, taxed: added }))].map(({ row, taxed: sum }, index) =>
    sum === undefined ? row : computeRow(row, sum, `vatBreakdown[${index}]`, computing),
  );
}

function computeRow(row: Row, { category, rate, amount }: Taxed, at: string, computing: Computing): Row {
  const sums = 'sum of lines, charges and allowances';
  const vatCategoryCode = computing.value(row.vatCategoryCode, () => category, 'BT-118', `${at}.vatCategoryCode`, 'the lines');
  const ofLines = computing.value(row.vatCategoryRate, () => rate, 'BT-119', `${at}.vatCategoryRate`, 'the lines');
  const vatCategoryRate = taxedRate(ofLines, category, 'BT-119', `${at}.vatCategoryRate`, computing);
  const vatCategoryTaxableAmount = computing.value(
    row.vatCategoryTaxableAmount,
    () => amount,
    'BT-116',
    `${at}.vatCategoryTaxableAmount`,
    sums,
  );
  const tax = () => taxOn(vatCategoryTaxableAmount, category === NOT_SUBJECT ? Decimal.ZERO : vatCategoryRate);
  const how = category === NOT_SUBJECT ? 'not subject to VAT' : 'BT-116 × BT-119 %';
  const vatCategoryTaxAmount = computing.value(row.vatCategoryTaxAmount, tax, 'BT-117', `${at}.vatCategoryTaxAmount`, how);
  const reason = () => (row.vatExemptionReasonText === undefined ? REASONS.get(category) : undefined);
  const vatExemptionReasonCode = computing.value(
    row.vatExemptionReasonCode,
    reason,
    'BT-121',
    `${at}.vatExemptionReasonCode`,
    `VAT category ${category}`,
  );
  return {
    ...row,
    ...present({ vatCategoryCode, vatCategoryRate, vatCategoryTaxableAmount, vatCategoryTaxAmount, vatExemptionReasonCode }),
  };
}

function taxOn(amount: Decimal | undefined, rate: Decimal | undefined): Decimal | undefined {
  return amount && rate && cents(amount.mul(rate).mul(HUNDREDTH));
}

function taxedAmounts(invoice: PartialInvoice): Taxed[] | undefined {
  const { lines = [], documentLevelAllowances: allowances = [], documentLevelCharges: charges = [] } = invoice;
  const found = new Map<string, Taxed>();
  const add = (category: string | undefined, rate: Decimal | undefined, amount: Decimal | undefined): boolean => {
    if (category === undefined || amount === undefined) return false;
    const key = `${category} ${rate}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { category, rate, amount });
    else known.amount = known.amount.add(amount);
    return true;
  };
  const complete = [
    ...lines.map(({ netAmount, vatInformation: vat }) => add(vat?.invoicedItemVatCategoryCode, vat?.invoicedItemVatRate, netAmount)),
    ...allowances.map(({ amount, vatCategoryCode, vatRate }) => add(vatCategoryCode, vatRate, amount?.neg())),
    ...charges.map(({ amount, vatCategoryCode, vatRate }) => add(vatCategoryCode, vatRate, amount)),
  ];
  return complete.includes(false) || found.size === 0 ? undefined : [...found.values()];
}

function same(one: Decimal | undefined, other: Decimal | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.eq(other);
}
