import { DOCUMENT_LEVEL_ALLOWANCES } from '../../model/document-level-allowances.js';
import { DOCUMENT_LEVEL_CHARGES } from '../../model/document-level-charges.js';
import type { PartialInvoice } from '../../model/invoice.js';
import type { Group } from '../../model/term.js';
import type { Manner, Values } from '../fields.js';
import { LABELS, WORDINGS } from '../language.js';
import type { Column, Row, TableBlock } from '../sheet.js';
import { cellOf } from './columns.js';

/** Columns by the terms of allowances and of charges, which say the same of either. */
const COLUMNS = [
  { allowance: ['BT-97', 'BT-98'], charge: ['BT-104', 'BT-105'], align: 'left', share: 32 },
  { allowance: ['BT-93'], charge: ['BT-100'], align: 'right', share: 14 },
  { allowance: ['BT-94'], charge: ['BT-101'], align: 'right', share: 12 },
  { allowance: ['BT-96', 'BT-95'], charge: ['BT-103', 'BT-102'], align: 'right', share: 16 },
  { allowance: ['BT-92'], charge: ['BT-99'], align: 'right', share: 14 },
] as const;

/** What is taken off or added for the document as a whole. */
export function allowancesAndChargesBlock(invoice: PartialInvoice, manner: Manner): TableBlock | undefined {
  const { sections, allowance, charge, kind } = WORDINGS[manner.language];
  const rows = [
    ...rowsOf(DOCUMENT_LEVEL_ALLOWANCES, invoice.documentLevelAllowances as readonly Values[] | undefined, 'allowance', allowance, manner),
    ...rowsOf(DOCUMENT_LEVEL_CHARGES, invoice.documentLevelCharges as readonly Values[] | undefined, 'charge', charge, manner),
  ];
  if (rows.length === 0) return undefined;
  const columns: Column[] = COLUMNS.map(({ align, share, ...terms }) => ({
    head: terms.allowance.map((id, i) => ({ terms: [id, terms.charge[i]], label: LABELS[manner.language][id] })),
    align,
    share,
  }));
  return {
    kind: 'table',
    section: 'allowancesAndCharges',
    title: sections.allowancesAndCharges,
    columns: [{ head: [{ terms: [], label: kind }], align: 'left', share: 12 }, ...columns],
    main: 0,
    rows,
  };
}

function rowsOf(group: Group, all: readonly Values[] | undefined, terms: 'allowance' | 'charge', name: string, manner: Manner): Row[] {
  return (all ?? []).map((values) => ({
    cells: [[name], ...COLUMNS.map((column) => cellOf(group, values, column[terms], manner))],
    details: [],
  }));
}
