import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SBDH_RULES } from '../../src/envelope/sbdh-rules.js';

const ID = /SBDH-[A-Z0-9_-]*[A-Z0-9]/g;

test('the reference page names every rule, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/reference/envelope.md'), 'utf8');
  const table = page.split('\n').flatMap((line) => /^\| (SBDH[^|]*) \|/.exec(line)?.[1]?.split(', ') ?? []);
  expect(table.sort()).toEqual([...SBDH_RULES].sort());
});

test('the tests expect every rule somewhere', () => {
  const tests = readdirSync(import.meta.dirname).filter((name) => name !== 'rules.test.ts');
  const text = tests.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
  const expected = new Set([...text.matchAll(ID)].map(([id]) => id));
  expect(SBDH_RULES.filter((rule) => !expected.has(rule))).toEqual([]);
});
