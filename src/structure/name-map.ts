import type { NameTable } from '../xml/names.js';
import { NAMESPACES, XSI } from './namespaces.js';
import type { Schema } from './schema.js';

/** What stands for the names that XML Schema itself uses in documents. */
export const XsiName = { TYPE: -1, LOCATION: -2, OTHER: -3 } as const;

/**
 * The names of a document's table as a schema's numbers: of elements the number of the name, of an attribute without namespace its
 * number in `attributes`, 0 for a name that the schema does not know. Grows with the table.
 */
export class NameMap {
  readonly table: NameTable;
  ids: Int32Array;
  attributes: Int32Array;
  /** Whether `xsi:type` was met in any document of the table. */
  hasXsiType = false;
  private known: number;
  private readonly elementIds: Map<string, number>;
  private readonly attributeIds: ReadonlyMap<string, number>;

  constructor(schema: Schema, table: NameTable) {
    this.table = table;
    this.ids = new Int32Array(table.size + 64);
    this.attributes = new Int32Array(table.size + 64);
    this.known = 1;
    this.elementIds = new Map();
    for (const [id, name] of schema.names.entries()) if (id > 0) this.elementIds.set(expanded(name), id);
    this.attributeIds = schema.attributeIds;
  }

  update(): this {
    const { size, uri, local } = this.table;
    if (this.known >= size) return this;
    if (size > this.ids.length) {
      this.ids = grown(this.ids, size * 2);
      this.attributes = grown(this.attributes, size * 2);
    }
    for (; this.known < size; this.known += 1) {
      const space = uri[this.known];
      const name = local[this.known];
      this.ids[this.known] = this.elementIds.get(`${space} ${name}`) ?? 0;
      if (space === XSI && name === 'type') this.hasXsiType = true;
      this.attributes[this.known] = space === XSI ? xsiName(name) : space === '' ? (this.attributeIds.get(name) ?? 0) : 0;
    }
    return this;
  }
}

function grown(array: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

function xsiName(local: string): number {
  if (local === 'type') return XsiName.TYPE;
  return local === 'schemaLocation' || local === 'noNamespaceSchemaLocation' ? XsiName.LOCATION : XsiName.OTHER;
}

function expanded(name: string): string {
  const colon = name.indexOf(':');
  return `${NAMESPACES.get(name.slice(0, colon))} ${name.slice(colon + 1)}`;
}
