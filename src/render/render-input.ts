import type { Verdict } from '../base/verdict.js';
import type { PartialInvoice } from '../model/invoice.js';
import type { OtherContent } from './blocks/other.js';
import type { Language } from './language.js';

/** An invoice as `readInvoice` gives it, with what belongs to it. */
export interface RenderInput {
  readonly syntax: 'ubl-invoice' | 'ubl-creditnote' | 'cii' | 'unknown';
  readonly invoice: PartialInvoice;
  readonly unread: readonly OtherContent[];
  readonly unreadCount: number;
  /** The document itself: a PDF carries it. */
  readonly xml: Uint8Array;
  /** Shown as a badge; none without it. */
  readonly verdict?: Verdict;
}

export interface RenderOptions {
  /** `en` unless told. */
  readonly language?: Language;
  /** Whether the ids of the terms stand beside their labels. */
  readonly withIds?: boolean;
}
