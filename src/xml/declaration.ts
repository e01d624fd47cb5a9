import { GREATER_THAN, LESS_THAN, QUESTION } from './chars.js';
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

/** What was read last: most documents begin like the one before. */
let known = { text: '', declaration: NONE };

/** Reads the declaration at the start of `bytes`, if `<?xml` and white space stand there. */
export function readDeclaration(bytes: Uint8Array): XmlDeclaration {
  if (bytes[0] !== LESS_THAN || bytes[1] !== QUESTION) return NONE;
  const most = Math.min(bytes.length, LONGEST);
  let close = 0;
  while (close < most && bytes[close] !== GREATER_THAN) close += 1;
  const text = decodeAscii(bytes, 0, Math.min(close + 1, most));
  if (text !== known.text) known = { text, declaration: declarationOf(text) };
  return known.declaration;
}

function declarationOf(text: string): XmlDeclaration {
  if (!/^<\?xml[ \t\r\n]/.test(text)) return NONE;
  const match = GRAMMAR.exec(text);
  return match === null ? MALFORMED : { encoding: match[1] ?? match[2], end: match[0].length, malformed: false };
}
