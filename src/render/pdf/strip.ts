import type { Decimal } from '../../base/decimal.js';
import type { Qr } from '../sheet.js';
import type { Weight } from './face.js';
import type { Tag } from './tag.js';
import type { Line } from './wrap.js';

/** Red, green and blue from 0 to 1, as a content stream takes them. */
export type Colour = string;

export const INK: Colour = '0.106 0.141 0.188';
export const QUIET: Colour = '0.337 0.376 0.447';
export const RULE: Colour = '0.835 0.855 0.886';
export const ACCENT: Colour = '0.122 0.306 0.475';

/** A line of text. Coordinates are points from the left edge of the page and from the top of the strip. */
export interface TextOp {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly line: Line;
  readonly weight: Weight;
  readonly size: number;
  readonly colour: Colour;
  /** Undefined for what repeats or only decorates. */
  readonly tag: Tag | undefined;
}

export interface BoxOp {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Colour;
  readonly stroke?: Colour;
}

export interface QrOp {
  readonly kind: 'qr';
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly qr: Qr;
  readonly tag: Tag;
}

export type Op = TextOp | BoxOp | QrOp;

/** What is repeated where a table goes on on another page. */
export interface TableContext {
  readonly head: readonly Strip[];
  /** Strips with the running total, at the foot of a page and at the head of the next; none where the table has no amounts. */
  readonly carried?: { foot(sum: Decimal): Strip; head(sum: Decimal): Strip; readonly height: number };
}

/** A band over the width of the page that is never broken: pages are made of them. */
export interface Strip {
  readonly height: number;
  readonly ops: readonly Op[];
  /** Whether it may not be the last of a page. */
  readonly keep?: boolean;
  /** Space that is not wanted at the top of a page. */
  readonly space?: boolean;
  readonly table?: TableContext;
  /** The running total after it. */
  readonly sum?: Decimal;
  /** What a bookmark that leads here is called. */
  readonly bookmark?: string;
}
