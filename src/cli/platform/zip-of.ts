import { ZipFile } from 'yazl';
import type { Piece } from '../../dispatch/channel.js';

/** Of no meaning, so that the same files make the same archive. */
const MADE = new Date('2000-01-01T00:00:00Z');

/** Files as one zip archive, the same bytes for the same files. */
export async function zipOf(files: readonly Pick<Piece, 'fileName' | 'bytes'>[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { fileName, bytes } of files)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName, { mtime: MADE, forceDosTimestamp: true });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
