import { decodeAscii } from './utf8.js';

/** Strings of up to this many bytes are kept. */
const LONGEST = 32;
const SLOTS = 4096;

const slots: string[] = new Array<string>(SLOTS).fill('');

/**
 * ASCII as a string, from a cache where it is short and has been seen: an invoice says `EUR` and `VAT` a thousand times. Each slot
 * holds the string that was asked for last, so the cache takes at most 4,096 strings of 32 characters.
 */
export function cachedAscii(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST) return decodeAscii(bytes, from, to);
  let hash = length;
  for (let i = from; i < to; i += 1) hash = Math.imul(hash, 31) + bytes[i];
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
  const cached = slots[slot];
  if (cached.length === length && equalsAscii(cached, bytes, from)) return cached;
  const text = decodeAscii(bytes, from, to);
  slots[slot] = text;
  return text;
}

function equalsAscii(text: string, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) !== bytes[from + i]) return false;
  }
  return true;
}
