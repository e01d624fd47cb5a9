import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/schematron/tsv.js';
import { filesBelow, ROOT } from './files.js';

/** Codes that rule sets accept and whose name their publisher does not tell. */
const NAMELESS = ['iso-6523-icd 0241', 'iso-6523-icd 0243', 'iso-6523-icd 0247'];

const lists = filesBelow('codelists', /\.tsv$/).map((file) => ({ file, table: readTable(file, readFileSync(join(ROOT, file))) }));

describe.each(lists)('$file', ({ file, table }) => {
  test('says what it is, whose, and as of when', () => {
    const head = new Map(table.comments.map(({ text }) => [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1).trim()]));
    for (const key of ['title', 'source', 'version']) expect(head.get(key), key).toMatch(/\S/);
  });

  test('has rows, each once', () => {
    const rows = table.rows.map(({ cells }) => cells.get('code') ?? [...cells.values()].slice(0, 2).join(' '));
    expect(rows).not.toEqual([]);
    expect(rows.filter((row, i) => rows.indexOf(row) !== i)).toEqual([]);
  });

  if (!table.columns.includes('code')) return;

  test('names each code, and has a rule set that accepts it', () => {
    const id = file.slice('codelists/'.length, -'.tsv'.length);
    const sets = table.columns.filter((column) => !['code', 'name'].includes(column));
    const nameless = table.rows.filter(({ cells }) => cells.get('name') === '').map(({ cells }) => `${id} ${cells.get('code')}`);
    expect(nameless.filter((code) => !NAMELESS.includes(code))).toEqual([]);
    expect(table.rows.filter(({ cells }) => !sets.some((set) => cells.get(set) === 'y'))).toEqual([]);
  });
});
