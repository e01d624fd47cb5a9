import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleFiles } from '../../samples/source/files.js';

const SAMPLES = join(import.meta.dirname, '../../samples');
const files = sampleFiles();

test('the folders hold the generated documents and no other', () => {
  const present = ['valid', 'invalid', 'mended', 'advisory', 'advisory/mended'].flatMap((folder) =>
    readdirSync(join(SAMPLES, folder))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => `${folder}/${name}`),
  );
  expect(present.sort()).toEqual([...files.keys()].sort());
});

test('they are fresh (npx tsx samples/generate.ts)', () => {
  const stale = [...files].filter(([path, content]) => readFileSync(join(SAMPLES, path), 'utf8') !== content).map(([path]) => path);
  expect(stale).toEqual([]);
});
