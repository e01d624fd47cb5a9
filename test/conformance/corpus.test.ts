import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documents } from './corpus.js';
import { type Profile, profileNamed } from './profiles.js';

const profile = (name: string): Profile => profileNamed(name) as Profile;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const write = (name: string, values: readonly object[]) =>
    writeFileSync(join(folder, `${name}.jsonl.gz`), gzipSync(values.map((value) => `${JSON.stringify(value)}\n`).join('')));
  write('peppol-billing', [
    { id: '1', xml: '<é/>', schema: 'valid', mutations: ['m'], fired: [['BR-01', 'fatal', '/Invoice[1]']] },
    { id: '2', xml: '<b/>', schema: 'invalid', mutations: [], fired: [], error: 'CEN-EN16931-UBL.xslt: FORG0001: a | b' },
    { id: '3', xml: '<c/>', fired: [], error: 'CEN-EN16931-UBL.xslt: FORG0001: "x" | PEPPOL-EN16931-UBL.xslt: XPTY0004: (y)' },
    { id: '4', xml: '<d', fired: [], error: 'parse: Error reported by XML parser: tag' },
    { id: '5', xml: '<e/>', fired: [], error: 'PEPPOL-EN16931-UBL.xslt: FORG0001: z' },
  ]);
  write('peppol-billing-2025-11', [{ id: '1', fired: [] }]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('reads documents, and which official sheets stopped', () => {
  const read = [...documents(folder, profile('peppol-billing'))];
  expect(read.map(({ id, malformed, aborted }) => [id, malformed, aborted])).toEqual([
    ['1', false, []],
    ['2', false, [0]],
    ['3', false, [0, 1]],
    ['4', true, []],
    ['5', false, [1]],
  ]);
  expect(read[0]).toMatchObject({ xml: '<é/>', schema: 'valid', mutations: ['m'], fired: [['BR-01', 'fatal', '/Invoice[1]']] });
});

test('joins verdicts with the documents of another file', () => {
  expect([...documents(folder, profile('peppol-billing-2025-11'))]).toMatchObject([{ id: '1', xml: '<é/>', fired: [] }]);
});
