import type { Decimal } from '../base/decimal.js';
import type { Language } from './language.js';
import type { SectionId } from './sections.js';

/** A value with its label. */
export interface Field {
  /** The terms that it shows: `BT-129`. Empty for what is no term. */
  readonly terms: readonly string[];
  readonly label: string;
  /** May hold line feeds. */
  readonly text: string;
  /** Set where it names what the others describe. */
  readonly strong?: true;
  /** Set on the first field of a group inside what the others tell of. */
  readonly starts?: true;
}

/** Fields that belong together: a party, a note. */
export interface FieldsBlock {
  readonly kind: 'fields';
  readonly section: SectionId;
  readonly title: string;
  /** Several where a section shows several things of a kind, each with its fields. */
  readonly groups: readonly (readonly Field[])[];
  /** A word or two on the whole, above it. */
  readonly about?: string;
}

/** Blocks that may stand side by side. */
export interface PartiesBlock {
  readonly kind: 'parties';
  readonly parties: readonly FieldsBlock[];
}

/** A number of amounts that lead to the last. */
export interface TotalsBlock {
  readonly kind: 'totals';
  readonly section: SectionId;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly qr?: QrBlock;
}

export interface Column {
  /** The labels of the values that its cells stack. */
  readonly head: readonly Pick<Field, 'terms' | 'label'>[];
  readonly align: 'left' | 'right';
  /** Its share of the width. */
  readonly share: number;
}

export interface Row {
  /** For each column the values that its head names; '' where there is none. */
  readonly cells: readonly (readonly string[])[];
  /** Shown below the cell of the column `TableBlock.main`. */
  readonly details: readonly Field[];
  /** What it adds to the running total. */
  readonly amount?: Decimal;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly section: SectionId;
  readonly title: string;
  readonly about?: string;
  readonly columns: readonly Column[];
  /** The index of the column that names a row. */
  readonly main: number;
  readonly rows: readonly Row[];
  /** Shown after the rows. */
  readonly remark?: string;
  /** The index of the column whose amounts run on from page to page. */
  readonly running?: number;
}

/** A square of dark and light modules. */
export interface Qr {
  readonly size: number;
  isDark(row: number, column: number): boolean;
}

/** How the amount can be paid by taking a picture. */
export interface QrBlock {
  readonly caption: string;
  readonly alt: string;
  readonly qr: Qr;
}

export type Block = FieldsBlock | PartiesBlock | TotalsBlock | TableBlock;

export interface Badge {
  readonly state: 'valid' | 'invalid' | 'unjudged';
  readonly title: string;
  readonly detail: string;
}

/** The readable form of one invoice, before it becomes a page of any kind. */
export interface Sheet {
  readonly language: Language;
  /** `Credit note`. */
  readonly title: string;
  /** The title of the file: what, which and whose. */
  readonly name: string;
  readonly badge?: Badge;
  readonly blocks: readonly Block[];
  /** What made it, at the end of each page. */
  readonly source: string;
}
