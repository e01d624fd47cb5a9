import type { Entry } from 'yauzl';
import { ToolError } from '../base/tool-error.js';

export interface ArchiveBounds {
  readonly entries: number;
  /** One entry, inflated. */
  readonly entryBytes: number;
  /** Of inflated to compressed bytes, of an entry and of all against the file. */
  readonly ratio: number;
  /** Inflated bytes up to which no ratio is asked for. */
  readonly freeBytes: number;
}

const STORED = 0;
const DEFLATED = 8;
/** The upper half of the external attributes is a Unix mode, where a link is 0o12. */
const LINK = 0o12;

/** Why an entry of an archive must not be used; undefined where it may be. */
export function refusalOf(entry: Entry, name: string, bounds: ArchiveBounds): ToolError | undefined {
  const { uncompressedSize, compressedSize, compressionMethod, externalFileAttributes } = entry;
  if (leadsOut(name))
    return refuse('ZIP_NAME', 'its name leads out of the archive', 'Ask whoever made the archive for one without such names.');
  if (/\.zip$/i.test(name))
    return refuse('ZIP_NESTED', 'an archive in an archive is not opened', 'Unpack the outer one, and name what was in it.');
  if (entry.isEncrypted()) return refuse('ZIP_ENCRYPTED', 'it is encrypted', 'Unpack it with its password, and name what was in it.');
  if (externalFileAttributes >>> 28 === LINK) return refuse('ZIP_LINK', 'it is a link to another file', 'Pack the file itself.');
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    return refuse(
      'ZIP_METHOD',
      `it is compressed in a way that is not known (method ${compressionMethod})`,
      'Pack it with the method deflate.',
    );
  }
  if (compressionMethod === STORED && compressedSize !== uncompressedSize)
    return refuse('ZIP_ENTRY_DAMAGED', 'its two sizes differ', 'Ask for the archive again.');
  if (uncompressedSize > bounds.entryBytes || compressedSize > bounds.entryBytes) {
    return refuse('ZIP_ENTRY_TOO_LARGE', `it has more than ${bounds.entryBytes} bytes`, 'No invoice is that large.');
  }
  if (uncompressedSize > bounds.freeBytes && uncompressedSize > compressedSize * bounds.ratio) {
    return refuse('ZIP_BOMB', `it grows to more than ${bounds.ratio} times its compressed size`, 'Unpack it yourself if you trust it.');
  }
  return undefined;
}

// Nothing is written to disk, but the name goes into reports, whose readers may open what it says.
function leadsOut(name: string): boolean {
  return name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.includes('\0') || name.split('/').includes('..');
}

function refuse(code: string, why: string, remedy: string): ToolError {
  return new ToolError(code, `This entry of the archive is refused: ${why}.`, remedy);
}
