import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../../src/base/csv.js';
import { Kept } from '../../dispatch/kept.js';
import { command } from '../io.js';

let kept: Kept;
let config: string;
let now = Date.parse('2026-10-15T12:00:00Z');

beforeAll(async () => {
  kept = new Kept({ now: () => now });
  config = join(kept.home, 'peppolkit.yaml');
  writeFileSync(config, 'data: data\n');
  await kept.delivered('1', '2036-12-31', { provider: '=cmd()', rules: { 'BR-CO-15': 3, 'BR-01': 1 } });
  now = Date.parse('2026-11-15T12:00:00Z');
  await kept.delivered('2', '2036-12-31', { provider: '=cmd()', rules: { 'BR-CO-15': 1 } });
  await kept.delivered('3', '2036-12-31', { provider: '<script>alert(1)</script>', rules: { 'BR-01': 1 } });
  const { id } = await kept.received('4');
  await kept.store.advance(id, 'received', [{ to: 'rejected', cause: { reason: 'so', actor: 'dispatch' } }], now);
});

afterAll(async () => {
  await kept.store.close();
  rmSync(kept.home, { recursive: true });
});

const run = (...argv: readonly string[]) => command(['stats', ...argv, '--config', config]);
const rows = async (...argv: readonly string[]) =>
  parseCsv((await run('--format', 'csv', ...argv)).out).map(({ cells }) => cells.join(' '));

test.each([
  [
    ['--by', 'month'],
    ['month documents delivered rejected duplicate waiting', '2026-10 1 1 0 0 0', '2026-11 3 2 1 0 0'],
  ],
  [
    ['--by', 'provider', '--from', '2026-11', '--to', '2026-11'],
    ['provider documents delivered rejected duplicate waiting', ' 1 0 1 0 0', '<script>alert(1)</script> 1 1 0 0 0', '=cmd() 1 1 0 0 0'],
  ],
  [
    ['--by', 'rule'],
    ['rule documents', 'BR-01 2', 'BR-CO-15 2'],
  ],
  [
    ['--by', 'rule', '--provider', '=cmd()'],
    ['rule documents', 'BR-CO-15 2', 'BR-01 1'],
  ],
  [
    ['--by', 'recipient'],
    ['recipient documents delivered rejected duplicate waiting', 'city 3 3 0 0 0', ' 1 0 1 0 0'],
  ],
  [
    ['--by', 'type', '--seller', 'LANTERNES'],
    ['type documents delivered rejected duplicate waiting', '380 3 3 0 0 0'],
  ],
])('%j', async (argv, expected) => {
  expect(await rows(...argv)).toEqual(expected);
});

test('no cell of the CSV is a formula', async () => {
  expect((await run('--format', 'csv', '--by', 'provider')).out).toContain("\n'=cmd(),2,");
});

test('text and JSON say the same', async () => {
  const { rows: json } = JSON.parse((await run('--format', 'json')).out);
  expect(json).toMatchObject([
    { key: '2026-10', documents: 1 },
    { key: '2026-11', documents: 3, rejected: 1 },
  ]);
  expect((await run()).out).toMatch(/^2026-11 +3 +2 +1 +0 +0$/m);
  expect((await run('--by', 'rule')).out).toMatch(/\n=cmd\(\)\n {2}BR-CO-15 {2}2\n {2}BR-01 {2}1\n/);
});

describe.each(['en', 'fr', 'de'])('in %s', (lang) => {
  test('the page stands by itself, and nothing in it runs', async () => {
    const file = join(kept.home, `page.${lang}.html`);
    expect((await run('--format', 'html', '--lang', lang, '-o', file)).code).toBe(0);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import/);
    expect(page).toContain('BR-CO-15');
  });

  test.each([
    ['provider', '--provider', '=cmd()'],
    ['body', '--recipient', 'city'],
    ['supplier', '--seller', 'Lanternes Dupont'],
  ])('a letter to a %s', async (to, option, name) => {
    const { code, out } = await run('--letter', to, option, name, '--lang', lang);
    expect(code).toBe(0);
    expect(out).toContain(name);
    expect(out).toMatch(
      { en: /From October 2026 to November 2026/, fr: /D’octobre 2026 à novembre 2026/, de: /von Oktober 2026 bis November 2026/ }[lang]!,
    );
    expect(out).toMatch(/^- BR-CO-15 \(.*2.*\)\n {2}\S.{20}/m);
    expect(out).not.toMatch(/undefined|\{[a-zA-Z]+\}/);
  });
});

test.each([
  [['--letter', 'provider'], /Say it with --provider/],
  [['--letter', 'body', '--recipient', 'nobody'], /Nothing is counted/],
  [['--from', 'October'], /is no month/],
  [['--top', '0'], /is no number/],
])('%j is refused', async (argv, why) => {
  expect(await run(...argv)).toMatchObject({ code: 2, err: expect.stringMatching(why) });
});
