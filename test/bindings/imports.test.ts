import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** All files that a file of src/ imports, itself and those that it reaches included. */
function reach(file: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(file.href)) return seen;
  seen.add(file.href);
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/ from '([^']+)';/g)) {
    if (specifier!.startsWith('.')) reach(new URL(specifier!.replace(/\.js$/, '.ts'), file), seen);
    else seen.add(specifier!);
  }
  return seen;
}

test.each(['bindings/read', 'bindings/write', 'bindings/correspondence', 'validate/validate'])('%s works without zod', (name) => {
  const reached = reach(new URL(`../../src/${name}.ts`, import.meta.url));
  expect(reached.size).toBeGreaterThan(10);
  expect([...reached]).not.toContain('zod');
});

test('the JSON form needs it', () => {
  expect([...reach(new URL('../../src/model/parse-json.ts', import.meta.url))]).toContain('zod');
});
