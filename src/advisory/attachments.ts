import { trimXmlSpace } from '../base/xml-space.js';
import { attributeNamed } from '../xml/children.js';
import { NodeKind, type Tree, ValueFlag } from '../xml/tree.js';
import type { Advice } from './advice.js';
import { decodeBase64 } from './base64.js';
import { type FileKind, fileKind } from './file-kind.js';

interface MediaType {
  readonly kind: FileKind;
  /** How file names end, in small letters. */
  readonly endings: readonly string[];
}

/** The media types that EN 16931 allows (codelists/mime.tsv). */
const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map([
  ['application/pdf', { kind: 'PDF', endings: ['pdf'] }],
  ['image/png', { kind: 'PNG', endings: ['png'] }],
  ['image/jpeg', { kind: 'JPEG', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] }],
  ['text/csv', { kind: 'CSV', endings: ['csv', 'txt', 'tsv'] }],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', { kind: 'XLSX', endings: ['xlsx'] }],
  ['application/vnd.oasis.opendocument.spreadsheet', { kind: 'ODS', endings: ['ods'] }],
]);

const NAMES: Readonly<Record<FileKind, string>> = {
  PDF: 'a PDF',
  PNG: 'a PNG image',
  JPEG: 'a JPEG image',
  CSV: 'a text',
  XLSX: 'an Excel workbook (XLSX)',
  ODS: 'an OpenDocument spreadsheet (ODS)',
  ZIP: 'a ZIP archive of another kind',
  GIF: 'a GIF image',
  TIFF: 'a TIFF image',
  OLE: 'a document of older Office programs',
  EXE: 'a program',
  XML: 'XML or HTML',
  unknown: 'of no kind known here',
};

/** Of a longer attachment only the start is looked at; an archive whose directory is beyond it counts as what it says it is. */
const MOST_BYTES = 16 * 1024 * 1024;
const START = 4096;

const encoder = new TextEncoder();

/** What the bytes of one attached document (BT-125) say, held against its media type and file name. A media type not known here says nothing. */
export function attachments(tree: Tree, node: number): Advice[] {
  const text = base64Text(tree, node);
  let bytes = decodeBase64(text, START);
  if (bytes.length === 0) {
    const values = { found: '0' };
    return [advice('ADV-FILE-03', node, values, 'The attached document (BT-125) is empty: it has no bytes.')];
  }
  const type = attribute(tree, node, 'mimeCode');
  const expected = MEDIA_TYPES.get(type);
  if (expected === undefined) return [];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) bytes = decodeBase64(text, MOST_BYTES);
  const found = fileKind(bytes);
  const beyond = found === 'ZIP' && bytes.length === MOST_BYTES;
  const advices: Advice[] = [];
  if (found !== expected.kind && !beyond) {
    const message = `The attached document (BT-125) is said to be ${type}, but its bytes are ${NAMES[found]}.`;
    advices.push(advice('ADV-FILE-01', node, { found, expected: type }, message));
  }
  const name = attribute(tree, node, 'filename');
  const ending = /\.([^.]+)$/.exec(name)?.[1].toLowerCase();
  if (ending !== undefined && !expected.endings.includes(ending)) {
    const message = `The file name ‘${name}’ of the attached document (BT-125) does not end as one of ${type} does.`;
    advices.push(advice('ADV-FILE-02', node, { found: name, expected: expected.endings.map((each) => `.${each}`).join(', ') }, message));
  }
  return advices;
}

function advice(rule: Advice['rule'], node: number, values: Advice['values'], message: string): Advice {
  return { rule, severity: 'warning', node, terms: ['BT-125'], values, message };
}

function attribute(tree: Tree, node: number, local: string): string {
  const found = attributeNamed(tree, node, local);
  return found === undefined ? '' : trimXmlSpace(tree.string(found));
}

// An attachment is mostly one long text, which is read where it lies.
function base64Text(tree: Tree, node: number): Uint8Array {
  let text: number | undefined;
  for (let child = node + 1; child < tree.end[node]; child += 1) {
    if (tree.kind[child] === NodeKind.ATTRIBUTE) continue;
    if (text !== undefined || tree.kind[child] !== NodeKind.TEXT || (tree.flags[child] & ValueFlag.COMPLEX) !== 0)
      return encoder.encode(tree.string(node));
    text = child;
  }
  return text === undefined ? new Uint8Array() : tree.bytes.subarray(tree.valueStart[text], tree.valueEnd[text]);
}
