import type { Faces, Weight } from './face.js';
import { FaceSubset } from './face-subset.js';
import { PAGE } from './page-size.js';
import type { Page } from './pages.js';
import type { EmbeddedFont, PdfDocument } from './pdf-document.js';
import { type BoxOp, type Op, type QrOp, QUIET, type TextOp } from './strip.js';
import type { Tag } from './tag.js';
import { type Run, SUBSTITUTE_SCALE, SUBSTITUTE_SPACE } from './wrap.js';

/** An operation with the top of its strip on the page. */
interface Shifted {
  readonly op: Op;
  readonly top: number;
}

const encoder = new TextEncoder();

/** Writes pages into a document, each operation inside the marked content that its tag asks for. */
export class Painter {
  readonly #document: PdfDocument;
  readonly #fonts: Readonly<Record<Weight, EmbeddedFont>>;
  readonly #faces: Faces;
  readonly #written: string[] = [];
  /** Glyphs of the subset by code point, as a content stream writes them. */
  readonly #codes: Readonly<Record<Weight, Map<number, string>>> = { regular: new Map(), bold: new Map() };

  constructor(document: PdfDocument, faces: Faces) {
    this.#document = document;
    this.#faces = faces;
    const fontOf = (weight: Weight): EmbeddedFont => {
      document.font(faces[weight].font);
      // No text may be read as U+0000, which is what the missing glyph would be.
      document._font.unicode[0] = [0xfffd];
      document._font.subset = new FaceSubset(faces[weight].tables);
      return document._font;
    };
    // A page is handed over as a whole.
    document.addContent = (content) => this.#written.push(content);
    this.#fonts = { regular: fontOf('regular'), bold: fontOf('bold') };
  }

  page(page: Page, furniture: readonly TextOp[]): void {
    const document = this.#document;
    document.addPage();
    for (const font of Object.values(this.#fonts)) document.page.fonts[font.id] = font.ref();
    const shifted: Shifted[] = [];
    for (const { strip, top } of page) {
      if (strip.bookmark !== undefined) document.outline.addItem(strip.bookmark, { fit: false, top: top - 4, left: PAGE.width });
      for (const op of strip.ops) shifted.push({ op, top });
    }
    const repeated = shifted.filter(({ op }) => tagOf(op) === undefined);
    if (repeated.length > 0) this.#artifact('Layout', repeated);
    const content = shifted.filter(({ op }) => tagOf(op) !== undefined);
    // What stands side by side is written in the order in which it is read.
    content.sort((one, other) => tagOf(one.op)!.order - tagOf(other.op)!.order);
    for (let i = 0; i < content.length; ) i = this.#tagged(content, i);
    this.#artifact(
      'Pagination',
      furniture.map((op) => ({ op, top: 0 })),
    );
    // Of text, pdfkit would make bytes character by character; all of it is ASCII.
    document.page.write(encoder.encode(`${this.#written.join('\n')}\n`));
    this.#written.length = 0;
  }

  #artifact(type: string, all: readonly Shifted[]): void {
    this.#document.markContent('Artifact', { type });
    this.#document.addContent(all.map((one) => this.#content(one)).join('\n'));
    this.#document.endMarkedContent();
  }

  /** Writes what belongs to one tag from an index on; returns the index after it. */
  #tagged(all: readonly Shifted[], from: number): number {
    const tag = tagOf(all[from].op)!;
    let end = from;
    while (end < all.length && tagOf(all[end].op) === tag) end++;
    tag.contents.push(this.#document.markStructureContent(tag.type));
    this.#document.addContent(
      all
        .slice(from, end)
        .map((one) => this.#content(one))
        .join('\n'),
    );
    this.#document.endMarkedContent();
    return end;
  }

  #content({ op, top }: Shifted): string {
    switch (op.kind) {
      case 'text':
        return this.#text(op, top);
      case 'box':
        return box(op, top);
      case 'qr':
        return qr(op, top);
    }
  }

  #text({ x, baseline, line, weight, size, colour }: TextOp, top: number): string {
    const y = top + baseline;
    const runs = line.runs.map((run) =>
      run.substitutes === undefined ? this.#show(run.text, weight, size, x + run.x, y) : this.#substitute(run, weight, size, x + run.x, y),
    );
    return `${colour} rg\n${runs.join('\n')}`;
  }

  /** A character by its code point in a frame; whoever copies it gets the character, unless it is one that would play tricks. */
  #substitute({ text, width, substitutes }: Run, weight: Weight, size: number, x: number, y: number): string {
    const inset = (SUBSTITUTE_SPACE * size) / 2000;
    const frame = `q 0.4 w ${QUIET} RG ${n(x + inset)} ${n(y - size * 0.72)} ${n(width - 2 * inset)} ${n(size * 0.9)} re S Q`;
    const shown = this.#show(text, weight, size * SUBSTITUTE_SCALE, x + 2 * inset, y - size * 0.08);
    if (/\p{C}/u.test(substitutes!)) return `${frame}\n${shown}`;
    return `/Span <</ActualText <${utf16(substitutes!)}>>> BDC\n${frame}\n${shown}\nEMC`;
  }

  #show(text: string, weight: Weight, size: number, x: number, y: number): string {
    const codes = this.#codes[weight];
    let hex = '';
    for (const character of text) hex += codes.get(character.codePointAt(0)!) ?? this.#code(character.codePointAt(0)!, weight);
    return `BT /${this.#fonts[weight].id} ${n(size)} Tf 1 0 0 -1 ${n(x)} ${n(y)} Tm <${hex}> Tj ET`;
  }

  #code(codePoint: number, weight: Weight): string {
    const font = this.#fonts[weight];
    const glyph = this.#faces[weight].glyph(codePoint)!;
    const index = font.subset.includeGlyph(glyph.id);
    font.widths[index] ??= glyph.width;
    font.unicode[index] ??= [codePoint];
    const code = index.toString(16).padStart(4, '0');
    this.#codes[weight].set(codePoint, code);
    return code;
  }
}

function tagOf(op: Op): Tag | undefined {
  return op.kind === 'box' ? undefined : op.tag;
}

function box({ x, y, width, height, fill, stroke }: BoxOp, top: number): string {
  const path = `${n(x)} ${n(top + y)} ${n(width)} ${n(height)} re`;
  return stroke === undefined ? `${fill} rg ${path} f` : `q 0.6 w ${fill} rg ${stroke} RG ${path} B Q`;
}

function qr({ x, y, side, qr: { size, isDark } }: QrOp, top: number): string {
  const module = side / size;
  const squares: string[] = ['0 0 0 rg'];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!isDark(row, column)) continue;
      const from = column;
      while (column + 1 < size && isDark(row, column + 1)) column++;
      squares.push(`${n(x + from * module)} ${n(top + y + row * module)} ${n((column - from + 1) * module)} ${n(module)} re`);
    }
  }
  return `${squares.join('\n')} f`;
}

function n(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function utf16(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return hex;
}
