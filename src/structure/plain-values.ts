import { dateIn } from '../xml/plain-date.js';
import { equalsAscii } from '../xml/utf8.js';

/*
 * Values as they mostly are, looked at in the bytes of the document. What is refused here is not wrong: it gets a second look as text.
 */
const POINT = 0x2e;
const DASH = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;

/** `1234.56`, perhaps with a minus, of 15 digits at most. */
export function isPlainDecimal(bytes: Uint8Array, from: number, to: number): boolean {
  const start = bytes[from] === DASH ? from + 1 : from;
  if (to === start || to - start > 15) return false;
  let points = 0;
  for (let i = start; i < to; i += 1) {
    const byte = bytes[i];
    if (byte >= ZERO && byte <= NINE) continue;
    if (byte !== POINT || i === start) return false;
    points += 1;
  }
  return points <= 1;
}

/** `true` or `false`. */
export function isPlainBoolean(bytes: Uint8Array, from: number, to: number): boolean {
  return (to - from === 4 && equalsAscii(bytes, from, 'true')) || (to - from === 5 && equalsAscii(bytes, from, 'false'));
}

/** `2026-11-22`, of a year after 999. */
export function isPlainDate(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes[from] !== ZERO && dateIn(bytes, from, to) >= 0;
}
