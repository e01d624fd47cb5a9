import { BASE64_ALPHABET as ALPHABET, BASE64_DIGITS, NO_DIGIT } from '../base/base64-digits.js';

const SKIP = 64;
const PAD = 65;
const WRONG = 66;

const VALUES = BASE64_DIGITS.map((value) => (value === NO_DIGIT ? WRONG : value));
for (const space of ' \t\r\n') VALUES[space.charCodeAt(0)] = SKIP;
VALUES[0x3d] = PAD;

/** Reads base64 with XML white space anywhere; undefined for anything else, a wrong length or bits that are left over. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor(text.length / 4) * 3);
  let length = 0;
  let digits = 0;
  let pads = 0;
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const value = unit < 256 ? VALUES[unit] : WRONG;
    if (value === SKIP) continue;
    if (value === WRONG) return undefined;
    if (value === PAD) {
      pads += 1;
      continue;
    }
    if (pads > 0) return undefined;
    bits = ((bits << 6) | value) & 0xffffff;
    digits += 1;
    if (digits % 4 !== 0) continue;
    bytes[length] = bits >> 16;
    bytes[length + 1] = (bits >> 8) & 0xff;
    bytes[length + 2] = bits & 0xff;
    length += 3;
  }
  const rest = digits % 4;
  if (rest === 1 || pads !== (4 - rest) % 4) return undefined;
  if (rest === 0) return bytes.subarray(0, length);
  // Two digits hold one byte and four bits that must be 0; three hold two bytes and two bits.
  const unused = rest === 2 ? 4 : 2;
  if ((bits & ((1 << unused) - 1)) !== 0) return undefined;
  const tail = (bits & ((1 << (rest * 6)) - 1)) >> unused;
  if (rest === 3) bytes[length++] = tail >> 8;
  bytes[length++] = tail & 0xff;
  return bytes.subarray(0, length);
}

/** One line, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = ALPHABET[bits >> 18] + ALPHABET[(bits >> 12) & 63] + ALPHABET[(bits >> 6) & 63] + ALPHABET[bits & 63];
    const missing = Math.max(0, i + 3 - bytes.length);
    parts.push(missing === 0 ? digits : digits.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return parts.join('');
}
