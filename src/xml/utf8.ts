/** `latin1Slice` of Node's Buffer is several times faster on short ASCII than `TextDecoder`; browsers do without it. */
type Slice = (this: Uint8Array, from: number, to: number) => string;
const nodeBuffer = (globalThis as { Buffer?: { prototype?: { latin1Slice?: Slice; utf8Slice?: Slice } } }).Buffer?.prototype;
const latin1Slice = nodeBuffer?.latin1Slice;
const utf8Slice = nodeBuffer?.utf8Slice;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** The string that valid UTF-8 stands for. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (utf8Slice !== undefined) return utf8Slice.call(bytes, from, to);
  return decoder.decode(bytes.subarray(from, to));
}

/** The same where no byte is above 0x7F. */
export function decodeAscii(bytes: Uint8Array, from: number, to: number): string {
  if (latin1Slice !== undefined) return latin1Slice.call(bytes, from, to);
  if (to - from > 64) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let i = from; i < to; i += 1) text += String.fromCharCode(bytes[i]);
  return text;
}

/** Whether an ASCII text stands at `from`. */
export function equalsAscii(bytes: Uint8Array, from: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    if (bytes[from + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

export function encodeUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * The code point at `at`, or -1 where the bytes are no UTF-8: a stray or missing continuation byte, an overlong form, a surrogate.
 * Its length in bytes is `utf8Length(code)`.
 */
export function codePointAt(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at];
  if (first < 0x80) return first;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > end) return -1;
  let code = first & (0x7f >> length);
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i];
    if ((next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 0x3f);
  }
  const overlong = length === 3 ? code < 0x800 : length === 4 && code < 0x10000;
  return overlong || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff ? -1 : code;
}

export function utf8Length(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
