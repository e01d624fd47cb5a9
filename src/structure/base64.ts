import { BASE64_DIGITS, NO_DIGIT } from '../base/base64-digits.js';

const EQUALS = 0x3d;

/**
 * Base64 as libxml2 takes it: characters that are no digits are passed over, wherever they stand; digits come in fours, the last four
 * may end in one or two `=`, and the bits that then are not used must be zero.
 */
export function isBase64(text: string): boolean {
  let digits = 0;
  let last = 0;
  let padding = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === EQUALS) {
      padding += 1;
      continue;
    }
    const value = code < 256 ? BASE64_DIGITS[code] : NO_DIGIT;
    if (value === NO_DIGIT) continue;
    if (padding > 0) return false;
    digits += 1;
    last = value;
  }
  if (padding === 0) return digits % 4 === 0;
  if (padding === 1) return digits % 4 === 3 && (last & 0b11) === 0;
  return padding === 2 && digits % 4 === 2 && (last & 0b1111) === 0;
}
