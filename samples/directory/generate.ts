import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleDirectoryFiles } from './files.js';

/** Writes the recipients and the change of government afresh: `npx tsx samples/directory/generate.ts`. The rules beside them are written by hand. */
const HERE = dirname(fileURLToPath(import.meta.url));

for (const { file, text } of sampleDirectoryFiles()) {
  mkdirSync(dirname(join(HERE, file)), { recursive: true });
  writeFileSync(join(HERE, file), text);
}
