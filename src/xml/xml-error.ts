import type { XmlLimits } from './limits.js';
import type { Position } from './tree.js';

/** What kind of fault it is, with how to mend it. */
export const REMEDIES = {
  'XML-EMPTY': 'Send the XML document itself: there is no element in what was read.',
  'XML-ENCODING': 'Save the document as UTF-8, and let its XML declaration say UTF-8 or nothing about the encoding.',
  'XML-DECLARATION': 'Begin the document with <?xml version="1.0" encoding="UTF-8"?> and nothing before it, or leave the declaration out.',
  'XML-DTD': 'Remove the <!DOCTYPE ...> declaration: invoices carry none, and document type definitions are never read, for safety.',
  'XML-SYNTAX': 'Mend the markup at this place, or have the sending program write its XML with a library.',
  'XML-CHARACTER': 'Remove the character: XML does not allow it, not even as a reference.',
  'XML-ENTITY':
    'Write the character itself, or a numeric reference such as &#160;; without a DTD only amp, lt, gt, quot and apos are defined.',
  'XML-TAG': 'Close the elements in the reverse of the order in which they were opened.',
  'XML-ATTRIBUTE': 'Keep one of the attributes with this name.',
  'XML-NAMESPACE': 'Declare each prefix once, with xmlns:prefix="...", on the element that uses it or on one around it.',
  'XML-LIMIT': 'Send a smaller document, or raise this limit if you trust where it comes from.',
} as const;

export type XmlErrorCode = keyof typeof REMEDIES;

/**
 * `found` and `expected`: names, characters (`U+0001`), encodings, or what stands in the place of what (in words). `line`: where the element
 * was opened that is not closed. `byte`: in hexadecimal. Of a limit its name as `limit`, its value as `allowed`, and where it is counted to
 * the end or up to the first one too many, the number `found`.
 */
export type XmlErrorValues = Readonly<Partial<Record<'found' | 'expected' | 'line' | 'byte' | 'limit' | 'allowed', string>>>;

/** The document is not well-formed, not namespace-well-formed, or beyond a limit: the first fault, with its place. */
export class XmlError extends Error {
  readonly code: XmlErrorCode;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** In bytes of the document as UTF-8 without a byte order mark; in bytes as they arrived where its encoding is at fault. */
  readonly offset: number;
  /** How to mend it, one sentence. */
  readonly remedy: string;
  /** What the message tells, by name: see `XmlErrorValues`. */
  readonly values: XmlErrorValues;

  constructor(
    code: XmlErrorCode,
    message: string,
    offset: number,
    position: Position,
    remedy: string = REMEDIES[code],
    values: XmlErrorValues = {},
  ) {
    super(message);
    this.name = 'XmlError';
    this.code = code;
    this.line = position.line;
    this.column = position.column;
    this.offset = offset;
    this.remedy = remedy;
    this.values = values;
  }
}

/** `what` is the beginning of the message; `found` is left out where the count was given up. */
export function limitError(
  limit: keyof XmlLimits,
  allowed: number,
  what: string,
  offset: number,
  position: Position,
  found?: number,
): XmlError {
  const values = { limit, allowed: String(allowed), ...(found === undefined ? {} : { found: String(found) }) };
  return new XmlError('XML-LIMIT', `${what} (limit ${limit}: ${allowed}).`, offset, position, undefined, values);
}
