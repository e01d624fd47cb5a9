import { Decimal } from '../../base/decimal.js';
import { readDate } from '../../xml/plain-date.js';
import type { Tree } from '../../xml/tree.js';
import { castable, temporalOf } from './cast.js';
import { Temporal } from './item.js';
import { compareTemporal } from './temporal.js';

/** An xs:date that only awaits comparison: a plain one as the number that `readDate` gives, any other as it is. */
type ComparedDate = number | Temporal;

/** xs:date of a node, -1 for an absent one; FORG0001 where it is none. */
export function comparedDate(tree: Tree, node: number): ComparedDate | undefined {
  if (node < 0) return undefined;
  const plain = readDate(tree, node);
  return plain < 0 ? temporalOf(tree.string(node), 'date') : plain;
}

/** The order of two dates: negative, zero or positive. */
export function compareDates(a: ComparedDate, b: ComparedDate): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTemporal(temporal(a), temporal(b));
}

function temporal(date: ComparedDate): Temporal {
  if (typeof date !== 'number') return date;
  return new Temporal('date', Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100, 0, 0, Decimal.ZERO, undefined);
}

/** `string(node) castable as xs:date`. */
export function isDateOfNode(tree: Tree, node: number): boolean {
  return readDate(tree, node) >= 0 || castable(tree.string(node), 'date');
}
