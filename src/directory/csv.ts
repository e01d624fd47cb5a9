import { z } from 'zod';
import { CsvError, formatCsv, parseCsv } from '../base/csv.js';
import type { Problem } from './problem.js';
import { type Recipient, recipient } from './recipient.js';

type Column = readonly [name: string, write: (one: Recipient) => string, read: (cell: string) => object];

const list = (cell: string): string[] => cell.split(/\s*;\s*/).filter((part) => part !== '');
const nested = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value));

/** Plain columns for what clerks change in a spreadsheet; what has a structure of its own stands as JSON in one cell. */
const COLUMNS: readonly Column[] = [
  ['id', (one) => one.id, (id) => ({ id })],
  ['kind', (one) => one.kind, (kind) => ({ kind })],
  ['name_fr', (one) => one.name.fr, (fr) => ({ fr })],
  ['name_de', (one) => one.name.de ?? '', (de) => ({ de })],
  ['name_en', (one) => one.name.en ?? '', (en) => ({ en })],
  ['parent', (one) => one.parent ?? '', (parent) => ({ parent })],
  ['valid_from', (one) => one.validFrom ?? '', (validFrom) => ({ validFrom })],
  ['valid_to', (one) => one.validTo ?? '', (validTo) => ({ validTo })],
  ['languages', (one) => one.languages.join(';'), (cell) => ({ languages: list(cell) })],
  ['retention_years', (one) => String(one.retentionYears ?? ''), (cell) => ({ retentionYears: Number(cell) })],
  ...(['identifiers', 'channels', 'successors', 'contacts', 'departments', 'rules', 'require', 'policy', 'formerNames'] as const).map(
    (property): Column => [property, (one) => nested(one[property]), (cell) => ({ [property]: JSON.parse(cell) as unknown })],
  ),
];

/** All recipients as CSV with a head row; `parseRecipientsCsv` reads the same back. */
export function recipientsCsv(recipients: readonly Recipient[]): string {
  return formatCsv([COLUMNS.map(([name]) => name), ...recipients.map((one) => COLUMNS.map(([, write]) => write(one)))]);
}

/** Reads recipients from CSV. Columns may stand in any order, those of no content may lack; rows that are wrong become problems. */
export function parseRecipientsCsv(file: string, text: string): { readonly recipients: Recipient[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const recipients: Recipient[] = [];
  let rows: ReturnType<typeof parseCsv>;
  try {
    rows = parseCsv(text);
  } catch (error) {
    if (error instanceof CsvError)
      return { recipients, problems: [{ file, line: error.line, message: `This is no CSV: ${error.message}.` }] };
    throw error;
  }
  const [head, ...body] = rows;
  if (head === undefined) return { recipients, problems: [{ file, line: 1, message: 'The file is empty; it needs a head row.' }] };
  const columns = head.cells.map((name) => COLUMNS.find(([known]) => known === name.trim()));
  for (const [i, column] of columns.entries()) {
    if (column === undefined) {
      const known = COLUMNS.map(([name]) => name).join(', ');
      problems.push({ file, line: head.line, message: `There is no column '${head.cells[i]}'; there are ${known}.` });
    }
  }
  if (problems.length > 0) return { recipients, problems };
  for (const { line, cells } of body) {
    const one = readRow(columns as Column[], cells);
    if (typeof one === 'string') problems.push({ file, line, message: one });
    else {
      const result = recipient.safeParse(one);
      if (result.success) recipients.push(result.data);
      else problems.push({ file, line, message: z.prettifyError(result.error).replaceAll('\n', ' ') });
    }
  }
  return { recipients, problems };
}

function readRow(columns: readonly Column[], cells: readonly string[]): object | string {
  let row: Record<string, unknown> = { identifiers: [], channels: [] };
  const name: Record<string, unknown> = {};
  for (const [i, [column, , read]] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (cell === '') continue;
    try {
      if (column.startsWith('name_')) Object.assign(name, read(cell));
      else row = { ...row, ...read(cell) };
    } catch {
      return `The cell ${column} is no JSON.`;
    }
  }
  return { ...row, name };
}
