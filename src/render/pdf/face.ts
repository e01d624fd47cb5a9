import { decodeBase64 } from '../../model/base64.js';
import { NOTO_SANS_BOLD } from '../faces/noto-sans-bold.generated.js';
import { NOTO_SANS_REGULAR } from '../faces/noto-sans-regular.generated.js';
import type { ParsedFont, PdfDocument, PdfOptions } from './pdf-document.js';

/** A glyph of a face with the width of its character, in thousandths of the size. */
export interface Glyph {
  readonly id: number;
  readonly width: number;
}

/** A face, parsed once, with what of it was looked up. */
export class Face {
  readonly font: ParsedFont;
  readonly #glyphs = new Map<number, Glyph | undefined>();

  constructor(font: ParsedFont) {
    this.font = font;
  }

  /** Undefined where the face does not hold the character. */
  glyph(codePoint: number): Glyph | undefined {
    if (this.#glyphs.has(codePoint)) return this.#glyphs.get(codePoint);
    const glyph = this.#lookUp(codePoint);
    // What the face lacks is not kept: there are a million such code points, and about two thousand others.
    if (glyph !== undefined) this.#glyphs.set(codePoint, glyph);
    return glyph;
  }

  #lookUp(codePoint: number): Glyph | undefined {
    if (!this.font.hasGlyphForCodePoint(codePoint)) return undefined;
    const { id, advanceWidth } = this.font.glyphForCodePoint(codePoint);
    return { id, width: (advanceWidth * 1000) / this.font.unitsPerEm };
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
  document.font(decodeBase64(base64)!);
  return new Face(document._font.font);
}
