import { Decimal } from '../base/decimal.js';

/** A cell: a number stays one in a spreadsheet, a text stays a text. */
export type CsvCell = string | Decimal | undefined;

export type CsvSeparator = ',' | ';' | '\t';

/**
 * One row with its line end (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets
 * do not show: one that begins with `=`, `+`, `-`, `@`, their wide forms, a tab, or a line break.
 */
export function csvRow(cells: readonly CsvCell[], separator: CsvSeparator = ','): string {
  return `${cells.map((cell) => cellText(cell, separator)).join(separator)}\r\n`;
}

/** They could steer a terminal that shows the rows. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

function cellText(cell: CsvCell, separator: CsvSeparator): string {
  if (cell === undefined) return '';
  if (cell instanceof Decimal) return cell.toString();
  const plain = cell.replace(CONTROLS, '\ufffd');
  const text = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(plain) ? `'${plain}` : plain;
  return /["\r\n\t]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
