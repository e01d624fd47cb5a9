import { randomDocument } from './document.js';
import { isWellFormedText, mutate } from './mutate.js';
import { Random } from './random.js';

/** One input of the differential test. */
export interface FuzzInput {
  readonly bytes: Uint8Array;
  /** The document as text where its encoding is sound, so that a parser of strings can judge it. */
  readonly text: string | undefined;
}

/** The input with a number, the same at every run. */
export function fuzzInput(seed: number, index: number): FuzzInput {
  const random = new Random(seed * 1_000_003 + index);
  const document = randomDocument(random);
  const mutated = random.chance(60) ? mutate(random, document) : document;
  const text = isWellFormedText(mutated) ? mutated : document;
  const kind = random.below(100);
  if (kind < 80) return { bytes: encode(text, 'utf8'), text };
  if (kind < 84) return { bytes: new Uint8Array([0xef, 0xbb, 0xbf, ...encode(text, 'utf8')]), text };
  if (kind < 92) return { bytes: withBadBytes(random, encode(text, 'utf8')), text: undefined };
  if (kind < 96) return utf16(random, text);
  return latin1(random, text);
}

function withBadBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let count = 1 + random.below(2); count > 0; count -= 1) {
    const at = random.below(changed.length + 1);
    if (at < changed.length)
      changed[at] = random.pick([0x80, 0xbf, 0xc0, 0xc1, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff, 0xa0, 0x90, random.below(256)]);
  }
  return changed;
}

function utf16(random: Random, text: string): FuzzInput {
  const body = text.replace(/^<\?xml[^>]*>/, '');
  const declared = random.pick([
    '',
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="UTF-16"?>',
    '<?xml version="1.0" encoding="utf-16"?>',
  ]);
  const bytes = encode(`\ufeff${declared}${body}`, 'utf16le');
  if (random.chance(50)) Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).swap16();
  return { bytes, text: declared + body };
}

function latin1(random: Random, text: string): FuzzInput {
  const body = text.replace(/^<\?xml[^>]*>/, '').replace(/[^\0-\u007f\u00a0-\u00ff]/gu, 'ÿ');
  const declared = `<?xml version="1.0" encoding="${random.pick(['ISO-8859-1', 'iso-8859-1', 'ISO-8859-1'])}"?>`;
  return { bytes: encode(declared + body, 'latin1'), text: declared + body };
}

function encode(text: string, encoding: BufferEncoding): Uint8Array {
  return new Uint8Array(Buffer.from(text, encoding));
}
