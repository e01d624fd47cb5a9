import { basename, dirname, join } from 'node:path';
import { type Disk, realDisk } from './disk.js';

/**
 * Writes a file so that after a crash there is either the old content or the new one, whole: under a temporary name beside it, synced,
 * renamed, and the folder synced. Throws what the file system says; then no temporary file is left.
 */
export function writeFileDurably(path: string, content: Uint8Array | string): void {
  const temporary = temporaryName(path);
  try {
    writeSynced(temporary, content);
    realDisk.rename(temporary, path);
  } catch (error) {
    realDisk.remove(temporary);
    throw error;
  }
  realDisk.syncFolder(dirname(path));
}

/** Hidden, and of this process: what is found under such a name after a crash can be thrown away. */
function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
}

/** Writes a new file and syncs it; nothing is renamed. */
export function writeSynced(path: string, content: Uint8Array | string): void {
  realDisk.write(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  realDisk.sync(path);
}

/** Makes the names in a folder durable. */
export function syncFolder(path: string): void {
  realDisk.syncFolder(path);
}

/** A system without it (EISDIR, EPERM), a file system without it (EINVAL, ENOTSUP, ENOSYS), a folder that may be written to and not read (EACCES). */
const NOT_POSSIBLE: ReadonlySet<unknown> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES']);

/**
 * The same for what can be made again, a report say, so that it can be written anywhere: where folders cannot be synced, the file alone
 * is. A disk that fails is still an error.
 */
export function syncFolderIfPossible(path: string, disk: Pick<Disk, 'syncFolder'> = realDisk): void {
  try {
    disk.syncFolder(path);
  } catch (error) {
    if (!NOT_POSSIBLE.has((error as NodeJS.ErrnoException).code)) throw error;
  }
}
