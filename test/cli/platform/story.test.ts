import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixedClock } from '../../../src/base/clock.js';
import { Kept } from '../../dispatch/kept.js';
import { command } from '../io.js';

let kept: Kept;
let config: string;
let id: string;

beforeEach(async () => {
  kept = new Kept(fixedClock('2026-11-22T12:00:00Z'));
  config = join(kept.home, 'peppolkit.yaml');
  writeFileSync(config, 'data: data\n');
  await kept.delivered('R-1', '2036-12-31', { rules: { 'BR-CO-15': 2 } });
  id = await kept.delivered('R-2');
});

afterEach(async () => {
  await kept.store.close();
  rmSync(kept.home, { recursive: true });
});

const run = (...argv: readonly string[]) => command([...argv, '--config', config]);

describe('find', () => {
  test.each([
    ['its number', () => 'R-2'],
    ['its id', () => id],
    ['its hash', async () => (await kept.store.get(id))!.sha256],
    ['a delivery', () => `${id}.city.main`],
    ['the Message-ID of its mail', () => `<${id}.city.main@example.org>`],
    ['a Message-ID without brackets', () => `${id}.city.main@example.org`],
  ])('by %s', async (_what, text) => {
    const { code, out } = await run('find', await text());
    expect(code).toBe(0);
    expect(out).toContain('Invoice R-2 from Lanternes Dupont');
    expect(out).toContain('Now: it was handed over to the recipient.');
    expect(out).toContain('city, main (folder): handed over, 1 attempt');
    expect(out).toMatch(/2026-11-22 13:00 {2}its recipient is known \(so; dispatch\)/);
  });

  test('by the sender lists several', async () => {
    const { out } = await run('find', 'lanternes');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => /R-\d/.exec(line)?.[0]),
    ).toEqual(['R-1', 'R-2']);
  });

  test.each([
    ['fr', 'Facture R-1 de Lanternes Dupont', 'La dette que l’acheteur comptabilise'],
    ['de', 'Rechnung R-1 von Lanternes Dupont', 'BR-CO-15 (2×)'],
  ])('in %s, with what its rules mean', async (lang, head, rule) => {
    const { out } = await run('find', 'R-1', '--lang', lang);
    expect(out).toContain(head);
    expect(out).toContain(rule);
  });

  test('an empty text is no question', async () => {
    expect(await run('find', ' ')).toMatchObject({ code: 2, err: expect.stringMatching(/nothing to look for/) });
  });

  test('nothing is exit code 1', async () => {
    expect(await run('find', 'R-9\u001b[2J')).toMatchObject({ code: 1, err: expect.not.stringContaining('\u001b') });
  });
});

describe('archive export', () => {
  test('an auditor can check every file and every entry with other tools', async () => {
    const folder = join(kept.home, 'dossier');
    expect((await run('archive', 'export', id, '-o', folder)).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(
      [
        'README.de.md',
        'README.en.md',
        'README.fr.md',
        'SHA256SUMS',
        'audit.json',
        'deliveries.json',
        'original.xml',
        'readable.fr.pdf',
        'route.json',
        'verdict.json',
      ].sort(),
    );
    expect(readFileSync(join(folder, 'original.xml'), 'utf8')).toBe('invoice R-2');
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], { cwd: folder });
    const audit = JSON.parse(readFileSync(join(folder, 'audit.json'), 'utf8'));
    expect(audit).toHaveLength(8);
    for (const { seq, at, document, from, to, reason, actor, detailHash, previous, hash, detail } of audit) {
      // As the README tells it.
      const text = JSON.stringify([seq, at, document, from, to, reason, actor, detailHash, previous]);
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
      expect(detail === '' ? '' : createHash('sha256').update(detail).digest('hex')).toBe(detailHash);
    }
    expect(JSON.parse(readFileSync(join(folder, 'route.json'), 'utf8')).recipient).toBe('city');
    for (const [lang, words] of [
      ['en', 'How to check it'],
      ['fr', 'Comment le vérifier'],
      ['de', 'Wie man es prüft'],
    ])
      expect(readFileSync(join(folder, `README.${lang}.md`), 'utf8')).toContain(words);
  });

  test('as a zip archive', async () => {
    const file = join(kept.home, 'dossier.zip');
    expect((await run('archive', 'export', id, '-o', file)).code).toBe(0);
    const bytes = readFileSync(file, 'latin1');
    expect(bytes.slice(0, 2)).toBe('PK');
    for (const name of ['original.xml', 'audit.json', 'README.de.md', 'SHA256SUMS']) expect(bytes).toContain(name);
  });

  test('what the archive cannot give is told, in the README too', async () => {
    const { sha256 } = (await kept.store.get(id))!;
    writeFileSync(join(kept.data, 'archive', sha256.slice(0, 2), sha256), 'changed');
    const folder = join(kept.home, 'dossier');
    expect(await run('archive', 'export', id, '-o', folder)).toMatchObject({ code: 1, err: expect.stringContaining("'original'") });
    expect(existsSync(join(folder, 'original.xml'))).toBe(false);
    expect(readFileSync(join(folder, 'README.en.md'), 'utf8')).toContain('original should be here');
  });

  test('nothing is written over, and there has to be such a document', async () => {
    expect(await run('archive', 'export', id, '-o', kept.home)).toMatchObject({ code: 2, err: expect.stringMatching(/is there already/) });
    expect(await run('archive', 'export', 'x', '-o', join(kept.home, 'x'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no document x/),
    });
  });
});
