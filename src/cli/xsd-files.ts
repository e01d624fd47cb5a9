import { createHash } from 'node:crypto';
import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { ToolError } from '../base/tool-error.js';
import { readFileUpTo, unreadable } from './read-file.js';

/** A schema and all that it includes or imports from the same folder. */
export interface XsdFiles {
  /** The first is the schema itself. Names are relative to the folder, with `/`. */
  readonly files: readonly { readonly fileName: string; readonly contents: Uint8Array }[];
  /** SHA-256 over the names and bytes of the files, in hexadecimal. */
  readonly hash: string;
}

/** The official schemas of UBL 2.1 have 3 MB in 100 files. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_FILES = 1000;
const MAX_ENTRIES = 50_000;
const MAX_DEPTH = 16;

/** Finds a schema by its file name in a folder or below, and reads it with what it refers to. Nothing outside the folder is read. Throws ToolError. */
export function readXsd(folder: string, name: string): XsdFiles {
  const found = find(folder, name);
  if (found === undefined) {
    throw new ToolError(
      'XSD_NOT_FOUND',
      `There is no ${name} in the folder ${folder} or below.`,
      'Name the folder with the official XSD files.',
    );
  }
  const files = new Map<string, Uint8Array>();
  const waiting = [relative(folder, found).split(sep).join('/')];
  let room = MAX_BYTES;
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    const path = join(folder, file);
    // One that is missing is left to the checker, which knows whether it is needed.
    if (!existsSync(path)) continue;
    const contents = readFileUpTo(path, room);
    room -= contents.length;
    if (room < 0 || files.size === MAX_FILES) {
      throw new ToolError('XSD_TOO_LARGE', `The schema ${name} has more than ${MAX_FILES} files or ${MAX_BYTES} bytes.`);
    }
    files.set(file, contents);
    waiting.push(...referredBy(contents, file));
  }
  const hash = createHash('sha256');
  for (const [file, contents] of files) hash.update(`${file}\0${contents.length}\0`).update(contents);
  return { files: [...files].map(([fileName, contents]) => ({ fileName, contents })), hash: hash.digest('hex') };
}

// Addresses and paths that lead out of the folder are left to the checker, which has neither a network nor other files.
function referredBy(contents: Uint8Array, file: string): string[] {
  const text = Buffer.from(contents).toString('latin1');
  const locations = [...text.matchAll(/\bschemaLocation\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)].map((found) => found[1] ?? found[2]);
  return locations
    .filter((location) => /^[\w.~/ -]+\.xsd$/i.test(location) && !location.startsWith('/'))
    .map((location) => posix.join(posix.dirname(file), location))
    .filter((path) => !path.startsWith('../'));
}

/** The first file of that name, the folders nearest first and by name; links are not followed. */
function find(folder: string, name: string): string | undefined {
  let level = [folder];
  let entries = 0;
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const below: string[] = [];
    for (const path of level) {
      for (const entry of read(path)) {
        if (++entries > MAX_ENTRIES) throw new ToolError('XSD_TOO_LARGE', `The folder ${folder} has more than ${MAX_ENTRIES} entries.`);
        if (entry.isFile() && entry.name === name) return join(path, name);
        if (entry.isDirectory()) below.push(join(path, entry.name));
      }
    }
    level = below;
  }
  return undefined;
}

function read(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw unreadable(path, error);
  }
}
