import { daysInMonth } from '../base/civil-date.js';
import type { Tree } from './tree.js';
import { plainNode } from './value.js';

const DASH = 0x2d;
const ZERO = 0x30;
const LENGTH = 10;

/**
 * The string value of a node as a date, straight from its bytes: `2026-11-22` is 20261122, so that dates are ordered as their numbers are.
 * -1 where it is no day of the calendar, or is written in any other way: with a time zone, white space, references, a longer year.
 */
export function readDate(tree: Tree, node: number): number {
  const value = plainNode(tree, node);
  if (value < 0) return -1;
  const from = tree.valueStart[value];
  return dateIn(tree.bytes, from, tree.valueEnd[value]);
}

/** The same of bytes. */
export function dateIn(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== LENGTH || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return -1;
  let digits = 0;
  for (let i = 0; i < LENGTH; i += 1) {
    if (i === 4 || i === 7) continue;
    const digit = bytes[from + i] - ZERO;
    if (digit < 0 || digit > 9) return -1;
    digits = digits * 10 + digit;
  }
  const day = digits % 100;
  const month = Math.floor(digits / 100) % 100;
  if (month < 1 || month > 12 || day < 1) return -1;
  // Every month has 28 days.
  return day <= 28 || day <= daysInMonth(Math.floor(digits / 10_000), month) ? digits : -1;
}
