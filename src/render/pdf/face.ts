import { decodeBase64 } from '../../model/base64.js';
import { NOTO_SANS_BOLD } from '../faces/noto-sans-bold.generated.js';
import { NOTO_SANS_REGULAR } from '../faces/noto-sans-regular.generated.js';
import { isHidden } from '../visible-text.js';
import { FaceTables } from './face-subset.js';
import type { ParsedFont, PdfDocument, PdfOptions } from './pdf-document.js';

/** A glyph of a face with the width of its character, in thousandths of the size. */
export interface Glyph {
  readonly id: number;
  readonly width: number;
}

/** Characters below this are looked up in an array. */
const QUICK = 0x250;

/** A face, parsed once, with what of it was looked up. */
export class Face {
  readonly font: ParsedFont;
  readonly tables: FaceTables;
  /** Widths of the first characters, by code point; NaN for what is not shown as it is. */
  readonly widths: Float64Array;
  readonly #glyphs = new Map<number, Glyph>();

  constructor(font: ParsedFont, tables: FaceTables) {
    this.font = font;
    this.tables = tables;
    this.widths = Float64Array.from({ length: QUICK }, (_, codePoint) =>
      isHidden(String.fromCharCode(codePoint)) ? Number.NaN : (this.glyph(codePoint)?.width ?? Number.NaN),
    );
  }

  /** Undefined where the face does not hold the character. */
  glyph(codePoint: number): Glyph | undefined {
    const known = this.#glyphs.get(codePoint);
    if (known !== undefined) return known;
    if (!this.font.hasGlyphForCodePoint(codePoint)) return undefined;
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    const glyph = { id, width: (advanceWidth * 1000) / this.font.unitsPerEm };
    // What the face lacks is not kept: there are a million such code points, and about two thousand others.
    this.#glyphs.set(codePoint, glyph);
    return glyph;
  }
}

export type Weight = 'regular' | 'bold';
export type Faces = Readonly<Record<Weight, Face>>;

let parsed: Faces | undefined;

/** The faces that the document is set in. pdfkit's parser reads each once for all documents. */
export function faces(create: (options: PdfOptions) => PdfDocument): Faces {
  parsed ??= { regular: parse(NOTO_SANS_REGULAR, create), bold: parse(NOTO_SANS_BOLD, create) };
  return parsed;
}

function parse(base64: string, create: (options: PdfOptions) => PdfDocument): Face {
  const document = create({ autoFirstPage: false, font: null });
  const bytes = decodeBase64(base64)!;
  document.font(bytes);
  return new Face(document._font.font, new FaceTables(bytes));
}
