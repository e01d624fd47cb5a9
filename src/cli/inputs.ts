import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../base/tool-error.js';
import { readFileUpTo, readStreamUpTo, unreadable } from './read-file.js';

/** One thing to validate: its name as shown, and its bytes or why it cannot be read. */
export interface Input {
  readonly name: string;
  /** At most `limit` + 1 bytes: one too many tells that the document is over its bound. Throws ToolError. */
  read(limit: number): Uint8Array | Promise<Uint8Array>;
}

/** The inputs that the arguments name: files, folders (every *.xml beneath, by name), `-` for standard input. */
export function* inputs(names: readonly string[], stdin: () => AsyncIterable<Uint8Array>): Generator<Input> {
  for (const name of names) {
    if (name === '-') yield { name: '(standard input)', read: (limit) => readStreamUpTo(stdin(), limit) };
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

function failing(name: string, error: ToolError): Input {
  return {
    name,
    read() {
      throw error;
    },
  };
}
