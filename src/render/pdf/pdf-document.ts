import { optionalPackage } from '../optional-package.js';

/** An indirect object of a PDF. */
export interface Reference {
  readonly data: Record<string, unknown>;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
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
  readonly refs: readonly unknown[];
}

export interface StructElement {
  readonly dictionary: Reference;
  add(child: StructElement | StructContent): void;
}

/** The part of pdfkit's document that is used, some of which its published types leave out. */
export interface PdfDocument {
  readonly page: { readonly fonts: Record<string, Reference>; readonly dictionary: Reference; write(content: string): void };
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
  struct(type: string, options?: Record<string, unknown>): StructElement;
  addStructure(element: StructElement): unknown;
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
