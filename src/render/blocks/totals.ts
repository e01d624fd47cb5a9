import { DOCUMENT_TOTALS } from '../../model/document-totals.js';
import type { PartialInvoice } from '../../model/invoice.js';
import { fieldsOf, type Manner, type Values } from '../fields.js';
import { WORDINGS } from '../language.js';
import type { Field, QrBlock, TotalsBlock } from '../sheet.js';

const STRONG = ['BT-112', 'BT-115'];

/** From the lines to the amount due, each with its currency. */
export function totalsBlock(
  { documentTotals, currencyCode, vatAccountingCurrencyCode }: PartialInvoice,
  qr: QrBlock | undefined,
  manner: Manner,
): TotalsBlock | undefined {
  const fields = fieldsOf(DOCUMENT_TOTALS, documentTotals as Values | undefined, manner, { strong: STRONG });
  if (fields.length === 0) return undefined;
  const withCurrency = (field: Field): Field => {
    const currency = field.terms.includes('BT-111') ? vatAccountingCurrencyCode : currencyCode;
    return currency === undefined ? field : { ...field, text: `${field.text}\u00a0${currency}` };
  };
  const { totals: title } = WORDINGS[manner.language].sections;
  return { kind: 'totals', section: 'totals', title, fields: fields.map(withCurrency), ...(qr === undefined ? {} : { qr }) };
}
