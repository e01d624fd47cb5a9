import { BAKERY, HOTEL, ITALIAN, ITALIAN_BUYER } from '../companies.js';
import type { Invoice, Line, Party, Vat } from '../description.js';
import type { Edit } from '../edits.js';

/** How one rule is broken: a valid document (it becomes the mended twin) and the edits that break it. */
export interface Case {
  /** What the edits do, for the comment at the head of the file. */
  readonly why: string;
  readonly of: Invoice;
  readonly breaks: readonly Edit[];
  /** Rules that fire too, because their conditions cannot be told apart in this place. */
  readonly also?: readonly string[];
}

/** Cases by rule id. */
export type Cases = Readonly<Record<string, Case>>;

export const STANDARD: Vat = { category: 'S', rate: '17' };

const { endpoint: _bakeryEndpoint, contact: _contact, tradingName: _name, ...seller } = BAKERY;
const { endpoint: _hotelEndpoint, ...buyer } = HOTEL;
const { endpoint: _italianEndpoint, ...italianSeller } = ITALIAN;
const { endpoint: _communeEndpoint, ...italianBuyer } = ITALIAN_BUYER;

export const SELLER: Party = seller;
export const BUYER: Party = buyer;

/** One line of 100.00. */
export function line(vat: Vat = STANDARD, more: Partial<Line> = {}): Line {
  return { quantity: '1', price: '100.00', name: 'Bread', vat, ...more };
}

/** A line that costs nothing, so that its category changes no sum. */
export function freeLine(vat: Vat = STANDARD, more: Partial<Line> = {}): Line {
  return { quantity: '1', price: '0.00', name: 'Sample, free of charge', vat, ...more };
}

/** A small invoice under EN 16931 alone: one line at the standard rate. */
export function plain(more: Partial<Invoice> = {}): Invoice {
  return { number: 'X-1', issued: '2026-09-01', due: '2026-10-01', seller: SELLER, buyer: BUYER, lines: [line()], ...more };
}

/**
 * The same between Italian parties, in category B (split payment). No rule ties B to a breakdown or to an identifier, so that other
 * rules can be broken one at a time.
 */
export function splitPayment(more: Partial<Invoice> = {}): Invoice {
  return plain({ seller: italianSeller, buyer: italianBuyer, lines: [line({ category: 'B', rate: '0' })], ...more });
}
