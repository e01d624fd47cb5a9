/** What a CIDFontType2 needs of a TrueType font (ISO 32000-1, 9.9): no names, no character map. */
const COPIED = ['head', 'hhea', 'maxp'] as const;

const ARGUMENTS_ARE_WORDS = 0x1;
const HAS_SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;

/** The tables of a TrueType font whose glyphs are found by `loca` in its long or short form. */
export class FaceTables {
  readonly #tables = new Map<string, Uint8Array>();
  readonly #loca: DataView;
  readonly #isLong: boolean;
  readonly #metrics: number;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < view.getUint16(4); i++) {
      const entry = 12 + 16 * i;
      const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      this.#tables.set(tag, bytes.subarray(view.getUint32(entry + 8), view.getUint32(entry + 8) + view.getUint32(entry + 12)));
    }
    this.#loca = viewOf(this.table('loca'));
    this.#isLong = viewOf(this.table('head')).getInt16(50) === 1;
    this.#metrics = viewOf(this.table('hhea')).getUint16(34);
  }

  table(tag: string): Uint8Array {
    return this.#tables.get(tag)!;
  }

  /** The outline of a glyph, as it lies in the font. */
  outline(glyph: number): Uint8Array {
    const at = (index: number): number => (this.#isLong ? this.#loca.getUint32(4 * index) : 2 * this.#loca.getUint16(2 * index));
    return this.table('glyf').subarray(at(glyph), at(glyph + 1));
  }

  /** Advance width and left side bearing. */
  metrics(glyph: number): [number, number] {
    const hmtx = viewOf(this.table('hmtx'));
    const last = this.#metrics - 1;
    const bearing = glyph <= last ? 4 * glyph + 2 : 4 * this.#metrics + 2 * (glyph - this.#metrics);
    return [hmtx.getUint16(4 * Math.min(glyph, last)), hmtx.getInt16(bearing)];
  }
}

/** The glyphs of a face that one document uses, in the order of their use; it takes the place of what fontkit would decode and encode anew. */
export class FaceSubset {
  readonly #face: FaceTables;
  readonly #glyphs: number[] = [0];
  readonly #indices = new Map<number, number>([[0, 0]]);

  constructor(face: FaceTables) {
    this.#face = face;
  }

  /** The number of a glyph in the subset. */
  includeGlyph(glyph: number): number {
    const known = this.#indices.get(glyph);
    if (known !== undefined) return known;
    const index = this.#glyphs.push(glyph) - 1;
    this.#indices.set(glyph, index);
    return index;
  }

  /** A TrueType font of these glyphs and of those that they are composed of. */
  encode(): Uint8Array {
    const outlines: Uint8Array[] = [];
    // The list grows while it is walked: parts of composed glyphs come after all others.
    for (let i = 0; i < this.#glyphs.length; i++) outlines.push(this.#outline(this.#glyphs[i]));
    const count = this.#glyphs.length;
    const loca = new DataView(new ArrayBuffer(4 * (count + 1)));
    const hmtx = new DataView(new ArrayBuffer(4 * count));
    const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
    let at = 0;
    outlines.forEach((outline, i) => {
      const [advance, bearing] = this.#face.metrics(this.#glyphs[i]);
      hmtx.setUint16(4 * i, advance);
      hmtx.setInt16(4 * i + 2, bearing);
      glyf.set(outline, at);
      at += padded(outline.length);
      loca.setUint32(4 * i + 4, at);
    });
    const [head, hhea, maxp] = COPIED.map((tag) => this.#face.table(tag).slice());
    viewOf(head).setUint32(8, 0);
    viewOf(head).setInt16(50, 1);
    viewOf(hhea).setUint16(34, count);
    viewOf(maxp).setUint16(4, count);
    return fontOf({ glyf, head, hhea, hmtx: new Uint8Array(hmtx.buffer), loca: new Uint8Array(loca.buffer), maxp });
  }

  #outline(glyph: number): Uint8Array {
    const outline = this.#face.outline(glyph);
    if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;
    const copy = outline.slice();
    const view = viewOf(copy);
    for (let at = 10; ; ) {
      const flags = view.getUint16(at);
      view.setUint16(at + 2, this.includeGlyph(view.getUint16(at + 2)));
      at += flags & ARGUMENTS_ARE_WORDS ? 8 : 6;
      at += flags & HAS_SCALE ? 2 : flags & HAS_TWO_SCALES ? 4 : flags & HAS_MATRIX ? 8 : 0;
      if ((flags & MORE_COMPONENTS) === 0) return copy;
    }
  }
}

function fontOf(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tags = Object.keys(tables);
  const start = 12 + 16 * tags.length;
  const bytes = new Uint8Array(start + Object.values(tables).reduce((sum, { length }) => sum + padded(length), 0));
  const view = viewOf(bytes);
  const log = Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tags.length);
  view.setUint16(6, 16 * 2 ** log);
  view.setUint16(8, log);
  view.setUint16(10, 16 * (tags.length - 2 ** log));
  let at = start;
  tags.forEach((tag, i) => {
    const entry = 12 + 16 * i;
    bytes.set(tables[tag], at);
    for (let c = 0; c < 4; c++) bytes[entry + c] = tag.charCodeAt(c);
    view.setUint32(entry + 4, checksum(view, at, padded(tables[tag].length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, tables[tag].length);
    at += padded(tables[tag].length);
  });
  return bytes;
}

function checksum(view: DataView, from: number, length: number): number {
  let sum = 0;
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
