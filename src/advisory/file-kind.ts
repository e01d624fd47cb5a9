import { zipNames } from './zip-names.js';

/** What bytes are, by what they start with; `XLSX` and `ODS` by what their archive holds. */
export type FileKind = 'PDF' | 'PNG' | 'JPEG' | 'CSV' | 'XLSX' | 'ODS' | 'ZIP' | 'GIF' | 'TIFF' | 'OLE' | 'EXE' | 'XML' | 'unknown';

const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Where text of an ODS archive's first entry starts: a local header of 30 bytes, the name `mimetype`, and nothing else before. */
const FIRST_NAME = 30;

/** First bytes, each character a byte. */
const STARTS: readonly (readonly [FileKind, string])[] = [
  ['PNG', '\x89PNG\r\n\x1a\n'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['OLE', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['EXE', 'MZ'],
  ['EXE', '\x7fELF'],
];

/** PDF readers look for the mark in the first kibibyte. */
const PDF_WITHIN = 1024;
/** How much of a text is looked at. */
const TEXT_WITHIN = 4096;

/** Tells what a file is from its bytes: the whole of it, or its start. A text is `CSV`, for which there is no mark, unless it starts as markup. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = latin1(bytes.subarray(0, TEXT_WITHIN));
  if (start.startsWith('PK\x03\x04')) return archiveKind(bytes, start);
  const binary = STARTS.find(([, mark]) => start.startsWith(mark));
  // MZ is a plain word too: a program has a NUL soon after it.
  if (binary !== undefined && (binary[1] !== 'MZ' || start.includes('\0'))) return binary[0];
  if (start.slice(0, PDF_WITHIN).includes('%PDF-')) return 'PDF';
  if (/^(\xef\xbb\xbf)?\s*<[?!a-zA-Z]/.test(start)) return 'XML';
  return isText(start) ? 'CSV' : 'unknown';
}

function archiveKind(bytes: Uint8Array, start: string): FileKind {
  if (start.startsWith(`mimetype${ODS_TYPE}`, FIRST_NAME)) return 'ODS';
  return zipNames(bytes)?.some((name) => name.startsWith('xl/')) ? 'XLSX' : 'ZIP';
}

// Text in UTF-16 has NULs, and a byte order mark at its start.
function isText(start: string): boolean {
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return true;
  return !/[\x00-\x08\x0e-\x1a\x1c-\x1f]/.test(start);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
