/*
 * Character classes of XML 1.0 (fifth edition) and Namespaces 1.0. ASCII goes through one table of bits, since the parser
 * looks at bytes; everything above is decoded first and asked for by code point.
 */

/** Bits of `CLASS`. */
export const NAME_START = 1;
export const NAME_CHAR = 2;
export const SPACE = 4;
/** Needs no attention in character data: all but `<`, `&`, `]`, CR and what XML forbids. */
export const PLAIN_TEXT = 8;
/** Needs no attention in an attribute value: all but `<`, `&`, both quotes, white space that is normalised, and what XML forbids. */
export const PLAIN_VALUE = 16;
/** Needs no attention in a comment or a processing instruction: all but `-`, `?`, CR and what XML forbids. */
export const PLAIN_MARKUP = 32;

/** What an ASCII byte may be; 0 for every byte above 0x7F. */
export const CLASS = new Uint8Array(256);

for (let byte = 0x20; byte < 0x80; byte += 1) CLASS[byte] = PLAIN_TEXT | PLAIN_VALUE | PLAIN_MARKUP;
for (const char of '\t\n') CLASS[char.charCodeAt(0)] = PLAIN_TEXT | PLAIN_MARKUP;
for (const char of ' \t\r\n') CLASS[char.charCodeAt(0)] |= SPACE;
for (const char of '<&]') CLASS[char.charCodeAt(0)] &= ~PLAIN_TEXT;
for (const char of '<&"\'') CLASS[char.charCodeAt(0)] &= ~PLAIN_VALUE;
for (const char of '-?') CLASS[char.charCodeAt(0)] &= ~PLAIN_MARKUP;
for (let byte = 0x30; byte <= 0x39; byte += 1) CLASS[byte] |= NAME_CHAR;
for (const char of '-.') CLASS[char.charCodeAt(0)] |= NAME_CHAR;
for (let byte = 0x41; byte <= 0x5a; byte += 1) {
  CLASS[byte] |= NAME_START | NAME_CHAR;
  CLASS[byte + 0x20] |= NAME_START | NAME_CHAR;
}
for (const char of '_:') CLASS[char.charCodeAt(0)] |= NAME_START | NAME_CHAR;

/** Production [2] Char. */
export function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code < 0x110000);
}

/** Production [4] NameStartChar above ASCII, as first and last code point of each range. */
const NAME_START_RANGES = [
  0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2ff, 0x370, 0x37d, 0x37f, 0x1fff, 0x200c, 0x200d, 0x2070, 0x218f, 0x2c00, 0x2fef, 0x3001, 0xd7ff, 0xf900,
  0xfdcf, 0xfdf0, 0xfffd, 0x10000, 0xeffff,
];

/** Production [4] NameStartChar, the colon included. */
export function isNameStart(code: number): boolean {
  if (code < 0x80) return (CLASS[code] & NAME_START) !== 0;
  for (let i = 0; i < NAME_START_RANGES.length; i += 2) {
    if (code <= NAME_START_RANGES[i + 1]) return code >= NAME_START_RANGES[i];
  }
  return false;
}

/** Production [4a] NameChar, the colon included. */
export function isNameChar(code: number): boolean {
  if (code < 0x80) return (CLASS[code] & NAME_CHAR) !== 0;
  return code === 0xb7 || (code >= 0x300 && code <= 0x36f) || code === 0x203f || code === 0x2040 || isNameStart(code);
}

export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const BLANK = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const HYPHEN = 0x2d;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const LESS_THAN = 0x3c;
export const EQUALS = 0x3d;
export const GREATER_THAN = 0x3e;
export const QUESTION = 0x3f;
export const LEFT_BRACKET = 0x5b;
export const RIGHT_BRACKET = 0x5d;
