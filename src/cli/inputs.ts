import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ToolError } from '../base/tool-error.js';
import { DEFAULT_LIMITS } from '../xml/limits.js';
import { type Input, refused } from './input.js';
import { readStreamUpTo, unreadable } from './read-file.js';

export interface InputsAsked {
  /** Files, folders, zip archives, glob patterns, `-` for standard input. */
  readonly names: readonly string[];
  /** A file with names, one a line, or `-` for standard input; no patterns in it. */
  readonly filesFrom?: string | undefined;
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

/**
 * What the arguments name, one by one and in a stable order: of a folder every *.xml and *.zip beneath, by name; of an archive its
 * *.xml entries, in its own order. What cannot be used is an input too, with the reason. A folder's or a pattern's names are held, no bytes.
 */
export async function* inputs({ names, filesFrom, stdin }: InputsAsked): AsyncGenerator<Input, void, undefined> {
  for (const name of names) {
    if (name === '-') yield await standardInput(stdin);
    else if (isPattern(name)) for await (const file of matches(name)) yield* named(file);
    else yield* named(name);
  }
  if (filesFrom === undefined) return;
  const { namesIn } = await import('./files-from.js');
  for await (const name of namesIn(filesFrom, stdin)) {
    if (typeof name === 'string') yield* named(name);
    else yield name;
  }
}

/** How many documents there will be; undefined where only reading tells: of patterns, archives and standard input. */
export function countNamed(names: readonly string[]): number | undefined {
  let count = 0;
  for (const name of names) {
    if (name === '-' || isPattern(name)) return undefined;
    for (const entry of isFolder(name) ? filesBelow(name) : [name]) {
      if (typeof entry === 'string' && isZip(entry)) return undefined;
      count += 1;
    }
  }
  return count;
}

async function* named(name: string | Input): AsyncGenerator<Input, void, undefined> {
  if (typeof name !== 'string') yield name;
  else if (isFolder(name)) yield* folder(name);
  else yield* file(name);
}

async function* file(path: string): AsyncGenerator<Input, void, undefined> {
  if (isZip(path)) yield* (await import('./zip.js')).zipEntries(path);
  else yield { name: path, file: path };
}

async function* folder(path: string): AsyncGenerator<Input, void, undefined> {
  let found = false;
  for (const entry of filesBelow(path)) {
    found = true;
    if (typeof entry === 'string') yield* file(entry);
    else yield entry;
  }
  if (found) return;
  const remedy = 'Name the files themselves if they end otherwise.';
  yield refused(path, new ToolError('FOLDER_EMPTY', `There is no *.xml and no *.zip file in the folder ${path}.`, remedy));
}

// Links to folders are followed where they are named, not where they are met: they may lead in circles.
function* filesBelow(path: string): Generator<string | Input> {
  let entries: Dirent[];
  try {
    entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    yield refused(path, unreadable(path, error));
    return;
  }
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesBelow(child);
    else if (/\.(xml|zip)$/i.test(entry.name)) yield child;
  }
}

async function standardInput(stdin: InputsAsked['stdin']): Promise<Input> {
  return { name: '(standard input)', bytes: await readStreamUpTo(stdin(), DEFAULT_LIMITS.bytes) };
}

/** A name with characters of a pattern is one only where there is no such file. */
function isPattern(name: string): boolean {
  return /[*?{[]|[@!+]\(/.test(name) && stat(name) === undefined;
}

async function* matches(pattern: string): AsyncGenerator<string | Input, void, undefined> {
  const { filesMatching } = await import('./files-matching.js');
  const found = await filesMatching(pattern);
  if (found.length > 0) yield* found;
  else
    yield refused(pattern, new ToolError('PATTERN_EMPTY', `No file matches the pattern ${pattern}.`, 'Check the folder and the ending.'));
}

function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

function isFolder(path: string): boolean {
  return stat(path)?.isDirectory() ?? false;
}

function stat(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
