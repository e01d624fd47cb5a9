import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolderIfPossible } from '../base/durable-file.js';
import { ToolError } from '../base/tool-error.js';

const BUFFER_CHARACTERS = 64 * 1024;

/**
 * A file that is written in pieces under a temporary name beside its own, and takes its own only when it is whole and on the disk: whoever
 * looks meanwhile sees what was there before. What is no regular file (a pipe, /dev/stdout) is written as it is. Throws ToolError
 * `FILE_UNWRITABLE`.
 */
export class ReplacedFile {
  readonly #path: string;
  readonly #temporary: string | undefined;
  readonly #file: number;
  #waiting = '';

  constructor(path: string) {
    this.#path = path;
    try {
      const target = resolved(path);
      this.#path = target;
      const before = statSync(target, { throwIfNoEntry: false });
      if (before !== undefined && !before.isFile()) this.#file = openSync(target, 'w');
      else {
        this.#temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
        rmSync(this.#temporary, { force: true });
        // It must not be there: in a folder that others may write to, it could be a link to anywhere.
        this.#file = openSync(this.#temporary, 'wx', before?.mode ?? 0o666);
      }
    } catch (cause) {
      throw unwritable(path, cause);
    }
  }

  write(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= BUFFER_CHARACTERS) this.#flush();
  }

  writeBytes(bytes: Uint8Array): void {
    this.#flush();
    this.#put(bytes);
  }

  /** The file takes its name. */
  finish(): void {
    this.#flush();
    try {
      if (this.#temporary !== undefined) fsyncSync(this.#file);
      closeSync(this.#file);
      if (this.#temporary !== undefined) {
        renameSync(this.#temporary, this.#path);
        syncFolderIfPossible(dirname(this.#path));
      }
    } catch (cause) {
      throw unwritable(this.#path, cause);
    }
  }

  /** Nothing was written: what was there before stays. */
  abandon(): void {
    try {
      closeSync(this.#file);
      if (this.#temporary !== undefined) unlinkSync(this.#temporary);
    } catch {
      // It is being given up for a reason that is told already.
    }
  }

  #flush(): void {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    this.#put(bytes);
  }

  #put(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    } catch (cause) {
      throw unwritable(this.#path, cause);
    }
  }
}

// A link stays a link: its target is replaced.
function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function unwritable(path: string, cause: unknown): ToolError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown reason';
  const remedy =
    code === 'ENOENT' ? 'Make its folder first.' : code === 'ENOSPC' ? 'Make room on the disk.' : 'Name a file that may be written.';
  return new ToolError('FILE_UNWRITABLE', `The file ${path} could not be written (${code}).`, remedy, { cause });
}
