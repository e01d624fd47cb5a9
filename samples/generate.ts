import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './source/files.js';

/** Writes every sample afresh: `npx tsx samples/generate.ts`. */
const HERE = dirname(fileURLToPath(import.meta.url));

for (const folder of ['valid', 'invalid', 'mended', 'advisory', 'advisory/mended']) {
  mkdirSync(join(HERE, folder), { recursive: true });
  for (const name of readdirSync(join(HERE, folder))) if (name.endsWith('.xml')) rmSync(join(HERE, folder, name));
}
for (const [path, content] of sampleFiles()) writeFileSync(join(HERE, path), content);
