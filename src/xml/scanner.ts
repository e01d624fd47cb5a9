import { hashByte } from './atoms.js';
import {
  AMPERSAND,
  APOSTROPHE,
  CLASS,
  CR,
  HASH,
  isNameChar,
  isNameStart,
  isXmlChar,
  LESS_THAN,
  LF,
  NAME_CHAR,
  NAME_START,
  PLAIN_VALUE,
  QUOTE,
  SEMICOLON,
  SPACE,
  TAB,
} from './chars.js';
import { digitOf } from './digit.js';
import type { XmlLimits } from './limits.js';
import { positionIn } from './line-index.js';
import { ValueFlag } from './tree.js';
import { codePointAt, decodeUtf8, utf8Length } from './utf8.js';
import { limitError, XmlError, type XmlErrorCode, type XmlErrorValues } from './xml-error.js';

const ENTITIES: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };

/**
 * What the parts of the grammar have in common. Each method takes an offset and returns the offset after what it has read;
 * a second result stands in a field until the next call.
 */
export class Scanner {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly end: number;
  readonly limits: XmlLimits;
  /** Of the name last read. */
  hash = 0;
  /** Of the value last read: bits of `ValueFlag`. */
  flags = 0;
  /** Of the character or reference last read. */
  codePoint = 0;
  private readonly seed: number;

  constructor(bytes: Uint8Array, limits: XmlLimits, seed: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.end = bytes.length;
    this.limits = limits;
    this.seed = seed;
  }

  fail(code: XmlErrorCode, offset: number, message: string, remedy?: string, values?: XmlErrorValues): never {
    throw new XmlError(code, message, offset, positionIn(this.bytes, offset), remedy, values);
  }

  failLimit(name: keyof XmlLimits, offset: number, what: string, found?: number): never {
    throw limitError(name, this.limits[name], what, offset, positionIn(this.bytes, offset), found);
  }

  failLength(name: keyof XmlLimits, offset: number, what: string, length: number): never {
    this.failLimit(name, offset, `${what} is ${length} bytes long`, length);
  }

  /** After white space, if there is any. */
  space(at: number): number {
    const { bytes, end } = this;
    let p = at;
    while (p < end && (CLASS[bytes[p]] & SPACE) !== 0) p += 1;
    return p;
  }

  /** Production [5] Name; `what` is for the message. Leaves `hash`. */
  name(at: number, what: string): number {
    const { bytes, end } = this;
    let hash = this.seed;
    let p = at;
    if (p < end && (CLASS[bytes[p]] & NAME_START) !== 0) {
      let byte = bytes[p];
      do {
        hash = hashByte(hash, byte);
        p += 1;
        byte = p < end ? bytes[p] : 0;
      } while ((CLASS[byte] & NAME_CHAR) !== 0);
      if (byte < 0x80) {
        this.hash = hash;
        if (p - at > this.limits.nameBytes) this.failName(at, p, what);
        return p;
      }
    }
    return this.anyName(at, what);
  }

  private anyName(at: number, what: string): number {
    const { bytes, end } = this;
    let hash = this.seed;
    let p = at;
    while (p < end) {
      const code = bytes[p] < 0x80 ? bytes[p] : codePointAt(bytes, p, end);
      if (code === -1) this.failUtf8(p);
      if (!(p === at ? isNameStart(code) : isNameChar(code))) break;
      const next = p + utf8Length(code);
      while (p < next) {
        hash = hashByte(hash, bytes[p]);
        p += 1;
      }
    }
    if (p === at) this.failExpected(at, `the name of ${what}`);
    if (p - at > this.limits.nameBytes) this.failName(at, p, what);
    this.hash = hash;
    return p;
  }

  /** One character above ASCII. Leaves `codePoint`. */
  multiByte(at: number): number {
    const code = codePointAt(this.bytes, at, this.end);
    if (code === -1) this.failUtf8(at);
    if (!isXmlChar(code)) this.failCharacter(at, code);
    this.codePoint = code;
    return at + utf8Length(code);
  }

  /** A reference from its `&`. Leaves `codePoint`. */
  reference(at: number): number {
    const { bytes } = this;
    if (bytes[at + 1] === HASH) return this.characterReference(at);
    const p = this.name(at + 1, 'an entity (a bare "&" is written &amp;)');
    if (bytes[p] !== SEMICOLON) this.fail('XML-SYNTAX', at, 'A reference that begins here lacks its ";".', 'Write a bare "&" as &amp;.');
    const name = decodeUtf8(bytes, at + 1, p);
    const code = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (code === undefined) this.failEntity(at, name);
    this.codePoint = code;
    return p + 1;
  }

