import { positionIn } from './line-index.js';
import { XmlError } from './xml-error.js';

/** ISO-8859-1 as UTF-8; the same bytes where all are ASCII. */
export function transcodeLatin1(input: Uint8Array): Uint8Array {
  let high = 0;
  for (let i = 0; i < input.length; i += 1) high += input[i] >> 7;
  if (high === 0) return input;
  const output = new Uint8Array(input.length + high);
  let length = 0;
  for (let i = 0; i < input.length; i += 1) {
    const byte = input[i];
    if (byte < 0x80) {
      output[length] = byte;
      length += 1;
    } else {
      output[length] = 0xc0 | (byte >> 6);
      output[length + 1] = 0x80 | (byte & 0x3f);
      length += 2;
    }
  }
  return output;
}

/** UTF-16 without its byte order mark as UTF-8. Throws `XmlError` for half a character. */
export function transcodeUtf16(input: Uint8Array, littleEndian: boolean): Uint8Array {
  const low = littleEndian ? 0 : 1;
  const high = 1 - low;
  const units = input.length >> 1;
  let size = 0;
  for (let i = 0; i < units; i += 1) {
    const unit = input[i * 2 + low] | (input[i * 2 + high] << 8);
    // Half of the four bytes of a pair.
    size += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  const output = new Uint8Array(size);
  let length = 0;
  for (let i = 0; i < units; i += 1) {
    let code = input[i * 2 + low] | (input[i * 2 + high] << 8);
    if ((code & 0xf800) === 0xd800) {
      const next = i + 1 < units ? input[i * 2 + 2 + low] | (input[i * 2 + 2 + high] << 8) : 0;
      if (code >= 0xdc00 || (next & 0xfc00) !== 0xdc00)
        throw broken(output.subarray(0, length), i * 2, 'half of a surrogate pair stands here');
      code = 0x10000 + ((code & 0x3ff) << 10) + (next & 0x3ff);
      i += 1;
    }
    length = append(output, length, code);
  }
  if (input.length % 2 === 1) throw broken(output.subarray(0, length), input.length - 1, 'the last character has one byte only');
  return output;
}

/** Writes a code point as UTF-8 and returns the new length. */
function append(output: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    output[at] = code;
    return at + 1;
  }
  const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  let rest = code;
  for (let i = length - 1; i > 0; i -= 1) {
    output[at + i] = 0x80 | (rest & 0x3f);
    rest >>= 6;
  }
  output[at] = rest | ((0xf00 >> length) & 0xff);
  return at + length;
}

function broken(before: Uint8Array, offset: number, what: string): XmlError {
  return new XmlError('XML-ENCODING', `The document is UTF-16, but ${what}.`, offset, positionIn(before, before.length));
}
