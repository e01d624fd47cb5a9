import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

import { syncFolder, writeFileDurably, writeSynced } from '../base/durable-file.js';
import { ToolError } from '../base/tool-error.js';
import { type ReadDirectory, readDirectory } from './read.js';
import type { SourceText } from './yaml-file.js';

/** What a write of several files is about to do; while it stands, the renames may not all be done. */
const JOURNAL = '.peppolkit-write.json';

const MOST_FILES = 10_000;

/** Reads a directory from its folder. Throws ToolError DIRECTORY_NOT_FOUND, DIRECTORY_UNREADABLE. */
export function readDirectoryFolder(folder: string): ReadDirectory {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new ToolError('DIRECTORY_NOT_FOUND', `There is no folder ${folder}.`, 'Name the folder that holds recipients/ and rules/.');
  finishWriting(folder);
  const texts: SourceText[] = [];
  for (const part of ['recipients', 'rules']) collect(folder, join(folder, part), texts);
  if (texts.length === 0)
    throw new ToolError(
      'DIRECTORY_NOT_FOUND',
      `${folder} holds no recipients/*.yaml.`,
      'Name the folder that holds recipients/ and rules/.',
    );
  return readDirectory(texts);
}

function collect(root: string, path: string, texts: SourceText[]): void {
  if (!existsSync(path)) return;
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) collect(root, child, texts);
    else if (entry.isFile() && /^[^.].*\.ya?ml$/.test(entry.name)) {
      if (texts.length === MOST_FILES)
        throw new ToolError('DIRECTORY_UNREADABLE', `${root} holds more than ${MOST_FILES} files.`, 'Put several recipients in one file.');
      try {
        texts.push({ file: relative(root, child).split(sep).join('/'), text: readFileSync(child, 'utf8') });
      } catch (cause) {
        throw new ToolError('DIRECTORY_UNREADABLE', `${child} could not be read (${(cause as NodeJS.ErrnoException).code}).`, undefined, {
          cause,
        });
      }
    }
  }
}

/**
 * Replaces or adds files of a directory, all or none: a crash in between is made good by the next read. Paths stay inside the folder.
 */
export function writeDirectoryFolder(folder: string, files: readonly SourceText[]): void {
  const renames = files.map(({ file, text }) => {
    const path = join(folder, file);
    if (relative(folder, path).startsWith('..')) throw new ToolError('PATH', `${file} leads out of ${folder}.`);
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.new`;
    writeSynced(temporary, text);
    return { from: `${file}.new`, to: file };
  });
  for (const path of new Set(files.map(({ file }) => dirname(join(folder, file))))) syncFolder(path);
  writeFileDurably(join(folder, JOURNAL), JSON.stringify(renames));
  finishWriting(folder);
}

function finishWriting(folder: string): void {
  const journal = join(folder, JOURNAL);
  if (!existsSync(journal)) return;
  const renames = JSON.parse(readFileSync(journal, 'utf8')) as { from: string; to: string }[];
  for (const { from, to } of renames) if (existsSync(join(folder, from))) renameSync(join(folder, from), join(folder, to));
  for (const path of new Set(renames.map(({ to }) => dirname(join(folder, to))))) syncFolder(path);
  rmSync(journal);
  syncFolder(folder);
}
