import { optionalPackage } from '../optional-package.js';

/** An indirect object of a PDF. */
export interface Reference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  /** Where it begins in the file; set when it is written. */
  offset: number;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
  /** `12 0 R`. */
  toString(): string;
}

/** What pdfkit's font of an embedded face offers beyond its published types: the glyphs that are used, by their number in the subset. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: ParsedFont;
  subset: { includeGlyph(glyph: number): number; encode(): Uint8Array };
  readonly widths: (number | undefined)[];
  readonly unicode: (number[] | undefined)[];
  ref(): Reference;
}

/** A face as fontkit parsed it. */
export interface ParsedFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
}

/** A piece of a page's content that stands in the structure tree. */
export interface StructContent {
  readonly refs: readonly { readonly pageRef: Reference; readonly mcid: number }[];
}

/** The part of pdfkit's document that is used, some of which its published types leave out. */
export interface PdfDocument {
  readonly page: { readonly fonts: Record<string, Reference>; readonly dictionary: Reference; write(content: Uint8Array): void };
  readonly outline: { addItem(title: string, options: Record<string, unknown>): unknown };
  readonly _root: Reference;
  _id: Uint8Array;
  readonly _font: EmbeddedFont;
  _addInfo(): void;
  addPage(): unknown;
  addContent(content: string): unknown;
  addNamedEmbeddedFile(key: string, file: Reference): void;
  appendXML(xml: string): void;
  font(source: Uint8Array | ParsedFont): unknown;
  ref(data: Record<string, unknown>): Reference;
  markContent(tag: string, options: Record<string, unknown>): unknown;
  markStructureContent(tag: string): StructContent;
  endMarkedContent(): unknown;
  getStructTreeRoot(): Reference;
  /** By page, what each of its marked contents belongs to. */
  getStructParentTree(): { get(key: number): (Reference | null)[] };
  /** To be called when an object has been written otherwise than by its `end`. */
  _refEnd(object: Reference): void;
  _write(data: string | Uint8Array): void;
  _offset: number;
  push(chunk: Uint8Array | null): boolean;
  read(): Uint8Array | null;
  end(): void;
}

export type PdfOptions = Readonly<Record<string, unknown>>;

type Create = (options: PdfOptions) => PdfDocument;

let loaded: Create | undefined;

/** Loads pdfkit, once. @throws ToolError PACKAGE_MISSING */
export async function loadPdfkit(): Promise<Create> {
  loaded ??= await load();
  return loaded;
}

async function load(): Promise<Create> {
  const { default: Document } = await optionalPackage('pdfkit', () => import('pdfkit'));
  return (options) => new Document(options as ConstructorParameters<typeof Document>[0]) as unknown as PdfDocument;
}
