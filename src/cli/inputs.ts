import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../base/tool-error.js';

/** One thing to validate: its name as shown, and its bytes or why it cannot be read. */
export interface Input {
  readonly name: string;
  /** At most `limit` + 1 bytes: one too many tells that the document is over its bound. Throws ToolError. */
  read(limit: number): Uint8Array | Promise<Uint8Array>;
}

/** The inputs that the arguments name: files, folders (every *.xml beneath, by name), `-` for standard input. */
export function* inputs(names: readonly string[], stdin: () => AsyncIterable<Uint8Array>): Generator<Input> {
  for (const name of names) {
    if (name === '-') yield { name: '(standard input)', read: (limit) => readStream(stdin(), limit) };
    else if (isFolder(name)) yield* folder(name);
    else yield { name, read: (limit) => readFileUpTo(name, limit) };
  }
}

function* folder(path: string): Generator<Input> {
  let found = false;
  for (const input of xmlFilesBelow(path)) {
    found = true;
    yield input;
  }
  if (found) return;
  yield failing(
    path,
    new ToolError('FOLDER_EMPTY', `There is no *.xml file in the folder ${path}.`, 'Name the files themselves if they end otherwise.'),
  );
}

function* xmlFilesBelow(path: string): Generator<Input> {
  let entries: string[];
  try {
    entries = readdirSync(path).sort();
  } catch (error) {
    yield failing(path, unreadable(path, error));
    return;
  }
  for (const entry of entries) {
    const child = join(path, entry);
    if (isFolder(child, true)) yield* xmlFilesBelow(child);
    else if (/\.xml$/i.test(entry)) yield { name: child, read: (limit) => readFileUpTo(child, limit) };
  }
}

// Links to folders are followed where they are named, not where they are met: they may lead in circles.
function isFolder(path: string, met = false): boolean {
  const options = { throwIfNoEntry: false } as const;
  try {
    return (met ? lstatSync(path, options) : statSync(path, options))?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

function readFileUpTo(path: string, limit: number): Uint8Array {
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

async function readStream(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(64 * 1024);
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

function grown(bytes: Uint8Array, limit: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(bytes.length * 2, limit + 1));
  larger.set(bytes);
  return larger;
}

function failing(name: string, error: ToolError): Input {
  return {
    name,
    read() {
      throw error;
    },
  };
}

function unreadable(path: string, cause: unknown): ToolError {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return new ToolError('FILE_NOT_FOUND', `There is no file ${path}.`, 'Check the name and the folder.', { cause });
  if (code === 'EACCES' || code === 'EPERM') {
    return new ToolError('FILE_UNREADABLE', `The file ${path} may not be read.`, 'Ask for the right to read it.', { cause });
  }
  return new ToolError('FILE_UNREADABLE', `The file ${path} could not be read (${code ?? 'unknown reason'}).`, undefined, { cause });
}
