import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/xml/parse.js';
import { XmlError } from '../../src/xml/xml-error.js';

const TEXT = '<a é="ÿ">€𝄞\u00a0x</a>';
const LATIN = '<a é="ÿ">\u00a0x</a>';

function bytes(text: string, encoding: BufferEncoding, ...before: number[]): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from(before), Buffer.from(text, encoding)]));
}

function utf16be(text: string, ...before: number[]): Uint8Array {
  return new Uint8Array(Buffer.concat([Buffer.from(before), Buffer.from(text, 'utf16le').swap16()]));
}

function declared(encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?>`;
}

describe('encodings', () => {
  it.each<[what: string, input: Uint8Array, text: string]>([
    ['UTF-8', bytes(TEXT, 'utf8'), '€𝄞\u00a0x'],
    ['UTF-8 with a mark', bytes(TEXT, 'utf8', 0xef, 0xbb, 0xbf), '€𝄞\u00a0x'],
    ['UTF-8, declared', bytes(`${declared('utf-8')}${TEXT}`, 'utf8'), '€𝄞\u00a0x'],
    ['UTF-8 with a mark, declared', bytes(`${declared('UTF-8')}${TEXT}`, 'utf8', 0xef, 0xbb, 0xbf), '€𝄞\u00a0x'],
    ['UTF-16LE with a mark', bytes(TEXT, 'utf16le', 0xff, 0xfe), '€𝄞\u00a0x'],
    ['UTF-16BE with a mark', utf16be(TEXT, 0xfe, 0xff), '€𝄞\u00a0x'],
    ['UTF-16LE with a mark, declared', bytes(`${declared('UTF-16')}${TEXT}`, 'utf16le', 0xff, 0xfe), '€𝄞\u00a0x'],
    ['UTF-16BE with a mark, declared as such', utf16be(`${declared('utf-16be')}${TEXT}`, 0xfe, 0xff), '€𝄞\u00a0x'],
    ['UTF-16LE without a mark, declared', bytes(`${declared('UTF-16LE')}${TEXT}`, 'utf16le'), '€𝄞\u00a0x'],
    ['UTF-16BE without a mark, declared', utf16be(`${declared('UTF-16')}${TEXT}`), '€𝄞\u00a0x'],
    ['ISO-8859-1', bytes(`${declared('ISO-8859-1')}${LATIN}`, 'latin1'), '\u00a0x'],
    ['ISO-8859-1, small letters, only ASCII in it', bytes(`${declared('iso-8859-1')}<a>x</a>`, 'latin1'), 'x'],
    ['ISO-8859-1, its control characters', bytes(`${declared('ISO-8859-1')}<a>\u0080\u0085</a>`, 'latin1'), '\u0080\u0085'],
    ['US-ASCII', bytes(`${declared('US-ASCII')}<a>x</a>`, 'latin1'), 'x'],
  ])('reads %s', (_, input, text) => {
    const tree = parseXml(input);
    expect(tree.string(0)).toBe(text);
    expect(tree.bytes[0]).toBe(0x3c);
  });

  it.each<[what: string, input: Uint8Array, message: string]>([
    [
      'a declaration of UTF-16 in UTF-8',
      bytes(`${declared('UTF-16')}<a/>`, 'utf8'),
      'declares the encoding UTF-16, but its bytes are one byte a character',
    ],
    [
      'a declaration of UTF-8 in UTF-16',
      bytes(`${declared('UTF-8')}<a/>`, 'utf16le', 0xff, 0xfe),
      'declares the encoding UTF-8, but its byte order mark says UTF-16LE',
    ],
    ['a declaration of UTF-16BE in UTF-16LE', bytes(`${declared('UTF-16BE')}<a/>`, 'utf16le'), 'but its bytes are UTF-16LE'],
    [
      'a declaration of ISO-8859-1 after a mark',
      bytes(`${declared('ISO-8859-1')}<a/>`, 'utf8', 0xef, 0xbb, 0xbf),
      'but its byte order mark says UTF-8',
    ],
    ['an unknown encoding', bytes(`${declared('EBCDIC-CP-US')}<a/>`, 'utf8'), 'EBCDIC-CP-US is not supported'],
    ['UTF-32', bytes('<a/>', 'utf8', 0xff, 0xfe, 0, 0), 'UTF-32 is not supported'],
    ['UTF-16 that nothing declares', bytes('<?xml version="1.0"?><a/>', 'utf16le'), 'neither a byte order mark nor its declaration'],
    ['half a surrogate pair', bytes('<a>\ud834x</a>', 'utf16le', 0xff, 0xfe), 'half of a surrogate pair'],
    ['half a surrogate pair at the end', bytes('<a>\ud834', 'utf16le', 0xff, 0xfe), 'half of a surrogate pair'],
    ['the second half alone', bytes('<a>\udd1e</a>', 'utf16le', 0xff, 0xfe), 'half of a surrogate pair'],
    ['an odd number of bytes', bytes('<a/>', 'utf16le', 0xff, 0xfe).subarray(0, 9), 'one byte only'],
    ['a letter of ISO-8859-1 in US-ASCII', bytes(`${declared('US-ASCII')}<a>é</a>`, 'latin1'), 'US-ASCII'],
    ['ISO-8859-1 that nothing declares', bytes('<a>é</a>', 'latin1'), 'The byte 0xE9 is not valid UTF-8'],
  ])('refuses %s', (_, input, message) => {
    expect(() => parseXml(input)).toThrow(expect.objectContaining({ code: 'XML-ENCODING', message: expect.stringContaining(message) }));
  });

  it.each([
    [0x80],
    [0xbf],
    [0xc0, 0x80],
    [0xc1, 0xbf],
    [0xc3],
    [0xc3, 0x28],
    [0xe0, 0x80, 0x80],
    [0xe0, 0x9f, 0xbf],
    [0xe2, 0x82],
    [0xed, 0xa0, 0x80],
    [0xed, 0xbf, 0xbf],
    [0xf0, 0x80, 0x80, 0x80],
    [0xf0, 0x8f, 0xbf, 0xbf],
    [0xf0, 0x9f, 0x98],
    [0xf4, 0x90, 0x80, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xff],
  ])('refuses the bytes %j in text, attributes, names, comments and CDATA', (...bad) => {
    for (const [before, after] of [
      ['<a>', '</a>'],
      ['<a b="', '"/>'],
      ['<a', '/>'],
      ['<!--', '--><a/>'],
      ['<a><![CDATA[', ']]></a>'],
      ['<?p ', '?><a/>'],
    ]) {
      const input = new Uint8Array([...Buffer.from(before), ...bad, ...Buffer.from(after)]);
      expect(() => parseXml(input)).toThrow(expect.objectContaining({ code: 'XML-ENCODING', offset: before.length }));
    }
  });

  it.each([0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfffd, 0x10000, 0x10ffff])('reads the code point %i', (code) => {
    const char = String.fromCodePoint(code);
    for (const input of [bytes(`<a>${char}</a>`, 'utf8'), bytes(`<a>${char}</a>`, 'utf16le', 0xff, 0xfe)]) {
      expect(parseXml(input).string(0)).toBe(char);
    }
  });

  it('says where half a character stands', () => {
    let error: unknown;
    try {
      parseXml(bytes('<a>\né\ud834</a>', 'utf16le', 0xff, 0xfe));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(XmlError);
    expect(error).toMatchObject({ line: 2, column: 2, offset: 10 });
  });
});
