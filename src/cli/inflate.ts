import { crc32, inflateRawSync } from 'node:zlib';
import { ToolError } from '../base/tool-error.js';
import type { Deflated } from './input.js';

/**
 * The bytes of an entry that was deflated, at most `limit` + 1 of them: what lies in the archive does not decide how much memory is
 * taken. Throws ToolError where it is not what the archive states.
 */
export function inflate({ bytes, size, crc32: stated }: Deflated, limit: number): Uint8Array {
  if (size > limit)
    throw new ToolError(
      'ZIP_ENTRY_TOO_LARGE',
      `This entry of the archive is refused: it has more than ${limit} bytes.`,
      'No invoice is that large.',
    );
  let inflated: Uint8Array;
  try {
    inflated = inflateRawSync(bytes, { maxOutputLength: Math.min(size, limit) + 1 });
  } catch (cause) {
    const tooLong = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw damaged(tooLong ? 'it is longer than it states' : 'its compressed bytes are damaged', cause);
  }
  if (inflated.length !== size) throw damaged('it is shorter than it states');
  if (crc32(inflated) !== stated) throw damaged('its checksum is not the one that it states');
  return inflated;
}

function damaged(why: string, cause?: unknown): ToolError {
  return new ToolError('ZIP_ENTRY_DAMAGED', `This entry of the archive cannot be used: ${why}.`, 'Ask for the archive again.', { cause });
}
