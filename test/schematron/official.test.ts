import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SchemaFile } from '../../src/schematron/loader.js';
import { readSchema } from '../../src/schematron/read.js';

/** A folder with the publishers' own Schematron files, which are no part of the project. */
const folder = process.env.PEPPOLKIT_OFFICIAL ?? '';

/** Forms to fill in rather than schemas: their includes name no file. */
const FORMS = /[/\\]templates[/\\]/;

const open = (file: string): SchemaFile => ({ file, bytes: readFileSync(file) });

function schemas(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  // files that others include have another root element
  return files.filter((file) => file.endsWith('.sch') && !FORMS.test(file) && /<(\w+:)?schema\b/.test(readFileSync(file, 'utf8')));
}

describe.skipIf(folder === '' || !existsSync(folder))('official schemas (PEPPOLKIT_OFFICIAL)', () => {
  const files = folder === '' ? [] : schemas();

  it('are there', () => expect(files).not.toEqual([]));

  it.each(files.map((file) => relative(folder, file)))('%s is read', (name) => {
    const schema = readSchema(open(join(folder, name)), (href, from) => open(resolve(dirname(from), href)));
    const checks = schema.patterns.flatMap(({ rules }) => rules.flatMap((rule) => rule.checks));
    expect(checks.length).toBeGreaterThan(0);
    expect(checks.filter(({ id, message }) => id === '' || message.length === 0)).toEqual([]);
  });
});
