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

/** `2026-11-22`, up to the 28th of a month. */
export function isPlainDate(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 10 || bytes[from + 4] !== DASH || bytes[from + 7] !== DASH) return false;
  for (let i = 0; i < 10; i += 1) {
    if (i !== 4 && i !== 7 && (bytes[from + i] < ZERO || bytes[from + i] > NINE)) return false;
  }
  const month = (bytes[from + 5] - ZERO) * 10 + bytes[from + 6] - ZERO;
  const day = (bytes[from + 8] - ZERO) * 10 + bytes[from + 9] - ZERO;
  return bytes[from] !== ZERO && month >= 1 && month <= 12 && day >= 1 && day <= 28;
}
