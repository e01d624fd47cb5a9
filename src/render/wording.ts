import type { SectionId } from './sections.js';

/** What a document is called, by what it is for (BT-3). */
export interface Titles {
  readonly invoice: string;
  readonly creditNote: string;
  readonly selfBilledInvoice: string;
  readonly selfBilledCreditNote: string;
  readonly correctedInvoice: string;
  readonly prepaymentInvoice: string;
  readonly partialInvoice: string;
  readonly finalInvoice: string;
}

/** How numbers and dates are written; no machine's locale has a say. */
export interface Notation {
  readonly decimal: string;
  /** Between groups of three digits; a no-break space where it is a blank. */
  readonly group: string;
  /** `{day} {month} {year}` with the months' names. */
  readonly date: (day: string, month: string, year: string) => string;
  readonly months: readonly string[];
  readonly percent: (number: string) => string;
}

/** All words of the readable form but the labels of terms. */
export interface Wording {
  /** BCP 47. */
  readonly lang: string;
  readonly titles: Titles;
  readonly sections: Readonly<Record<SectionId, string>>;
  readonly notation: Notation;
  readonly page: (page: number, pages: number) => string;
  /** Running totals at the foot and at the head of a page of lines. */
  readonly carriedForward: string;
  readonly broughtForward: string;
  readonly allowance: string;
  readonly charge: string;
  readonly kind: string;
  readonly vat: string;
  readonly basePrice: (quantity: string) => string;
  readonly verdict: {
    readonly valid: string;
    readonly invalid: string;
    readonly unjudged: string;
    readonly checked: (day: string) => string;
    readonly errors: (count: number) => string;
    readonly warnings: (count: number) => string;
  };
  readonly qr: { readonly caption: string; readonly alt: string };
  readonly scheme: string;
  readonly schemeVersion: string;
  readonly bytes: (size: string) => string;
  readonly otherAbout: string;
  readonly otherPath: string;
  readonly otherLine: string;
  readonly otherContent: string;
  readonly omitted: (count: number) => string;
  readonly attachedXml: string;
  readonly attachedAs: string;
  readonly notAttached: string;
  readonly madeBy: (name: string) => string;
}
