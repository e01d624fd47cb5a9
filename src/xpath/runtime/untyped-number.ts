import { POW10 } from '../../base/decimal-digits.js';
import { readDecimal } from '../../xml/decimal-parts.js';
import type { Tree } from '../../xml/tree.js';
import { doubleOf } from './double.js';

/**
 * Orders an untyped value against a number, for the general comparisons: negative, zero or positive. FORG0001 where the text is no number.
 *
 * The order is that of the processor behind the official verdicts: an untyped NaN comes after every number, and `-0.0` before zero.
 * Against a number that is NaN there is no order: the result is NaN. XPath has an untyped NaN compare false and both zeros equal;
 * `docs/reference/quirks.md` lists the rules that show it.
 * A whole number against a whole number is compared exactly, so there `-0` is zero.
 */
export function compareUntypedNumber(text: string, number: number, whole: boolean): number {
  const value = doubleOf(text);
  if (value < number) return -1;
  if (value > number) return 1;
  if (Number.isNaN(number)) return Number.NaN;
  if (value !== number) return 1;
  if (value !== 0 || Object.is(value, number)) return 0;
  if (whole && /^\s*-?\d{1,15}\s*$/.test(text)) return 0;
  return Object.is(value, -0) ? -1 : 1;
}

const PARTS = { mantissa: 0, scale: 0 };

/** The same of a node's value, read from its bytes where it is written plainly: both numbers are exact, so their quotient is rounded once. */
export function compareNodeNumber(tree: Tree, node: number, number: number, whole: boolean): number {
  // A zero may be a negative one, which its parts do not tell.
  if (readDecimal(tree, node, PARTS) && PARTS.mantissa !== 0) return PARTS.mantissa / POW10[PARTS.scale] - number;
  return compareUntypedNumber(tree.string(node), number, whole);
}
