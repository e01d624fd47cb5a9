import { decodeAscii, equalsAscii } from './utf8.js';

/** Strings of up to this many bytes are kept: an identifier of a specification has 77. */
const LONGEST = 96;
/** The last bytes tell a string from most others. */
const HASHED = 32;
const SLOTS = 4096;

const slots: string[] = new Array<string>(SLOTS).fill('');

/**
 * ASCII as a string, from a cache where it is short and has been seen: an invoice says `EUR` and `VAT` a thousand times. Each slot
 * holds the string that was asked for last, so the cache takes at most 4,096 strings of 96 characters.
 */
export function cachedAscii(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST) return decodeAscii(bytes, from, to);
  let hash = length;
  for (let i = Math.max(from, to - HASHED); i < to; i += 1) hash = Math.imul(hash, 31) + bytes[i];
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
  const cached = slots[slot];
  if (cached.length === length && equalsAscii(bytes, from, cached)) return cached;
  const text = decodeAscii(bytes, from, to);
  slots[slot] = text;
  return text;
}
