import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../repo/files.js';
import { command } from './io.js';

/* Advice through the command line as a whole; needs `npm run build`. */

const BROKEN = join(ROOT, 'samples/advisory/ADV-IBAN-02.xml');

interface Document {
  readonly input: string;
  readonly outcome: string;
  readonly verdict: {
    readonly layers: { readonly advisory: string };
    readonly findings: readonly { readonly rule: string; readonly line: number; readonly values: object }[];
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-advisory-'));
  const copies = {
    'a.xml': 'minimal-invoice.xml',
    'b.xml': 'minimal-credit-note.xml',
    'c.xml': 'minimal-invoice.xml',
    'd.xml': 'minimal-invoice.cii.xml',
  };
  for (const [to, from] of Object.entries(copies)) copyFileSync(join(ROOT, 'samples/valid', from), join(folder, to));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function documents(...argv: string[]): Promise<{ code: number; documents: readonly Document[] }> {
  const { code, out } = await command(['validate', '--format', 'json', ...argv]);
  return { code, documents: (JSON.parse(out) as { documents: readonly Document[] }).documents };
}

test('advice makes no document invalid, and --no-advisory leaves it out', async () => {
  const given = await documents(BROKEN);
  expect(given).toMatchObject({ code: 0, documents: [{ outcome: 'valid', verdict: { layers: { advisory: 'advice' } } }] });
  expect(given.documents[0]!.verdict.findings.map(({ rule }) => rule)).toEqual(['ADV-IBAN-02']);
  const none = await documents('--no-advisory', BROKEN);
  expect(none).toMatchObject({ code: 0, documents: [{ outcome: 'valid', verdict: { layers: { advisory: 'not run' }, findings: [] } }] });
});

test('advice counts for --fail-on warning', async () => {
  expect((await documents('--fail-on', 'warning', BROKEN)).code).toBe(1);
  expect((await documents('--fail-on', 'warning', '--no-advisory', BROKEN)).code).toBe(0);
});

test.each(['1', '2'])('a number that was given before is told at the second document, with %s thread(s)', async (jobs) => {
  const { code, documents: all } = await documents('--jobs', jobs, folder);
  expect(code).toBe(0);
  expect(all.map(({ input, verdict }) => [input, verdict.findings.map(({ rule, line, values }) => ({ rule, line, values }))])).toEqual([
    [join(folder, 'a.xml'), []],
    [join(folder, 'b.xml'), []],
    [join(folder, 'c.xml'), [{ rule: 'ADV-BATCH-01', line: 4, values: { found: 'MIN-1', document: join(folder, 'a.xml') } }]],
    // The same invoice in the other syntax.
    [join(folder, 'd.xml'), []],
  ]);
  expect((await documents('--no-advisory', folder)).documents.flatMap(({ verdict }) => verdict.findings)).toEqual([]);
});
