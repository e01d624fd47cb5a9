const EQUALS = 0x3d;

/** The value of a base64 digit, or -1. */
function digit(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26;
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52;
  if (code === 0x2b) return 62;
  return code === 0x2f ? 63 : -1;
}

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
    const value = digit(code);
    if (value < 0) continue;
    if (padding > 0) return false;
    digits += 1;
    last = value;
  }
  if (padding === 0) return digits % 4 === 0;
  if (padding === 1) return digits % 4 === 3 && (last & 0b11) === 0;
  return padding === 2 && digits % 4 === 2 && (last & 0b1111) === 0;
}
