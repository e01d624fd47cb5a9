import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ToolError } from '../base/tool-error.js';

/**
 * Writes a file whole or not at all: under a temporary name beside its own, which is synced and then renamed. A link keeps standing, its
 * target is replaced; what is no regular file (a pipe, /dev/stdout) is written as it is. Throws ToolError `FILE_UNWRITABLE`.
 */
export function writeOutputFile(path: string, content: Uint8Array): void {
  let temporary: string | undefined;
  try {
    const target = resolved(path);
    const before = statSync(target, { throwIfNoEntry: false });
    if (before !== undefined && !before.isFile()) {
      writeAll(openSync(target, 'w'), content, false);
      return;
    }
    const name = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
    const file = openSync(name, 'wx', before?.mode ?? 0o666);
    temporary = name;
    writeAll(file, content, true);
    renameSync(name, target);
    temporary = undefined;
    syncFolder(dirname(target));
  } catch (cause) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw unwritable(path, cause);
  }
}

function writeAll(file: number, content: Uint8Array, sync: boolean): void {
  try {
    for (let done = 0; done < content.length; ) done += writeSync(file, content, done);
    if (sync) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

// Not every system lets a folder be synced; the file itself is.
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    return;
  }
}

function unwritable(path: string, cause: unknown): ToolError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
  const remedy =
    code === 'ENOENT' ? 'Make its folder first.' : code === 'ENOSPC' ? 'Make room on the disk.' : 'Name a file that may be written.';
  return new ToolError('FILE_UNWRITABLE', `The file ${path} could not be written (${code}).`, remedy, { cause });
}