  private characterReference(at: number): number {
    const { bytes, end } = this;
    const hexadecimal = bytes[at + 2] === 0x78;
    const base = hexadecimal ? 16 : 10;
    const first = hexadecimal ? at + 3 : at + 2;
    let code = 0;
    let p = first;
    for (; p < end; p += 1) {
      const digit = digitOf(bytes[p]);
      if (digit === -1 || digit >= base) break;
      code = Math.min(code * base + digit, 0x110000);
    }
    if (p === first || bytes[p] !== SEMICOLON) {
      this.fail('XML-SYNTAX', at, 'A character reference is "&#", decimal digits and ";", or "&#x", hexadecimal digits and ";".');
    }
    if (!isXmlChar(code)) this.failCharacter(at, code);
    this.codePoint = code;
    return p + 1;
  }

  /** An attribute value from its opening quote to after the closing one. Leaves `flags`. */
  attributeValue(at: number): number {
    const { bytes, end } = this;
    const quote = at < end ? bytes[at] : 0;
    if (quote !== QUOTE && quote !== APOSTROPHE) {
      this.failExpected(at, 'an attribute value in quotes');
    }
    let flags = 0;
    let blank = true;
    let p = at + 1;
    for (;;) {
      const plain = p;
      while (p < end && (CLASS[bytes[p]] & PLAIN_VALUE) !== 0) p += 1;
      if (blank && p > plain) blank = this.isBlankRun(plain, p);
      if (p >= end) this.fail('XML-SYNTAX', at, 'The attribute value that begins here is never closed.');
      const byte = bytes[p];
      if (byte === quote) break;
      if (byte === AMPERSAND) {
        p = this.reference(p);
        flags |= ValueFlag.COMPLEX;
        if (this.codePoint >= 0x80 || (CLASS[this.codePoint] & SPACE) === 0) blank = false;
      } else if (byte >= 0x80) {
        p = this.multiByte(p);
        flags |= ValueFlag.NON_ASCII;
        blank = false;
      } else if (byte === TAB || byte === LF || byte === CR) {
        p += 1;
        flags |= ValueFlag.COMPLEX;
      } else if (byte === QUOTE || byte === APOSTROPHE) {
        p += 1;
        blank = false;
      } else if (byte === LESS_THAN) {
        this.fail(
          'XML-SYNTAX',
          p,
          '"<" may not stand in an attribute value.',
          'Write it as &lt;, or close the quote that stands before it.',
        );
      } else {
        this.failCharacter(p, byte);
      }
    }
    if (p - at - 1 > this.limits.valueBytes) this.failLength('valueBytes', at, 'An attribute value', p - at - 1);
    this.flags = blank ? flags | ValueFlag.BLANK : flags;
    return p + 1;
  }

  isBlankRun(from: number, to: number): boolean {
    for (let p = from; p < to; p += 1) {
      if ((CLASS[this.bytes[p]] & SPACE) === 0) return false;
    }
    return true;
  }

  /** Whether an attribute value between any quotes may hold these bytes as they are. */
  isPlainRun(from: number, to: number): boolean {
    for (let p = from; p < to; p += 1) {
      if ((CLASS[this.bytes[p]] & PLAIN_VALUE) === 0) return false;
    }
    return true;
  }

  /** Whether the ASCII text stands at an offset. */
  looksAt(at: number, text: string): boolean {
    if (at + text.length > this.end) return false;
    for (let i = 0; i < text.length; i += 1) {
      if (this.bytes[at + i] !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** What stands at an offset, for a message. */
  seen(at: number): string {
    if (at >= this.end) return 'the end of the document';
    const code = codePointAt(this.bytes, at, this.end);
    if (code === -1) return 'a byte that is no UTF-8';
    return code === LF || code === CR ? 'a line break' : code < 0x20 ? characterName(code) : `"${String.fromCodePoint(code)}"`;
  }

  failExpected(at: number, what: string): never {
    const found = this.seen(at);
    this.fail('XML-SYNTAX', at, `Expected ${what} here, but found ${found}.`, undefined, { found, expected: what });
  }

  failName(from: number, to: number, what: string): never {
    this.failLength('nameBytes', from, `The name of ${what}`, to - from);
  }

  failUtf8(at: number): never {
    const byte = this.bytes[at].toString(16).toUpperCase();
    this.fail(
      'XML-ENCODING',
      at,
      `The byte 0x${byte} is not valid UTF-8 at this place.`,
      'Save the document as UTF-8, or declare the encoding that it has.',
      { byte },
    );
  }

  failCharacter(at: number, code: number): never {
    const found = characterName(code);
    this.fail('XML-CHARACTER', at, `The character ${found} is not allowed in XML.`, undefined, { found });
  }

  private failEntity(at: number, found: string): never {
    this.fail('XML-ENTITY', at, `The entity "&${found};" is not defined.`, undefined, { found });
  }
}

function characterName(code: number): string {
  return code > 0x10ffff ? 'beyond U+10FFFF' : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
