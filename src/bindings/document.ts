import type { Part } from './part.js';
import type { Syntax } from './syntax.js';

export type InvoiceSyntax = 'ubl-invoice' | 'ubl-creditnote' | 'cii';

/** What a document of one syntax looks like from its root on. */
export interface DocumentBinding {
  readonly name: InvoiceSyntax;
  /** As in messages. */
  readonly title: string;
  readonly syntax: Syntax;
  /** The root element as written, and its expanded name. */
  readonly root: string;
  readonly namespace: string;
  readonly local: string;
  /** Namespace declarations of the root by attribute name. */
  readonly declarations: Readonly<Record<string, string>>;
  /** Paths of BT-5 and BT-6 below the root: they are needed before they are reached. */
  readonly currency: string;
  readonly accountingCurrency: string;
  /** The root's children in the schema's order. */
  readonly parts: readonly Part[];
}
