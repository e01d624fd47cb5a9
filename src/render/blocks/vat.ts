import type { PartialInvoice } from '../../model/invoice.js';
import { VAT_BREAKDOWN } from '../../model/vat-breakdown.js';
import { fieldsOf, type Manner, type Values } from '../fields.js';
import { WORDINGS } from '../language.js';
import type { TableBlock } from '../sheet.js';
import { cellOf, columnOf } from './columns.js';

const COLUMNS = [
  { terms: ['BT-118'], align: 'left', share: 46 },
  { terms: ['BT-119'], align: 'right', share: 14 },
  { terms: ['BT-116'], align: 'right', share: 20 },
  { terms: ['BT-117'], align: 'right', share: 20 },
] as const;

/** The VAT by category and rate, with the reason where none is charged. */
export function vatBlock({ vatBreakdown }: PartialInvoice, manner: Manner): TableBlock | undefined {
  if (vatBreakdown === undefined || vatBreakdown.length === 0) return undefined;
  return {
    kind: 'table',
    section: 'vat',
    title: WORDINGS[manner.language].sections.vat,
    columns: COLUMNS.map(({ terms, align, share }) => columnOf(terms, align, share, manner)),
    main: 0,
    rows: vatBreakdown.map((category) => ({
      cells: COLUMNS.map(({ terms }) => cellOf(VAT_BREAKDOWN, category as Values, terms, manner)),
      details: fieldsOf(VAT_BREAKDOWN, category as Values, manner, { without: COLUMNS.flatMap(({ terms }) => terms) }),
    })),
  };
}
