import type { Loader } from './loader.js';
import { pseudoAttributes } from './pseudo-attributes.js';
import { SchemaError } from './schema-error.js';
import type { SourceElement, SourceInstruction } from './source.js';

/** The namespace of what a code list becomes: the element `codelist`, a `let` that is for the whole schema wherever it stands. */
export const BUILD = 'urn:peppolkit:schematron-build';

/**
 * `<?codelist name="currencies" href="iso-4217.tsv" column="en16931-ubl"?>`: a `let` for the whole schema, whose value is the codes
 * with a `y` in that column, or in any of several (`column="a b"`); without `column`, all codes. Codes stand in the column `code`.
 */
export function expandCodeList(instruction: SourceInstruction, loader: Loader, parent: SourceElement): SourceElement {
  const { origin } = instruction;
  if (parent.local !== 'schema' && parent.local !== 'pattern') {
    throw new SchemaError(`<?codelist?> may stand in a schema or a pattern, not in a ${parent.local}`, origin.place());
  }
  const pseudo = pseudoAttributes(instruction, ['name', 'href'], ['column']);
  const table = loader.table(pseudo.get('href') ?? '', origin);
  const columns = pseudo.get('column')?.split(/\s+/) ?? [];
  for (const column of ['code', ...columns]) {
    if (!table.columns.includes(column)) {
      throw new SchemaError(`${table.file} has no column ${column}`, origin.place(), `Its columns are ${table.columns.join(', ')}.`);
    }
  }
  const codes = new Set<string>();
  for (const { cells, origin: row } of table.rows) {
    const code = cells.get('code') ?? '';
    if (code === '') throw new SchemaError('the line has no code', row.place());
    if (columns.length === 0 || columns.some((column) => isYes(cells.get(column) ?? '', row))) codes.add(code);
  }
  if (codes.size === 0) throw new SchemaError(`${table.file} has no code for ${columns.join(' or ')}`, origin.place());
  const literals = [...codes].map((code) => `'${code.replaceAll("'", "''")}'`);
  const attributes = [
    { uri: '', local: 'name', value: pseudo.get('name') ?? '', origin },
    { uri: '', local: 'value', value: `(${literals.join(', ')})`, origin },
    { uri: '', local: 'list', value: [listName(table.file), ...(columns.length === 0 ? [] : [columns.join(' ')])].join('/'), origin },
  ];
  return { kind: 'element', uri: BUILD, local: 'codelist', attributes, children: [], origin, namespaces: () => new Map() };
}

function isYes(cell: string, origin: SourceInstruction['origin']): boolean {
  if (cell !== 'y' && cell !== '') throw new SchemaError(`a cell of a code list's column is 'y' or empty, not '${cell}'`, origin.place());
  return cell === 'y';
}

/** `iso-4217` of `codelists/iso-4217.tsv`. */
function listName(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}
