import { decodeAscii } from './utf8.js';

/** The XML declaration of a document in an encoding that begins like ASCII. */
export interface XmlDeclaration {
  /** As written; undefined where it names none. */
  readonly encoding: string | undefined;
  /** The offset after its `?>`; 0 where the document has none. */
  readonly end: number;
  /** The declaration begins but breaks the grammar. */
  readonly malformed: boolean;
}

const NONE: XmlDeclaration = { encoding: undefined, end: 0, malformed: false };
const MALFORMED: XmlDeclaration = { encoding: undefined, end: 0, malformed: true };

/** What the longest declaration takes: white space in it is free, but this is enough. */
const LONGEST = 64 * 1024;

/** Production [23] XMLDecl. The version may be any 1.x, which the fifth edition has read as 1.0. */
const GRAMMAR =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** Reads the declaration at the start of `bytes`, if `<?xml` and white space stand there. */
export function readDeclaration(bytes: Uint8Array): XmlDeclaration {
  const head = bytes.subarray(0, LONGEST);
  if (!/^<\?xml[ \t\r\n]/.test(decodeAscii(head, 0, Math.min(6, head.length)))) return NONE;
  const close = head.indexOf(0x3e);
  const text = decodeAscii(head, 0, close === -1 ? head.length : close + 1);
  const match = GRAMMAR.exec(text);
  return match === null ? MALFORMED : { encoding: match[1] ?? match[2], end: match[0].length, malformed: false };
}
