import { AMPERSAND, APOSTROPHE, BANG, CR, GREATER_THAN, HASH, LESS_THAN, LF, QUOTE, SEMICOLON, TAB } from './chars.js';
import { digitOf } from './digit.js';
import { NodeKind } from './tree.js';
import { decodeUtf8 } from './utf8.js';

const LINE_BREAK = '\n';

/** What `bytes[from, to)` mean as the raw value of a node of a kind: text, attribute, comment or processing instruction. The parser has found them well-formed. */
export function decodeValue(bytes: Uint8Array, from: number, to: number, kind: number): string {
  const inText = kind === NodeKind.TEXT;
  const inAttribute = kind === NodeKind.ATTRIBUTE;
  let text = '';
  let plain = from;
  let p = from;
  while (p < to) {
    const byte = bytes[p];
    let replacement: string;
    let next = p + 1;
    if (byte === CR) {
      if (bytes[next] === LF && next < to) next += 1;
      replacement = inAttribute ? ' ' : LINE_BREAK;
    } else if (inAttribute && (byte === LF || byte === TAB)) {
      replacement = ' ';
    } else if (byte === AMPERSAND && (inText || inAttribute)) {
      next = bytes.indexOf(SEMICOLON, p) + 1;
      replacement = String.fromCodePoint(referenced(bytes, p));
    } else if (byte === LESS_THAN && inText && bytes[next] === BANG) {
      next = endOfCdata(bytes, p);
      // Inside, only line ends are special, as in a comment.
      replacement = decodeValue(bytes, p + 9, next - 3, NodeKind.COMMENT);
    } else {
      p = next;
      continue;
    }
    if (p > plain) text += decodeUtf8(bytes, plain, p);
    text += replacement;
    p = next;
    plain = next;
  }
  return p > plain ? text + decodeUtf8(bytes, plain, p) : text;
}

/** The offset after the `]]>` of the CDATA section that begins at `at`. */
function endOfCdata(bytes: Uint8Array, at: number): number {
  let p = bytes.indexOf(GREATER_THAN, at + 11);
  while (bytes[p - 1] !== 0x5d || bytes[p - 2] !== 0x5d) p = bytes.indexOf(GREATER_THAN, p + 1);
  return p + 1;
}

/** The code point of a valid reference that begins at `at`. */
export function referenced(bytes: Uint8Array, at: number): number {
  const first = bytes[at + 1];
  if (first === HASH) {
    const hexadecimal = bytes[at + 2] === 0x78;
    let code = 0;
    for (let p = hexadecimal ? at + 3 : at + 2; bytes[p] !== SEMICOLON; p += 1) code = code * (hexadecimal ? 16 : 10) + digitOf(bytes[p]);
    return code;
  }
  if (first === 0x6c) return LESS_THAN;
  if (first === 0x67) return GREATER_THAN;
  if (first === 0x71) return QUOTE;
  return bytes[at + 2] === 0x6d ? AMPERSAND : APOSTROPHE;
}
