import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, it } from 'vitest';
import type { SchemaFile } from '../../src/schematron/loader.js';
import { readSchema } from '../../src/schematron/read.js';
import type { MessagePart } from '../../src/schematron/schema.js';
import { readTable } from '../../src/schematron/tsv.js';
import { ROOT } from '../repo/files.js';

const open = (file: string): SchemaFile => ({ file, bytes: readFileSync(join(ROOT, file)) });
const words = (message: readonly MessagePart[]): string => message.map((part) => (typeof part === 'string' ? part : '…')).join('');

/**
 * Holds a schema against the list of the official rules and flags (columns `rule`, `flag`), and its messages against what all have to be.
 * @param silent The rules whose message names no term, since they are not on one.
 */
export function itHasTheOfficialRules(file: string, list: string, silent: (rule: string) => boolean): void {
  const schema = readSchema(open(file), (href, from) => open(relative(ROOT, join(ROOT, dirname(from), href))));
  const checks = schema.patterns.flatMap(({ rules }) => rules.flatMap((rule) => rule.checks));
  const official = readTable(list, readFileSync(list)).rows.map(({ cells }) => ({
    rule: cells.get('rule') ?? '',
    flag: cells.get('flag'),
  }));

  it('has each official rule as often as the artefact, and no other', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual(official.map(({ rule }) => rule).sort());
  });

  it('gives each rule its official flag', () => {
    const flags = new Map(checks.map(({ id, flag }) => [id, flag]));
    expect(official.filter(({ rule, flag }) => flags.get(rule) !== flag)).toEqual([]);
  });

  it('says a whole sentence for each, with no parameter left over', () => {
    const texts = checks.map(({ message }) => words(message).trim());
    expect(texts.filter((text) => !/^[A-Z…“].*\.$/s.test(text) || /[${}]/.test(text))).toEqual([]);
  });

  it('names a term of the standard, unless the rule is on none', () => {
    const nameless = checks.filter(({ id, message }) => !silent(id) && !/\bB[GT]-\d/.test(words(message))).map(({ id }) => id);
    expect(nameless).toEqual([]);
  });
}
