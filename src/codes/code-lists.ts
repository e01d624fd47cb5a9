import heads from '#compiled/code-list-heads.js';
import tables from '#compiled/code-lists.js';
import networkTables from '#compiled/network-code-lists.js';
import { lazily } from './table.js';

/** A list of codelists/, whole. */
export interface CodeList {
  /** The file's name without its ending: `untdid-5305`. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly version: string;
  readonly entries: readonly CodeEntry[];
}

export interface CodeEntry {
  readonly code: string;
  /** In English; '' where the list has none. */
  readonly name: string;
  /** The rule sets' columns that accept the code; undefined where the list is not one that rules look into. */
  readonly acceptedBy?: readonly string[];
  /** What else the list says, by column. */
  readonly more: Readonly<Record<string, string>>;
}

/** The column that holds the code, by what the lists call it. */
const CODE_COLUMNS = ['code', 'value', 'iso6523', 'profile-id'];
const ACCEPTING = /^(en16931|peppol)(-|$)/;

const lists = lazily(() =>
  Object.entries(heads).map(([id, head]) => ({ id, ...head, entries: readEntries({ ...tables, ...networkTables }[id]) })),
);

/** All lists, in the order of their names. */
export function codeLists(): readonly CodeList[] {
  return lists();
}

/** Whether a code, its name or what else the list says of it holds a text, capitals or not. */
export function entryHolds({ code, name, more }: CodeEntry, text: string): boolean {
  const wanted = text.toLowerCase();
  return [code, name, ...Object.values(more)].some((cell) => cell.toLowerCase().includes(wanted));
}

function readEntries(table: string): CodeEntry[] {
  const [columns, ...rows] = table.split('\n').map((line) => line.split('\t'));
  const codeColumn = CODE_COLUMNS.find((column) => columns.includes(column));
  const accepting = columns.filter((column) => ACCEPTING.test(column));
  return rows.map((row) => {
    const cells = Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']));
    const more = Object.entries(cells).filter(
      ([column, cell]) => cell !== '' && column !== codeColumn && column !== 'name' && !ACCEPTING.test(column),
    );
    return {
      code: cells[codeColumn ?? columns[0]],
      name: cells.name ?? '',
      ...(accepting.length === 0 ? {} : { acceptedBy: accepting.filter((column) => cells[column] === 'y') }),
      more: Object.fromEntries(more),
    };
  });
}
