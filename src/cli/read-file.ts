import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ToolError } from '../base/tool-error.js';

/** A file's bytes, at most `limit` + 1 of them: one too many tells that it is over its bound. Throws ToolError. */
export function readFileUpTo(path: string, limit: number): Uint8Array {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    let bytes = new Uint8Array(Math.min(size, limit) + 1);
    let length = 0;
    for (;;) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      length += count;
      if (count === 0 || length > limit) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = grown(bytes, limit);
    }
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A stream's bytes, bounded in the same way. */
export async function readStreamUpTo(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(Math.min(64 * 1024, limit + 1));
  let length = 0;
  for await (const chunk of stream) {
    const taken = chunk.subarray(0, limit + 1 - length);
    while (length + taken.length > bytes.length) bytes = grown(bytes, limit);
    bytes.set(taken, length);
    length += taken.length;
    if (length > limit) break;
  }
  return bytes.subarray(0, length);
}

/** What the system says of a file that cannot be read, in words. */
export function unreadable(path: string, cause: unknown): ToolError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new ToolError('FILE_NOT_FOUND', `There is no file ${path}.`, 'Check the name and the folder.', { cause });
  if (code === 'EACCES' || code === 'EPERM') {
    return new ToolError('FILE_UNREADABLE', `The file ${path} may not be read.`, 'Ask for the right to read it.', { cause });
  }
  return new ToolError('FILE_UNREADABLE', `The file ${path} could not be read (${code ?? 'unknown reason'}).`, undefined, { cause });
}

function grown(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(bytes.length * 2, limit + 1));
  larger.set(bytes);
  return larger;
}
