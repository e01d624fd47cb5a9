import { CLASS, SPACE } from './chars.js';
import { NodeKind, type Tree } from './tree.js';

/** Sixteen digits may exceed 2^53; fifteen never do. */
const DIGITS = 15;

/** The value `mantissa / 10^scale`. */
export interface DecimalParts {
  /** Signed, at most fifteen digits, never -0. */
  mantissa: number;
  /** Digits after the point as written: 0 to 15. */
  scale: number;
}

/**
 * Reads the string value of a node as `xs:decimal` (sign, digits, point, white space around it; `+1`, `.5` and `5.` are decimals)
 * straight from its bytes into `parts`. False where that cannot be done: the value is no decimal, has more than fifteen digits
 * (leading zeros do not count), is written with references or CDATA, or is made of several texts. The caller then casts
 * `tree.string(node)`, which gives the exact value or the error.
 */
export function readDecimal(tree: Tree, node: number, parts: DecimalParts): boolean {
  let value = node;
  if (tree.kind[node] <= NodeKind.ELEMENT) {
    // The text must be the only child; anything else is rare enough for the slow way.
    value = tree.end[node] - 1;
    if (value === node || tree.kind[value] !== NodeKind.TEXT || tree.parent[value] !== node) return false;
    if (value > node + 1 && tree.kind[value - 1] !== NodeKind.ATTRIBUTE) return false;
  }
  if (tree.flags[value] !== 0) return false;
  return parseDecimal(tree.bytes, tree.valueStart[value], tree.valueEnd[value], parts);
}

function parseDecimal(bytes: Uint8Array, start: number, end: number, parts: DecimalParts): boolean {
  let from = start;
  let to = end;
  while (from < to && (CLASS[bytes[from]] & SPACE) !== 0) from += 1;
  while (to > from && (CLASS[bytes[to - 1]] & SPACE) !== 0) to -= 1;
  const negative = from < to && bytes[from] === 0x2d;
  if (negative || (from < to && bytes[from] === 0x2b)) from += 1;
  let mantissa = 0;
  let scale = -1;
  let significant = 0;
  let digits = 0;
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i] - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
      if (mantissa !== 0) significant += 1;
      if (scale >= 0) scale += 1;
    } else if (digit === -2 && scale < 0) {
      scale = 0;
    } else {
      return false;
    }
    if (significant > DIGITS || scale > DIGITS) return false;
  }
  if (digits === 0) return false;
  parts.mantissa = negative ? 0 - mantissa : mantissa;
  parts.scale = Math.max(scale, 0);
  return true;
}
