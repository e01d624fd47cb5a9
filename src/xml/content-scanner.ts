import {
  AMPERSAND,
  BANG,
  CLASS,
  CR,
  GREATER_THAN,
  HYPHEN,
  LESS_THAN,
  LF,
  PLAIN_MARKUP,
  PLAIN_TEXT,
  QUESTION,
  RIGHT_BRACKET,
  SPACE,
} from './chars.js';
import { plainTextBytes } from './plain-bytes.js';
import { Scanner } from './scanner.js';
import { ValueFlag } from './tree.js';

const FOUR_BLANKS = 0x20202020;

/** What stands between tags: text with its references and CDATA sections, comments, processing instructions. */
export class ContentScanner extends Scanner {
  /** Where the value of the comment or processing instruction last read begins and ends. */
  valueStart = 0;
  valueEnd = 0;
  /** Whether the text last read has no characters: CDATA sections with nothing in them. */
  empty = false;
  /** Of the comment or processing instruction that is being read. */
  private markupFlags = 0;

  /** A run of character data, references and CDATA sections, which is one text node. Leaves `flags` and `empty`. */
  text(at: number): number {
    const { bytes, end } = this;
    let p = at;
    if (bytes[p] === LF) {
      p += 1;
      while (p + 4 <= end && this.view.getInt32(p, true) === FOUR_BLANKS) p += 4;
    }
    while (p < end && (CLASS[bytes[p]] & (SPACE | PLAIN_TEXT)) === (SPACE | PLAIN_TEXT)) p += 1;
    const spaceEnd = p;
    while (p + 4 <= end && plainTextBytes(this.view.getInt32(p, true)) === 0) p += 4;
    while (p < end && (CLASS[bytes[p]] & PLAIN_TEXT) !== 0) p += 1;
    // Nearly every text is plain up to the next tag: an indentation, or a value.
    if (p > at && p + 1 < end && bytes[p] === LESS_THAN && bytes[p + 1] !== BANG) {
      this.flags = p === spaceEnd ? ValueFlag.BLANK : 0;
      this.empty = false;
      if (p - at > this.limits.textBytes) this.failTextBytes(at, p);
      return p;
    }
    return this.anyText(at, spaceEnd);
  }

  private anyText(at: number, from: number): number {
    const { bytes, end } = this;
    let flags = 0;
    let blank = true;
    let empty = from === at;
    let p = from;
    for (;;) {
      const plain = p;
      while (p < end && (CLASS[bytes[p]] & PLAIN_TEXT) !== 0) p += 1;
      if (p > plain) {
        empty = false;
        if (blank) blank = this.isBlankRun(plain, p);
      }
      if (p >= end) break;
      const byte = bytes[p];
      if (byte === LESS_THAN) {
        if (bytes[p + 1] !== BANG || !this.looksAt(p, '<![CDATA[')) break;
        const close = this.cdata(p);
        if (close > p + 9) empty = false;
        if (blank) blank = this.isBlankRun(p + 9, close);
        flags |= this.flags;
        p = close + 3;
      } else if (byte >= 0x80) {
        p = this.multiByte(p);
        flags |= ValueFlag.NON_ASCII;
        blank = false;
        empty = false;
      } else if (byte === AMPERSAND) {
        p = this.reference(p);
        flags |= ValueFlag.COMPLEX;
        if (this.codePoint >= 0x80 || (CLASS[this.codePoint] & SPACE) === 0) blank = false;
        empty = false;
      } else if (byte === CR) {
        p += 1;
        flags |= ValueFlag.COMPLEX;
        empty = false;
      } else if (byte === RIGHT_BRACKET) {
        if (this.looksAt(p, ']]>')) {
          this.fail('XML-SYNTAX', p, '"]]>" may stand in text only where it ends a CDATA section.', 'Write it as ]]&gt;.');
        }
        p += 1;
        blank = false;
        empty = false;
      } else {
        this.failCharacter(p, byte);
      }
    }
    if (p - at > this.limits.textBytes) this.failTextBytes(at, p);
    this.empty = empty;
    this.flags = blank ? flags | ValueFlag.BLANK : flags;
    return p;
  }

  private failTextBytes(at: number, to: number): never {
    this.failLength('textBytes', at, 'A text', to - at);
  }

  /** A CDATA section from its `<`; returns the offset of its `]]>`. Leaves `flags`. */
  cdata(at: number): number {
    const { bytes, end } = this;
    let flags: number = ValueFlag.COMPLEX;
    let p = at + 9;
    while (p < end) {
      const byte = bytes[p];
      if (byte === RIGHT_BRACKET && this.looksAt(p, ']]>')) {
        this.flags = flags;
        return p;
      }
      if (byte < 0x80) {
        if (byte < 0x20 && (CLASS[byte] & SPACE) === 0) this.failCharacter(p, byte);
        p += 1;
      } else {
        p = this.multiByte(p);
        flags |= ValueFlag.NON_ASCII;
      }
    }
    this.fail('XML-SYNTAX', at, 'The CDATA section that begins here is never closed with "]]>".');
  }

  /** A comment from its `<`. Leaves `valueStart`, `valueEnd`, `flags`. */
  comment(at: number): number {
    const { bytes } = this;
    this.valueStart = at + 4;
    let p = at + 4;
    for (;;) {
      p = this.markup(p, at, 'comment', '-->');
      if (bytes[p] === HYPHEN && bytes[p + 1] === HYPHEN) break;
      p += 1;
    }
    if (bytes[p + 2] !== GREATER_THAN) this.fail('XML-SYNTAX', p, '"--" may stand in a comment only as part of its end "-->".');
    return this.close(at, p, 3);
  }

  /** The data of a processing instruction, from after the white space behind its target. Leaves `valueStart`, `valueEnd`, `flags`. */
  instruction(at: number, from: number): number {
    const { bytes } = this;
    this.valueStart = from;
    let p = from;
    for (;;) {
      p = this.markup(p, at, 'processing instruction', '?>');
      if (bytes[p] === QUESTION && bytes[p + 1] === GREATER_THAN) break;
      p += 1;
    }
    return this.close(at, p, 2);
  }

  private close(at: number, valueEnd: number, length: number): number {
    this.valueEnd = valueEnd;
    const size = valueEnd - this.valueStart;
    if (size > this.limits.valueBytes) this.failLength('valueBytes', at, 'A comment or processing instruction', size);
    this.flags = this.markupFlags;
    this.markupFlags = 0;
    if (this.isBlankRun(this.valueStart, valueEnd)) this.flags |= ValueFlag.BLANK;
    return valueEnd + length;
  }

  /** On to the next `-` or `?`, checking characters and gathering `markupFlags`. */
  private markup(from: number, at: number, what: string, close: string): number {
    const { bytes, end } = this;
    let p = from;
    for (;;) {
      while (p < end && (CLASS[bytes[p]] & PLAIN_MARKUP) !== 0) p += 1;
      if (p >= end) this.fail('XML-SYNTAX', at, `The ${what} that begins here is never closed with "${close}".`);
      const byte = bytes[p];
      if (byte >= 0x80) {
        p = this.multiByte(p);
        this.markupFlags |= ValueFlag.NON_ASCII;
      } else if (byte === CR) {
        p += 1;
        this.markupFlags |= ValueFlag.COMPLEX;
      } else if (byte === HYPHEN || byte === QUESTION) {
        return p;
      } else {
        this.failCharacter(p, byte);
      }
    }
  }
}
