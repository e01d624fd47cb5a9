import { GREATER_THAN, LESS_THAN, QUESTION } from './chars.js';
import { decodeAscii, equalsAscii } from './utf8.js';

/** The XML declaration of a document in an encoding that begins like ASCII. */
export interface XmlDeclaration {
  /** As written; undefined where it names none. */
  readonly encoding: string | undefined;
  /** The same in capitals: case tells no encodings apart. */
  readonly capitals: string | undefined;
  /** The offset after its `?>`; 0 where the document has none. */
  readonly end: number;
  /** The declaration begins but breaks the grammar. */
  readonly malformed: boolean;
}

const NONE: XmlDeclaration = { encoding: undefined, capitals: undefined, end: 0, malformed: false };
const MALFORMED: XmlDeclaration = { ...NONE, malformed: true };

/** What the longest declaration takes: white space in it is free, but this is enough. */
const LONGEST = 64 * 1024;

/** Production [23] XMLDecl. The version may be any 1.x, which the fifth edition has read as 1.0. */
const GRAMMAR =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][A-Za-z0-9._-]*)"|'([A-Za-z][A-Za-z0-9._-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** What was read last, up to its `>`: most documents begin like the one before. */
let known = { text: '', declaration: NONE };

/** Reads the declaration at the start of `bytes`, if `<?xml` and white space stand there. */
export function readDeclaration(bytes: Uint8Array): XmlDeclaration {
  if (bytes[0] !== LESS_THAN || bytes[1] !== QUESTION) return NONE;
  const { text, declaration } = known;
  if (text !== '' && text.length <= bytes.length && equalsAscii(bytes, 0, text)) return declaration;
  const most = Math.min(bytes.length, LONGEST);
  let close = 0;
  while (close < most && bytes[close] !== GREATER_THAN) close += 1;
  if (close === most) return declarationOf(decodeAscii(bytes, 0, most));
  const begin = decodeAscii(bytes, 0, close + 1);
  known = { text: begin, declaration: declarationOf(begin) };
  return known.declaration;
}

function declarationOf(text: string): XmlDeclaration {
  if (!/^<\?xml[ \t\r\n]/.test(text)) return NONE;
  const match = GRAMMAR.exec(text);
  if (match === null) return MALFORMED;
  const encoding = match[1] ?? match[2];
  return { encoding, capitals: encoding?.toUpperCase(), end: match[0].length, malformed: false };
}
