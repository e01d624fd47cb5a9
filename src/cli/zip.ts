import type { Entry, ZipFile } from 'yauzl';
import { ToolError } from '../base/tool-error.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { type Input, refused } from './input.js';
import { type ArchiveBounds, refusalOf } from './zip-refusal.js';

/** What an archive may cost. Documents are judged one by one, so these bound time; memory is bound by the largest document. */
const BOUNDS: ArchiveBounds = {
  entries: 1_000_000,
  entryBytes: DEFAULT_LIMITS.bytes,
  /** XML of many equal lines shrinks to a hundredth; a bomb to a thousandth. */
  ratio: 200,
  /** Below this no ratio is asked for: small documents cost nothing. */
  freeBytes: 16 * 1024 * 1024,
};

/**
 * The *.xml entries of a zip archive, in its own order, as they lie there: they are inflated where they are judged. Nothing is
 * written to disk. An entry that must not be used is an input that is refused, and so is an archive that cannot be read or is a bomb.
 * Where the archive's bytes are given, `path` is only its name.
 */
export async function* zipEntries(
  path: string,
  bounds: ArchiveBounds = BOUNDS,
  bytes?: Uint8Array,
): AsyncGenerator<Input, void, undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await opened(path, bytes);
    yield* entriesOf(path, zip, bounds);
  } catch (error) {
    yield refused(path, error instanceof ToolError ? error : damaged(path, error));
  } finally {
    zip?.close();
  }
}

async function* entriesOf(path: string, zip: ZipFile, bounds: ArchiveBounds): AsyncGenerator<Input, void, undefined> {
  const { getFileNameLowLevel } = await import('yauzl');
  let found = false;
  let count = 0;
  let total = 0;
  for (let entry = await next(zip); entry !== undefined; entry = await next(zip)) {
    if (++count > bounds.entries) throw bomb(path, `it has more than ${bounds.entries} entries`);
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false).replaceAll('\\', '/');
    if (!/\.(xml|zip)$/i.test(name) || /(^|\/)__MACOSX\//.test(name)) continue;
    found = true;
    const shown = `${path}/${name}`;
    const refusal = refusalOf(entry, name, bounds);
    if (refusal !== undefined) {
      yield refused(shown, refusal);
      continue;
    }
    total += entry.uncompressedSize;
    // Entries may share bytes, so that each looks harmless: what counts is all of them against the file.
    if (total > bounds.freeBytes && total > zip.fileSize * bounds.ratio)
      throw bomb(path, `it grows to more than ${bounds.ratio} times its size`);
    yield await entryInput(zip, entry, shown);
  }
  if (!found)
    throw new ToolError('ZIP_EMPTY', `There is no *.xml file in the archive ${path}.`, 'Name the files themselves if they end otherwise.');
}

async function entryInput(zip: ZipFile, entry: Entry, name: string): Promise<Input> {
  try {
    const bytes = await rawBytes(zip, entry);
    if (entry.compressionMethod === 0 && (await crcOf(bytes)) !== entry.crc32)
      throw new Error('its checksum is not the one that it states');
    if (entry.compressionMethod === 0) return { name, bytes };
    return { name, deflated: { bytes, size: entry.uncompressedSize, crc32: entry.crc32 } };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return refused(
      name,
      new ToolError('ZIP_ENTRY_DAMAGED', `This entry of the archive cannot be used: ${why}.`, 'Ask for the archive again.'),
    );
  }
}

async function opened(path: string, bytes: Uint8Array | undefined): Promise<ZipFile> {
  const { fromBuffer, open } = await import('yauzl');
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error === null ? resolve(zip) : reject(error));
    // Names are decoded here: one that is not allowed concerns its entry, not the archive.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
    if (bytes === undefined) open(path, options, done);
    else fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, done);
  });
}

/** The next entry of the central directory; undefined after the last. */
function next(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      zip.off('entry', onEntry);
      zip.off('end', onEnd);
      zip.off('error', onError);
      settle();
    };
    const onEntry = (entry: Entry): void => done(() => resolve(entry));
    const onEnd = (): void => done(() => resolve(undefined));
    const onError = (error: Error): void => done(() => reject(error));
    zip.on('entry', onEntry).on('end', onEnd).on('error', onError);
    zip.readEntry();
  });
}

/** The bytes of an entry as they lie in the archive. */
async function rawBytes(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) => {
    zip.openReadStream(entry, { decodeFileData: false }, (error, opened) => (error === null ? resolve(opened) : reject(error)));
  });
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function crcOf(bytes: Uint8Array): Promise<number> {
  return (await import('node:zlib')).crc32(bytes);
}

function bomb(path: string, why: string): ToolError {
  return new ToolError(
    'ZIP_BOMB',
    `The archive ${path} was not read to its end: ${why}.`,
    'Unpack it yourself if you trust it, and name the folder.',
  );
}

function damaged(path: string, cause: unknown): ToolError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new ToolError('FILE_NOT_FOUND', `There is no file ${path}.`, 'Check the name and the folder.', { cause });
  const why = code ?? message;
  return new ToolError('ZIP_DAMAGED', `The archive ${path} could not be read: ${why}.`, 'Ask for it again.', { cause });
}
