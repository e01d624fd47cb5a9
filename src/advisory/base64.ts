import { BASE64_DIGITS } from '../base/base64-digits.js';

// A name of this file is read faster than an imported one, and this is a loop over bytes.
const DIGITS = BASE64_DIGITS;

/** The first `most` bytes that base64 text stands for; bytes that are no digits are passed over, and whatever is left at the end is left away. */
export function decodeBase64(text: Uint8Array, most: number): Uint8Array {
  const decoded = new Uint8Array(Math.min(most, Math.ceil((text.length * 3) / 4)));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length && length < decoded.length; i += 1) {
    const digit = DIGITS[text[i]];
    if (digit > 63) continue;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return decoded.subarray(0, length);
}
