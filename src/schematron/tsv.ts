import { type Origin, originInTable } from './origin.js';
import { SchemaError } from './schema-error.js';

/** A tab separated table with a header line; lines that start with `#` are comments. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly comments: readonly { readonly text: string; readonly origin: Origin }[];
}

export interface Row {
  /** By column; '' where the line is short. */
  readonly cells: ReadonlyMap<string, string>;
  readonly origin: Origin;
}

/** @throws SchemaError where it is not UTF-8, has no header, names a column twice, or a line has more cells than the header. */
export function readTable(file: string, bytes: Uint8Array): Table {
  let columns: string[] | undefined;
  const rows: Row[] = [];
  const comments: Table['comments'][number][] = [];
  for (const [index, line] of decode(file, bytes)
    .split(/\r\n|\n/)
    .entries()) {
    const origin = originInTable(file, index + 1);
    if (line.trim() === '') continue;
    if (line.startsWith('#')) {
      comments.push({ text: line.slice(1).trim(), origin });
      continue;
    }
    const cells = line.split('\t').map((cell) => cell.trim());
    if (columns === undefined) {
      columns = cells;
      if (new Set(columns).size < columns.length) throw new SchemaError('the header names a column twice', origin.place());
    } else {
      if (cells.length > columns.length) throw new SchemaError(`${cells.length} cells under ${columns.length} columns`, origin.place());
      rows.push({ cells: new Map(columns.map((column, i) => [column, cells[i] ?? ''])), origin });
    }
  }
  if (columns === undefined) throw new SchemaError('the table has no header line', { file, line: 1, column: 1 });
  return { file, columns, rows, comments };
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SchemaError('the table is not UTF-8', { file, line: 1, column: 1 }, 'Save it as UTF-8.');
  }
}
