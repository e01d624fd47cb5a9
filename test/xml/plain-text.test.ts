import { expect, test } from 'vitest';
import { parseXml } from '../../src/xml/parse.js';
import { XmlError } from '../../src/xml/xml-error.js';

/** What an element that holds the bytes says, or the code of the error. */
function read(content: readonly number[]): string {
  const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
  try {
    return parseXml(Uint8Array.from([...ascii('<a>'), ...content, ...ascii('</a>')])).string(0);
  } catch (error) {
    if (error instanceof XmlError) return error.code;
    throw error;
  }
}

/** What may become of one byte among letters. */
function expected(byte: number, before: string, after: string): readonly string[] {
  const char = String.fromCharCode(byte);
  if (char === '&' || char === '<') return ['XML-SYNTAX', 'XML-TAG'];
  if (byte >= 0x80) return ['XML-ENCODING'];
  if (byte < 0x20 && !'\t\n\r'.includes(char)) return ['XML-CHARACTER'];
  return [`${before}${char === '\r' ? '\n' : char}${after}`];
}

// Texts are looked at four bytes together: a byte that is not plain must show at each of the four places, and after them.
test.each(Array.from({ length: 256 }, (_, byte) => byte))('the byte %i is what it is at every place of a text', (byte) => {
  const letters = 'abcdefghijk';
  for (let place = 0; place < letters.length; place++) {
    const [before, after] = [letters.slice(0, place), letters.slice(place)];
    const content = [...before, String.fromCharCode(byte), ...after].map((char) => char.charCodeAt(0));
    expect(expected(byte, before, after)).toContain(read(content));
  }
});
