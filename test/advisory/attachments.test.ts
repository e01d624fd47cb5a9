import { expect, test } from 'vitest';
import { advise } from '../../src/advisory/advise.js';
import { decodeBase64 } from '../../src/advisory/base64.js';
import { type FileKind, fileKind } from '../../src/advisory/file-kind.js';
import { zipNames } from '../../src/advisory/zip-names.js';
import { parseXml } from '../../src/xml/parse.js';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const u16 = (value: number): string => String.fromCharCode(value & 0xff, value >> 8);
const u32 = (value: number): string => u16(value & 0xffff) + u16(value >>> 16);

/** A ZIP archive of stored files; `comment` stands at its end. */
function zip(files: Readonly<Record<string, string>>, comment = ''): Uint8Array {
  let body = '';
  let directory = '';
  for (const [name, content] of Object.entries(files)) {
    const sizes = u32(0) + u32(content.length) + u32(content.length) + u16(name.length) + u16(0);
    directory += `PK\x01\x02${'\0'.repeat(12)}${sizes}${'\0'.repeat(12 - 2)}${u32(body.length)}${name}`;
    body += `PK\x03\x04${'\0'.repeat(10)}${sizes}${name}${content}`;
  }
  const count = u16(Object.keys(files).length);
  const end = `PK\x05\x06${u32(0)}${count}${count}${u32(directory.length)}${u32(body.length)}${u16(comment.length)}${comment}`;
  return latin1(body + directory + end);
}

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

test.each<[string, Uint8Array, FileKind]>([
  ['a PDF', latin1('%PDF-1.4\n'), 'PDF'],
  ['a PDF after a few bytes', latin1(`\x00\x01${'x'.repeat(900)}%PDF-1.4`), 'PDF'],
  ['a mark of PDF too late', latin1(`\x00${'x'.repeat(1024)}%PDF-1.4`), 'unknown'],
  ['a PNG', latin1('\x89PNG\r\n\x1a\n...'), 'PNG'],
  ['a PNG spoilt by a change of line ends', latin1('\x89PNG\n\x1a\n\0...'), 'unknown'],
  ['a JPEG', latin1('\xff\xd8\xff\xe0'), 'JPEG'],
  ['a CSV', latin1('name;hours\r\nA;1\r\n'), 'CSV'],
  ['a CSV in UTF-16', latin1('\xff\xfen\0a\0m\0e\0'), 'CSV'],
  ['a CSV that starts like a program', latin1('MZ;1\r\n'), 'CSV'],
  ['a program', latin1('MZ\x90\0\x03\0'), 'EXE'],
  ['HTML', latin1('\xef\xbb\xbf <html><script>'), 'XML'],
  ['an Excel workbook', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }, 'comment'), 'XLSX'],
  ['a Word document', zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'ZIP'],
  ['an OpenDocument spreadsheet', zip({ mimetype: ODS, 'content.xml': '<x/>' }), 'ODS'],
  ['an OpenDocument text', zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }), 'ZIP'],
  ['an archive that breaks off', zip({ 'xl/workbook.xml': '<x/>' }).subarray(0, 60), 'ZIP'],
])('%s is told by its bytes', (_what, bytes, kind) => {
  expect(fileKind(bytes)).toBe(kind);
});

test('the names of an archive are read within its bounds', () => {
  const archive = zip({ a: '1', b: '2' });
  expect(zipNames(archive)).toEqual(['a', 'b']);
  for (let cut = 0; cut < archive.length; cut += 1) expect(() => zipNames(archive.subarray(0, cut))).not.toThrow();
  for (let at = 0; at < archive.length; at += 1) {
    const broken = archive.slice();
    broken[at] = 0xff;
    expect(() => zipNames(broken)).not.toThrow();
  }
});

test.each([
  ['', 10, ''],
  ['QUJD', 10, 'ABC'],
  ['QUJD', 2, 'AB'],
  [' Q U\nJ D', 10, 'ABC'],
  ['QUI=', 10, 'AB'],
  ['/+8=', 10, '\xff\xef'],
])('base64 %j gives, of %i bytes, %j', (text, most, expected) => {
  expect(decodeBase64(latin1(text), most)).toEqual(latin1(expected));
});

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const advice = (attributes: string, content: string): string[] => {
  const xml = `<Invoice xmlns:c="${CBC}"><c:EmbeddedDocumentBinaryObject ${attributes}>${content}</c:EmbeddedDocumentBinaryObject></Invoice>`;
  return advise(parseXml(new TextEncoder().encode(xml)), 'ubl-invoice', '2026-11-22').map(({ rule, message }) => `${rule} ${message}`);
};
const PNG = btoa('\x89PNG\r\n\x1a\n');

test.each([
  ['what it is', 'mimeCode="image/png" filename="a.PNG"', PNG, []],
  ['another media type', 'mimeCode="image/jpeg" filename="a.jpg"', PNG, ['ADV-FILE-01']],
  ['another file name', 'mimeCode="image/png" filename="a.pdf"', PNG, ['ADV-FILE-02']],
  ['a file name without ending', 'mimeCode="image/png" filename="a"', PNG, []],
  ['both', 'mimeCode="text/csv" filename="a.png.exe"', PNG, ['ADV-FILE-01', 'ADV-FILE-02']],
  ['a media type that the standard has not', 'mimeCode="image/gif" filename="a.exe"', PNG, []],
  ['no bytes', 'mimeCode="image/png"', ' \n', ['ADV-FILE-03']],
  ['nothing', 'mimeCode="image/png"', '', ['ADV-FILE-03']],
  ['a comment in its bytes', 'mimeCode="image/png"', `${PNG.slice(0, 3)}<!-- x -->${PNG.slice(3)}`, []],
  ['bytes in a CDATA section', 'mimeCode="image/png"', `<![CDATA[${PNG}]]>`, []],
])('an attachment with %s', (_what, attributes, content, rules) => {
  expect(advice(attributes, content).map((each) => each.split(' ')[0])).toEqual(rules);
});

test('a finding says what was said and what is there', () => {
  expect(advice('mimeCode="image/jpeg"', PNG)).toEqual([
    'ADV-FILE-01 The attached document (BT-125) is said to be image/jpeg, but its bytes are a PNG image.',
  ]);
});
