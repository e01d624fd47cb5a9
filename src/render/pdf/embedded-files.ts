import type { BinaryObject } from '../../model/values.js';
import type { RenderInput } from '../render-input.js';
import { isCreditNote } from '../title.js';
import { isHidden } from '../visible-text.js';
import { md5 } from './md5.js';

/** A file inside a PDF. */
export interface EmbeddedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** MD5, as PDF asks. */
  readonly checksum: Uint8Array;
  /** ISO 19005-3, AFRelationship: what the page was made from, figures behind it, or what adds to it. */
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly description?: string;
}

const LONGEST_NAME = 100;

/** The document itself and the files that it holds, each under a name of its own that is safe to write to a disk. */
export function embeddedFiles({ xml, invoice, syntax }: RenderInput): EmbeddedFile[] {
  const names = new Set<string>();
  const own = isCreditNote(syntax, invoice.typeCode) ? 'credit-note.xml' : 'invoice.xml';
  const files: EmbeddedFile[] = [
    { name: unused(own, names), mediaType: 'application/xml', bytes: xml, checksum: md5(xml), relationship: 'Source' },
  ];
  for (const { attachedDocument, supportingDocumentReference, supportingDocumentDescription } of invoice.additionalSupportingDocuments ??
    []) {
    if (attachedDocument === undefined) continue;
    const description = supportingDocumentDescription ?? supportingDocumentReference;
    files.push({
      name: unused(safeName(attachedDocument, supportingDocumentReference), names),
      mediaType: mediaTypeOf(attachedDocument),
      bytes: attachedDocument.content,
      checksum: md5(attachedDocument.content),
      relationship: relationshipOf(attachedDocument),
      ...(description === undefined ? {} : { description }),
    });
  }
  return files;
}

function mediaTypeOf({ mimeCode = '' }: BinaryObject): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(mimeCode) ? mimeCode : 'application/octet-stream';
}

/** Tables of figures are data; pictures and papers add to what is read. */
function relationshipOf({ mimeCode = '' }: BinaryObject): 'Data' | 'Supplement' {
  return /csv|spreadsheet|xml|json/.test(mimeCode) ? 'Data' : 'Supplement';
}

/** The name without folders, reserved or hidden characters, and neither empty nor long. */
export function safeName({ filename, mimeCode = '' }: Omit<BinaryObject, 'content'>, reference = 'attachment'): string {
  const given = (filename ?? `${reference}.${EXTENSIONS[mimeCode] ?? 'bin'}`).slice(-4 * LONGEST_NAME);
  const last = given.split(/[/\\]/).pop() ?? '';
  const plain = [...last].map((character) => (isHidden(character) || /[<>:"|?*\n\t]/.test(character) ? '_' : character)).join('');
  const trimmed = plain.replace(/^[\s.]+|[\s.]+$/g, '');
  const [stem, extension] = parted(trimmed === '' ? 'attachment' : trimmed);
  // The names of devices are no names of files on Windows.
  const harmless = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) ? `_${stem}` : stem;
  return [...harmless].slice(0, LONGEST_NAME - extension.length).join('') + extension;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/xml': 'xml',
};

/** Told apart without regard to case, since many file systems have none. */
function unused(name: string, names: Set<string>): string {
  const [stem, extension] = parted(name);
  let candidate = name;
  for (let i = names.has(name.toLowerCase()) ? names.size : 0; names.has(candidate.toLowerCase()); i++)
    candidate = `${stem}-${i + 1}${extension}`;
  names.add(candidate.toLowerCase());
  return candidate;
}

function parted(name: string): [string, string] {
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - extension.length), extension];
}
