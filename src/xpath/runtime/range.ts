import { XPathError } from './error.js';
import type { Seq } from './item.js';

/** Longer ranges are refused: nobody means to build them. */
const MAX_RANGE = 10_000_000n;

/** `a to b`; empty where an end is, or `a` is greater. FOAR0002 beyond ten million items. */
export function range(a: bigint | undefined, b: bigint | undefined): Seq {
  if (a === undefined || b === undefined || a > b) return [];
  if (b - a >= MAX_RANGE) throw new XPathError('FOAR0002', `the range ${a} to ${b} is too long`);
  const items: bigint[] = [];
  for (let i = a; i <= b; i++) items.push(i);
  return items;
}
