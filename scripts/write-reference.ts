/**
 * Writes the reference under docs/reference/ (rules/, codes/, terms/): `npm run docs`. It tells what the commands explain, codes and
 * terms tell, from the same compiled data, so build before.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codePages } from './reference/code-pages.js';
import { rulePages } from './reference/rule-pages.js';
import { termPages } from './reference/term-pages.js';

const target = join(import.meta.dirname, '..', 'docs', 'reference');
const FOLDERS = { rules: rulePages, codes: codePages, terms: termPages };

/** The generated files and what they should hold. */
export function generated(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FOLDERS).flatMap(([folder, pages]) => [...pages()].map(([name, text]) => [join(target, folder, name), text] as const)),
  );
}

if (process.argv[1] === import.meta.filename) {
  const files = generated();
  for (const folder of Object.keys(FOLDERS)) {
    mkdirSync(join(target, folder), { recursive: true });
    for (const name of readdirSync(join(target, folder))) if (!files.has(join(target, folder, name))) rmSync(join(target, folder, name));
  }
  for (const [file, text] of files) writeFileSync(file, text);
  console.log(`${files.size} files in ${[...new Set([...files.keys()].map((file) => dirname(file)))].length} folders of docs/reference`);
}
