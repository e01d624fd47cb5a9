import { readDeclaration } from './declaration.js';
import { positionIn } from './line-index.js';
import { transcodeLatin1, transcodeUtf16 } from './transcode.js';
import { XmlError } from './xml-error.js';

type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'ISO-8859-1' | 'US-ASCII';

/** The names that an encoding declaration may use, in capitals, and what the bytes may then be. */
const DECLARED: ReadonlyMap<string, readonly Encoding[]> = new Map<string, readonly Encoding[]>([
  ['UTF-8', ['UTF-8']],
  ['UTF8', ['UTF-8']],
  ['UTF-16', ['UTF-16LE', 'UTF-16BE']],
  ['UTF-16LE', ['UTF-16LE']],
  ['UTF-16BE', ['UTF-16BE']],
  ['ISO-8859-1', ['ISO-8859-1']],
  ['ISO_8859_1', ['ISO-8859-1']],
  ['ISO8859-1', ['ISO-8859-1']],
  ['LATIN1', ['ISO-8859-1']],
  ['US-ASCII', ['US-ASCII']],
  ['ASCII', ['US-ASCII']],
]);

/** The document as UTF-8 without a byte order mark, and where it goes on after its XML declaration. */
export interface Utf8Document {
  readonly bytes: Uint8Array;
  readonly start: number;
}

/** Finds the encoding by byte order mark and declaration. The bytes are copied only where they are not UTF-8 already. */
export function toUtf8(bytes: Uint8Array): Utf8Document {
  // A Node Buffer is a class of its own: the engine would treat every access to bytes as one of two kinds, and `slice` means another thing.
  const input = bytes.constructor === Uint8Array ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return asUtf8(input);
}

function asUtf8(input: Uint8Array): Utf8Document {
  const mark = byteOrderMark(input);
  const body = mark === undefined ? input : input.subarray(mark.length);
  const wide = mark?.encoding ?? utf16ByPattern(input);
  const utf16 = wide === 'UTF-16LE' || wide === 'UTF-16BE';
  const bytes = utf16 ? transcodeUtf16(body, wide === 'UTF-16LE') : body;
  const { encoding: declared, capitals, end: start, malformed } = readDeclaration(bytes);
  if (malformed) throw malformedDeclaration(bytes);
  if (declared === undefined || capitals === undefined) {
    if (utf16 && mark === undefined) throw unmarked(bytes);
    return { bytes, start };
  }
  const allowed = DECLARED.get(capitals);
  if (allowed === undefined) throw unsupported(bytes, declared);
  const actual = wide ?? allowed[0];
  if (!allowed.includes(actual) || (wide === undefined && actual.startsWith('UTF-16'))) {
    throw contradiction(bytes, declared, wide ?? 'one byte a character', mark !== undefined);
  }
  if (actual === 'ISO-8859-1') return { bytes: transcodeLatin1(bytes), start };
  if (actual === 'US-ASCII') requireAscii(bytes);
  return { bytes, start };
}

function byteOrderMark(input: Uint8Array): { encoding: Encoding; length: number } | undefined {
  const { 0: a, 1: b, 2: c, 3: d } = input;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'UTF-8', length: 3 };
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff))
    throw unsupported(input, 'UTF-32');
  if (a === 0xff && b === 0xfe) return { encoding: 'UTF-16LE', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'UTF-16BE', length: 2 };
  return undefined;
}

/** UTF-16 without a byte order mark shows by the zero bytes in its first `<?`. */
function utf16ByPattern(input: Uint8Array): Encoding | undefined {
  const { 0: a, 1: b, 2: c, 3: d } = input;
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'UTF-16LE';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'UTF-16BE';
  return undefined;
}

function requireAscii(bytes: Uint8Array): void {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  if (at !== -1) throw new XmlError('XML-ENCODING', 'The document declares US-ASCII, but this byte is none.', at, positionIn(bytes, at));
}

function malformedDeclaration(bytes: Uint8Array): XmlError {
  return new XmlError('XML-DECLARATION', 'The XML declaration is malformed.', 0, positionIn(bytes, 0));
}

function unsupported(bytes: Uint8Array, encoding: string): XmlError {
  const found = encoding.slice(0, 40);
  const message = `The encoding ${found} is not supported.`;
  return new XmlError('XML-ENCODING', message, 0, positionIn(bytes, 0), 'Send UTF-8, UTF-16 or ISO-8859-1.', { found });
}

function unmarked(bytes: Uint8Array): XmlError {
  return new XmlError(
    'XML-ENCODING',
    'The document is UTF-16, but neither a byte order mark nor its declaration says so.',
    0,
    positionIn(bytes, 0),
  );
}

function contradiction(bytes: Uint8Array, declared: string, actual: string, mark: boolean): XmlError {
  const found = mark ? `its byte order mark says ${actual}` : `its bytes are ${actual}`;
  const message = `The document declares the encoding ${declared}, but ${found}.`;
  return new XmlError(
    'XML-ENCODING',
    message,
    0,
    positionIn(bytes, 0),
    'Let the declaration name the encoding in which the file is saved.',
    { found: declared, expected: actual },
  );
}
