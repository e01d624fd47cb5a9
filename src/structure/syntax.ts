import type { NameTable } from '../xml/names.js';
import { CII_D16B } from './cii-d16b.generated.js';
import { NameMap } from './name-map.js';
import { Schema, type SchemaSource } from './schema.js';
import { Terms } from './terms.js';
import { UBL_2_1 } from './ubl-2.1.generated.js';

export type StructureSyntax = 'ubl-invoice' | 'ubl-creditnote' | 'cii';

/** A schema with what is worked out for it once, and for each table of names once. */
class Structure {
  readonly schema: Schema;
  readonly terms: Terms;
  private readonly maps = new WeakMap<NameTable, NameMap>();

  constructor(source: SchemaSource) {
    this.schema = new Schema(source);
    this.terms = new Terms(source.terms);
  }

  names(table: NameTable): NameMap {
    let map = this.maps.get(table);
    if (map === undefined) {
      map = new NameMap(this.schema, table);
      this.maps.set(table, map);
    }
    return map.update();
  }
}

const ROOTS: Readonly<Record<StructureSyntax, { readonly source: SchemaSource; readonly type: string }>> = {
  'ubl-invoice': { source: UBL_2_1, type: 'inv:InvoiceType' },
  'ubl-creditnote': { source: UBL_2_1, type: 'cn:CreditNoteType' },
  cii: { source: CII_D16B, type: 'rsm:CrossIndustryInvoiceType' },
};

const read = new Map<SchemaSource, Structure>();
const ready = new Map<StructureSyntax, { readonly structure: Structure; readonly rootType: number }>();

/** The schema of a syntax, read at the first call, with the type of its root element and the numbers of the names of a document. */
export function structureOf(syntax: StructureSyntax, table: NameTable): { schema: Schema; rootType: number; names: NameMap; terms: Terms } {
  const { structure, rootType } = ready.get(syntax) ?? prepare(syntax);
  const { schema, terms } = structure;
  return { schema, terms, rootType, names: structure.names(table) };
}

function prepare(syntax: StructureSyntax): { structure: Structure; rootType: number } {
  const { source, type } = ROOTS[syntax];
  const structure = read.get(source) ?? new Structure(source);
  read.set(source, structure);
  const prepared = { structure, rootType: structure.schema.typeNames.indexOf(type) };
  ready.set(syntax, prepared);
  return prepared;
}
