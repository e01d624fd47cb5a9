import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emitSchema } from '../../src/schematron/emit.js';
import type { SchemaFile } from '../../src/schematron/loader.js';
import { readSchema } from '../../src/schematron/read.js';
import * as runtime from '../../src/xpath/runtime/index.js';

/** A folder with the publishers' own Schematron files, which are no part of the project. */
const folder = process.env.PEPPOLKIT_OFFICIAL ?? '';

/** Of the files with queryBinding="xslt2", at least so many in a hundred must compile. */
const LEAST = 98;

/** Files that cannot compile, by the end of their path, with what is said of each and why that is right. */
const REFUSED: [file: RegExp, message: RegExp, reason: string][] = [
  [
    /AGID-EN16931-CIUS-UBL\.sch$/,
    /the prefix cac is not declared \[XPST0081\]/,
    'a part of the schema around it, written as a schema of its own: it declares none of the prefixes that it uses',
  ],
  [/AGID-EN16931-EXT-UBL\.sch$/, /the prefix ext is not declared \[XPST0081\]/, 'the same'],
  [
    /3\.0\.2\/.*\/ENG\/AGID-EN16931-UBL\.sch$/,
    /a whole schema cannot be included/,
    'it includes those two: ISO 19757-3 has no such include, and the reference implementation reports an error and leaves them out',
  ],
  [
    /(3\.1\.0|3\.2\.1)\/.*\/ITA\/(OPENPEPPOL\/PEPPOL-EN16931-UBL|AGID-EN16931-UBL - PEPPOL EU)\.sch$/,
    /there is no function \{utils\}checkSEOrgnr with 1 argument\(s\) \[XPST0017\]/,
    'it calls a function that it declares nowhere',
  ],
  [
    /\/ITA\/AGID-PEPPOL-T76\.sch$/,
    /the schema has no abstract rule define_tipologia_ordine/,
    'it extends an abstract rule that stands in the schema of another document type',
  ],
  [/main-schematron-template\.sch$/, /cannot read \{path to the abstract file location\}/, 'a form to fill in: its includes name no file'],
];

const open = (file: string): SchemaFile => ({ file, bytes: readFileSync(file) });

function schemas(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  return files.filter((file) => file.endsWith('.sch') && /queryBinding=(["'])xslt2\1/.test(readFileSync(file, 'utf8'))).sort();
}

/** Compiles and binds a schema; what it is refused for, '' where it is not. */
function compile(file: string): string {
  try {
    const schema = readSchema(open(file), (href, from) => open(resolve(dirname(from), href)));
    const { code, checks } = emitSchema(schema);
    const { run } = new Function('rt', code)(runtime);
    expect(typeof run).toBe('function');
    // the parts of a schema that others include may hold functions only
    expect(checks.filter(({ id }) => id === '')).toEqual([]);
    return '';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SCHEMATRON_INVALID') return error.message;
    throw error;
  }
}

describe.skipIf(folder === '' || !existsSync(folder))('official schemas (PEPPOLKIT_OFFICIAL)', () => {
  const files = folder === '' || !existsSync(folder) ? [] : schemas();
  let compiled = 0;

  it('are there', () => expect(files).not.toEqual([]));

  it.each(files.map((file) => relative(folder, file)))('%s', (name) => {
    const refusal = compile(join(folder, name));
    const expected = REFUSED.find(([file]) => file.test(name.replaceAll('\\', '/')));
    if (refusal === '') compiled++;
    if (expected === undefined) expect(refusal).toBe('');
    else expect(refusal).toMatch(expected[1]);
  });

  it(`compile, at least ${LEAST} in a hundred`, () => {
    expect((compiled / files.length) * 100).toBeGreaterThanOrEqual(LEAST);
  });
});
