import type { Decimal } from '../../base/decimal.js';
import { PAGE } from './page-size.js';
import type { Strip, TableContext } from './strip.js';

/** A strip with its place from the top of the page. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly top: number;
}

export type Page = readonly PlacedStrip[];

const BOTTOM = PAGE.height - PAGE.bottom;

/** Puts strips on pages: what keeps with the next stays with it, a table goes on under its head and its running total. */
export function pages(strips: readonly Strip[]): Page[] {
  const done: Page[] = [];
  let page: PlacedStrip[] = [];
  let y: number = PAGE.firstTop;
  let sum: Decimal | undefined;
  const put = (strip: Strip): void => {
    page.push({ strip, top: y });
    y += strip.height;
  };
  const turn = (table: TableContext | undefined): void => {
    if (table?.carried !== undefined && sum !== undefined) put(table.carried.foot(sum));
    done.push(page);
    page = [];
    y = PAGE.top;
    for (const strip of table?.head ?? []) put(strip);
    if (table?.carried !== undefined && sum !== undefined) put(table.carried.head(sum));
  };
  let bound = 0;
  for (let i = 0; i < strips.length; i++) {
    const strip = strips[i];
    const table = strip.table !== undefined && strips[i - 1]?.table === strip.table ? strip.table : undefined;
    if (strips[i - 1]?.table !== strip.table) sum = undefined;
    // A chain of strips that keep together is looked at once, at its start.
    const chain = i >= bound ? chainFrom(strips, i) : { height: strip.height, end: bound };
    if (i >= bound) bound = chain.end;
    const bottom = BOTTOM - (strip.table?.carried?.height ?? 0);
    const whole = chain.height <= bottom - PAGE.top - 40 ? chain.height : strip.height;
    if (y + whole > bottom && page.length > 0) turn(table);
    if (strip.space === true && page.length === 0) continue;
    put(strip);
    if (strip.sum !== undefined) sum = strip.sum;
  }
  if (page.length > 0) done.push(page);
  return done;
}

/** The strips from one on to the first that does not keep with the next. */
function chainFrom(strips: readonly Strip[], from: number): { height: number; end: number } {
  let height = 0;
  let end = from;
  while (end < strips.length) {
    height += strips[end].height;
    if (strips[end++].keep !== true) break;
  }
  return { height, end };
}
