const NO_DIGIT = 255;

/** The value of each base64 digit by its byte. */
const DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (const [value, digit] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  DIGITS[digit.charCodeAt(0)] = value;

/** The first `most` bytes that base64 text stands for; bytes that are no digits are passed over, and whatever is left at the end is left away. */
export function decodeBase64(text: Uint8Array, most: number): Uint8Array {
  const decoded = new Uint8Array(Math.min(most, Math.ceil((text.length * 3) / 4)));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length && length < decoded.length; i += 1) {
    const digit = DIGITS[text[i]];
    if (digit === NO_DIGIT) continue;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded[length] = (held >> bits) & 0xff;
    length += 1;
  }
  return decoded.subarray(0, length);
}
