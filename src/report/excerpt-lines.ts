import type { Excerpt } from '../base/finding.js';
import { type Colour, escapeTerminal } from './terminal.js';

/** Columns of a terminal that a source line may take. */
const WIDTH = 96;
/** As many are shown before what is meant, where the line is longer. */
const BEFORE = 32;
const TAB = 2;

/** A character of the source as it is shown, and the columns that it takes. */
interface Cell {
  readonly shown: string;
  readonly columns: number;
  readonly meant: boolean;
}

/** A source line and below it a mark under what is meant, cut to a width that terminals have. */
export function excerptLines(excerpt: Excerpt, paint: (colour: Colour, text: string) => string): string[] {
  const cells = cellsOf(excerpt);
  const first = Math.max(
    0,
    cells.findIndex(({ meant }) => meant),
  );
  let from = 0;
  while (from < first && columnsOf(cells, from, first) > BEFORE && columnsOf(cells, from, cells.length) > WIDTH) from += 1;
  let to = from;
  for (let columns = 0; to < cells.length && columns + cells[to].columns <= WIDTH; to += 1) columns += cells[to].columns;
  const [head, tail] = [from > 0 || excerpt.cutBefore ? '…' : '', to < cells.length || excerpt.cutAfter ? '…' : ''];
  const line = cells.slice(from, to).map(({ shown }) => shown);
  const meant = cells.slice(first, to).filter((cell) => cell.meant);
  const mark = '^'.repeat(
    Math.max(
      1,
      meant.reduce((sum, { columns }) => sum + columns, 0),
    ),
  );
  return [
    `${paint('dim', '|')} ${head}${line.join('')}${tail}`.trimEnd(),
    `${paint('dim', '|')} ${' '.repeat(head.length + columnsOf(cells, from, first))}${paint('bold', mark)}`,
  ];
}

function columnsOf(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += cells[i].columns;
  return sum;
}

function cellsOf({ text, at, length }: Excerpt): Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(TAB) : escapeTerminal(character);
    cells.push({
      shown,
      columns: shown === character ? columnsOfCharacter(character) : shown.length,
      meant: offset >= at && offset < at + length,
    });
    offset += character.length;
  }
  // What is meant may begin where the line ends.
  if (at >= offset) cells.push({ shown: '', columns: 0, meant: true });
  return cells;
}

const COMBINING = /^[\p{Mn}\p{Me}]$/u;
/** What Unicode (UAX 11) calls wide, as far as it is told by script, and the emoji. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]$/u;

function columnsOfCharacter(character: string): number {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
