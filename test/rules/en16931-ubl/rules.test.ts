import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SchemaFile } from '../../../src/schematron/loader.js';
import { readSchema } from '../../../src/schematron/read.js';
import type { MessagePart } from '../../../src/schematron/schema.js';
import { readTable } from '../../../src/schematron/tsv.js';
import { ROOT } from '../../repo/files.js';

const open = (file: string): SchemaFile => ({ file, bytes: readFileSync(join(ROOT, file)) });
const schema = readSchema(open('schematron/en16931/ubl.sch'), (href, from) => open(relative(ROOT, join(ROOT, dirname(from), href))));
const checks = schema.patterns.flatMap(({ rules }) => rules.flatMap((rule) => rule.checks));
const official = readTable('rules.tsv', readFileSync(join(import.meta.dirname, 'rules.tsv'))).rows.map(({ cells }) => cells);

const words = (message: readonly MessagePart[]): string => message.map((part) => (typeof part === 'string' ? part : '…')).join('');

describe('EN 16931 for UBL', () => {
  it('has each rule of the artefact once, and no other', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(official.map((cells) => cells.get('rule')));
  });

  it('gives each rule the flag of the artefact', () => {
    const flags = new Map(checks.map(({ id, flag }) => [id, flag]));
    expect(official.filter((cells) => flags.get(cells.get('rule') ?? '') !== cells.get('flag'))).toEqual([]);
  });

  it('says a whole sentence for each, with no parameter left over', () => {
    expect(checks.map(({ message }) => words(message)).filter((text) => !/^[A-Z…].*\.$/s.test(text.trim()) || /[${}]/.test(text))).toEqual(
      [],
    );
  });

  it('names a term of the standard, unless the rule is on the syntax alone', () => {
    const silent = checks.filter(({ id, message }) => !/\bB[GT]-\d/.test(words(message)) && !/^UBL-/.test(id)).map(({ id }) => id);
    expect(silent.sort()).toEqual([]);
  });
});
