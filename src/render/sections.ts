import { TERMS } from '../model/terms.js';

/** Labels by term id (`BT-31`), short, since a section's title says what they belong to. */
export type TermLabels = Readonly<Record<string, string>>;

export type SectionId =
  | 'document'
  | 'seller'
  | 'buyer'
  | 'payee'
  | 'taxRepresentative'
  | 'delivery'
  | 'references'
  | 'lines'
  | 'allowancesAndCharges'
  | 'vat'
  | 'totals'
  | 'payment'
  | 'notes'
  | 'attachments'
  | 'process'
  | 'other';

/** A section of the readable form. */
export interface Section {
  readonly id: SectionId;
  /** The terms and groups that it shows; a group stands for all that it holds. */
  readonly holds: readonly string[];
}

/** The sections in the order in which they are shown. `other` shows what of a document no term holds. */
export const SECTIONS: readonly Section[] = [
  { id: 'document', holds: ['BT-1', 'BT-2', 'BT-3', 'BT-9', 'BT-5', 'BT-6', 'BT-7', 'BT-8'] },
  { id: 'seller', holds: ['BG-4'] },
  { id: 'buyer', holds: ['BG-7'] },
  { id: 'payee', holds: ['BG-10'] },
  { id: 'taxRepresentative', holds: ['BG-11'] },
  { id: 'delivery', holds: ['BG-13', 'BG-14'] },
  { id: 'references', holds: ['BT-10', 'BT-11', 'BT-12', 'BT-13', 'BT-14', 'BT-15', 'BT-16', 'BT-17', 'BT-18', 'BT-19', 'BG-3'] },
  { id: 'lines', holds: ['BG-25'] },
  { id: 'allowancesAndCharges', holds: ['BG-20', 'BG-21'] },
  { id: 'vat', holds: ['BG-23'] },
  { id: 'totals', holds: ['BG-22'] },
  { id: 'payment', holds: ['BT-20', 'BG-16'] },
  { id: 'notes', holds: ['BG-1'] },
  { id: 'attachments', holds: ['BG-24'] },
  { id: 'process', holds: ['BG-2'] },
  { id: 'other', holds: [] },
];

const PARENTS = new Map(TERMS.map(({ id, parent }) => [id, parent]));
const HOLDERS = new Map(SECTIONS.flatMap(({ id, holds }) => holds.map((held) => [held, id] as const)));

/** The section that shows a term or group: that of itself or of the nearest group around it. */
export function sectionOf(id: string): SectionId {
  let at: string | undefined = id;
  while (at !== undefined) {
    const section = HOLDERS.get(at);
    if (section !== undefined) return section;
    at = PARENTS.get(at);
  }
  return 'other';
}
