import { Decimal } from './decimal.js';

/** What makes a spreadsheet take a cell for a formula, its wide forms included, and the sign that says it is none. */
const FORMULA = /^['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell to be written: a number stays one in a spreadsheet, a text stays a text. */
export type CsvCell = string | Decimal | undefined;

export type CsvSeparator = ',' | ';' | '\t';

/** Rows as CSV (RFC 4180, CRLF). A text that a spreadsheet would run gets an apostrophe before it, which `parseCsv` takes away. */
export function formatCsv(rows: readonly (readonly CsvCell[])[], separator: CsvSeparator = ','): string {
  return rows.map((row) => `${row.map((one) => cell(one, separator)).join(separator)}\r\n`).join('');
}

function cell(value: CsvCell, separator: CsvSeparator): string {
  if (value === undefined) return '';
  if (value instanceof Decimal) return value.toString();
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /["\t\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row of a CSV file, with the line on which it begins. */
export interface CsvRow {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV as `formatCsv` and spreadsheets write it: comma or semicolon (told by the first row), quotes doubled, a byte order mark
 * skipped. Rows without content are left out. Throws CsvError where a quote is not closed, or text follows one that is.
 */
export function parseCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, '');
  const firstRow = source.slice(0, source.search(/[\r\n]|$/));
  const comma = firstRow.includes(',') || !firstRow.includes(';') ? ',' : ';';
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let value = '';
      if (source[at] === '"') {
        const opened = line;
        at += 1;
        for (;;) {
          const close = source.indexOf('"', at);
          if (close < 0) throw new CsvError('a quote is not closed', opened);
          value += source.slice(at, close);
          at = close + 1;
          if (source[at] !== '"') break;
          value += '"';
          at += 1;
        }
        line += count(value);
        if (at < source.length && !`${comma}\r\n`.includes(source[at])) throw new CsvError('text follows a quoted cell', line);
      } else {
        const from = at;
        while (at < source.length && source[at] !== comma && source[at] !== '\r' && source[at] !== '\n') at += 1;
        value = source.slice(from, at);
      }
      cells.push(unescaped(value));
      if (source[at] !== comma) break;
      at += 1;
    }
    if (source[at] === '\r') at += 1;
    if (source[at] === '\n') at += 1;
    line += 1;
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells });
  }
  return rows;
}

function unescaped(text: string): string {
  return text[0] === "'" && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

function count(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

/** What is wrong with a CSV text, and on which line. */
export class CsvError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'CsvError';
    this.line = line;
  }
}
