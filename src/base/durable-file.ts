import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that after a crash there is either the old content or the new one, whole: under a temporary name beside it, synced,
 * renamed, and the folder synced. Throws what the file system says; then no temporary file is left.
 */
export function writeFileDurably(path: string, content: Uint8Array | string): void {
  const temporary = temporaryName(path);
  try {
    writeSynced(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** Hidden, and of this process: what is found under such a name after a crash can be thrown away. */
function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
}

/** Writes a new file and syncs it; nothing is renamed. */
export function writeSynced(path: string, content: Uint8Array | string): void {
  const file = openSync(path, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the names in a folder durable. */
export function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
