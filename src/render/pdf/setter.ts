import type { Field } from '../sheet.js';
import type { Faces, Weight } from './face.js';
import { type Colour, INK, QUIET, type Strip, type TextOp } from './strip.js';
import type { Tag } from './tag.js';
import { type Line, oneLine, wrap } from './wrap.js';

/** How a text looks. `leading` is the height of its line. */
export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly leading: number;
  readonly colour: Colour;
}

export const BODY: Style = { weight: 'regular', size: 8.5, leading: 11.5, colour: INK };
export const STRONG: Style = { ...BODY, weight: 'bold' };
export const LABEL: Style = { weight: 'regular', size: 7, leading: 9.5, colour: QUIET };
export const SMALL: Style = { weight: 'regular', size: 7.5, leading: 10, colour: INK };
export const SMALL_QUIET: Style = { ...SMALL, colour: QUIET };

/** A line of text that has its style, and its height in a column of such. */
export interface SetLine {
  readonly height: number;
  at(x: number, top: number, tag: Tag | undefined): TextOp;
  readonly width: number;
}

/** Sets text: breaks it into lines and places these. */
export class Setter {
  readonly #faces: Faces;
  readonly withIds: boolean;

  constructor(faces: Faces, withIds: boolean) {
    this.#faces = faces;
    this.withIds = withIds;
  }

  lines(text: string, style: Style, width: number): SetLine[] {
    return wrap(text, this.#faces[style.weight], style.size, width).map((line) => setLine(line, style));
  }

  line(text: string, style: Style): SetLine {
    return setLine(oneLine(text, this.#faces[style.weight], style.size), style);
  }

  width(text: string, style: Style): number {
    return oneLine(text, this.#faces[style.weight], style.size).width;
  }

  /** A label, with the ids of its terms where they are wanted. */
  label({ label, terms }: Pick<Field, 'label' | 'terms'>): string {
    return this.withIds && terms.length > 0 ? `${label} (${terms.join(', ')})` : label;
  }
}

function setLine(line: Line, { weight, size, leading, colour }: Style): SetLine {
  return {
    height: leading,
    width: line.width,
    // The baseline leaves as much above an ascender as below a descender.
    at: (x, top, tag) => ({ kind: 'text', x, baseline: top + leading / 2 + size * 0.36, line, weight, size, colour, tag }),
  };
}

/** A line in a column: where it stands and what it belongs to. */
export interface Placed {
  readonly x: number;
  readonly line: SetLine;
  readonly align?: 'right';
  readonly tag: Tag | undefined;
}

/** Lines beside each other in columns, each from its own top, as strips that hold a line of every column. */
export function zip(columns: readonly (readonly Placed[])[], more: Partial<Strip> = {}): Strip[] {
  const strips: Strip[] = [];
  for (let i = 0; i < Math.max(0, ...columns.map((column) => column.length)); i++) {
    const row = columns.map((column) => column[i]).filter((placed) => placed !== undefined);
    strips.push({ ...more, height: Math.max(...row.map(({ line }) => line.height)), ops: row.map(opOf) });
  }
  return strips;
}

/** A line's text, to the right of `x` or to the left of it. */
export function opOf({ x, line, align, tag }: Placed): TextOp {
  return line.at(align === 'right' ? x - line.width : x, 0, tag);
}

/** Space between blocks. */
export function space(height: number): Strip {
  return { height, ops: [], space: true };
}

/** Strips of which all but the last keep with the next. */
export function kept(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, i) => (i < strips.length - 1 ? { ...strip, keep: true } : strip));
}
