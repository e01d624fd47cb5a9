import type { XmlLimits } from '../xml/limits.js';
import { parseXml } from '../xml/parse.js';
import type { Tree } from '../xml/tree.js';
import { XmlError } from '../xml/xml-error.js';
import type { Origin } from './origin.js';
import type { SchemaNote, SourcePlace } from './schema.js';
import { SchemaError } from './schema-error.js';
import { type SourceElement, sourceOf } from './source.js';
import { readTable, type Table } from './tsv.js';

/** A file of a schema, by the name that messages give it. */
export interface SchemaFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Finds what an `href` in the file `from` points to. May throw: its message is shown at the place of the reference. */
export type Load = (href: string, from: string) => SchemaFile;

/** More references are refused: files that include one another several times over grow without end. */
export const MAX_REFERENCES = 1000;

/** Documents that expressions read are refused beyond this, all together: the rule set carries them. */
export const MAX_DATA_BYTES = 32 * 1024 * 1024;

/** Elements nested deeper are refused: the steps that expand a schema follow its depth on the stack. */
export const MAX_ELEMENT_DEPTH = 64;

/** Opens the files that a schema refers to, within bounds. */
export class Loader {
  private readonly load: Load;
  private references = 0;
  private dataBytes = 0;
  /** What a reader of the schema should know, although it can be used. */
  readonly notes: SchemaNote[] = [];

  constructor(load: Load) {
    this.load = load;
  }

  note(message: string, place: SourcePlace): void {
    this.notes.push({ message, place });
  }

  /** The root element of another document of the schema, and its file. */
  document(href: string, origin: Origin): SourceElement {
    return readDocument(this.open(href, origin));
  }

  table(href: string, origin: Origin): Table {
    const { file, bytes } = this.open(href, origin);
    return readTable(file, bytes);
  }

  /** A document that an expression reads, as well-formed XML in UTF-8 without a declaration; or why it cannot be read. */
  data(href: string, place: SourcePlace): { readonly text: string } | { readonly missing: string } {
    this.count(place);
    let file: SchemaFile;
    try {
      file = this.load(href, place.file);
    } catch (error) {
      return { missing: error instanceof Error ? error.message : String(error) };
    }
    this.dataBytes += file.bytes.length;
    if (this.dataBytes > MAX_DATA_BYTES) throw new SchemaError(`the schema reads documents of more than ${MAX_DATA_BYTES} bytes`, place);
    const { bytes } = parse(file);
    return { text: new TextDecoder().decode(bytes).replace(/^<\?xml[^>]*>/, '') };
  }

  private count(place: SourcePlace): void {
    if (++this.references > MAX_REFERENCES) throw new SchemaError(`the schema refers to more than ${MAX_REFERENCES} files`, place);
  }

  private open(href: string, origin: Origin): SchemaFile {
    this.count(origin.place());
    try {
      return this.load(href, origin.file);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new SchemaError(`cannot read ${href}: ${reason}`, origin.place(), 'An href is relative to the file in which it stands.');
    }
  }
}

export function readDocument(file: SchemaFile): SourceElement {
  return sourceOf(parse(file, { depth: MAX_ELEMENT_DEPTH }), file.file);
}

function parse({ file, bytes }: SchemaFile, limits: Partial<XmlLimits> = {}): Tree {
  try {
    return parseXml(bytes, { limits });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new SchemaError(error.message, { file, line: error.line, column: error.column }, error.remedy);
  }
}
