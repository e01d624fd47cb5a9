import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../repo/files.js';

/* The harness of bench/nothing-lost.ts, small: it passes as things are, and fails on each fault that is planted. Needs `npm run build`. */

function harness(...args: string[]): { code: number | null; found: { kills: number; folderTwice: number; faults: string[] } } {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'bench/nothing-lost.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 200_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { code: status, found: JSON.parse(stdout.slice(stdout.indexOf('{'))) };
}

test('nothing is lost and nothing comes twice, wherever the process is killed', { timeout: 240_000 }, () => {
  const { code, found } = harness('--documents', '150', '--kills', '15', '--seed', '5');
  expect(found).toMatchObject({ kills: expect.any(Number), folderTwice: 0, faults: [] });
  expect(found.kills).toBeGreaterThanOrEqual(15);
  expect(code).toBe(0);
});

describe('the harness sees', () => {
  test.each([
    ['sync', 'files that are not synced'],
    ['transaction', 'a step that is written in two'],
    ['reply', 'an answer before the document is stored'],
  ])('the fault %s: %s', { timeout: 240_000 }, (fault) => {
    const { code, found } = harness('--documents', '60', '--kills', '15', '--seed', '3', '--fault', fault);
    expect(found.faults.length).toBeGreaterThan(0);
    expect(code).toBe(1);
  });
});
