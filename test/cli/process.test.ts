import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../repo/files.js';

/* The program as a process; needs `npm run build`. */

const BIN = `${ROOT}bin/peppolkit.js`;
const SAMPLES = `${ROOT}samples/valid`;

const peppolkit = (args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) =>
  spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: process.env.PATH, ...options.env },
  });

test('the samples are valid, and the process says so', () => {
  const { status, stdout, stderr } = peppolkit(['validate', SAMPLES]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^(\d+) documents: \1 valid, 0 invalid, 0 not judged; 0 errors/m);
});

const GOOD = `${SAMPLES}/bakery-two-rates.xml`;
const BAD = `${ROOT}samples/invalid/BR-CO-10.xml`;
const RULES = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern><rule context="/*"><assert id="OWN" test="TEST"/></rule></pattern></schema>`;
const XSD = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><xs:element name="Invoice" type="xs:date"/></xs:schema>`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-process-'));
  const files = { 'own.sch': RULES.replace('TEST', 'true()'), 'broken.sch': RULES.replace('TEST', '1 +'), 'UBL-Invoice-2.1.xsd': XSD };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['--version', 0, /^peppolkit \d+\.\d+\.\d+\n$/],
  ['', 2, /^Usage: peppolkit <command>/],
  ['validate --help', 0, /^Usage: peppolkit validate \[options\] <file\.\.\.>/],
  ['vaildate', 2, /^peppolkit: There is no command 'vaildate'\./],
  ['validate --nonsense @good', 2, /^peppolkit: There is no option --nonsense\./],
  ['validate gone.xml', 2, /There is no file gone\.xml\./],
  ['validate @bad', 1, /BR-CO-10/],
  ['validate @bad gone.xml', 2, /1 invalid, 1 not judged/],
  ['validate --at 2026-05-01 @good', 0, /as of 2026-05-01/],
  ['validate --at 2020-01-01 @good', 2, /No rule set known/],
  ['validate --also-next @good', 0, /next edition: none is known/],
  ['validate --ruleset en16931-ubl @good', 0, /\(en16931-ubl, /],
  ['validate --rules @/own.sch @good', 0, /\(own, /],
  ['validate --only-rules --rules @/own.sch @bad', 0, /1 valid/],
  ['validate --rules @/broken.sch @good', 2, /^peppolkit: \S+broken\.sch:1:\d+: /],
  ['validate --xsd @/ @good', 1, /error {4}XSD {2}\d+:1\n[\s\S]*XML Schema UBL-Invoice-2\.1\.xsd \(xsd, [0-9a-f]{12}\)/],
  ['rules check @/own.sch', 0, /own\.sch: compiles in \d+ ms/],
  ['rules check @/broken.sch', 1, /broken\.sch: does not compile/],
  ['rules check gone.sch', 2, /There is no file gone\.sch\./],
  ['rulesets', 0, /^Rule sets:\n\n {2}en16931-cii\n/],
  ['rulesets --format json', 0, /^\{\n {2}"tool": "peppolkit",/],
])('%s: exit code %i, and no stack trace', (line, code, text) => {
  const argv = line.split(' ').filter((word) => word !== '');
  const named = argv.map((word) => word.replace('@good', GOOD).replace('@bad', BAD).replace('@/', `${folder}/`));
  const { status, stdout, stderr } = peppolkit(named);
  expect(stdout + stderr).toMatch(text);
  expect(stdout + stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(code);
});

test('standard input is read to its end', () => {
  const { status, stdout } = peppolkit(['validate', '-'], { input: '<Invoice>' });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^\(standard input\): invalid\n {2}error {4}XML-/);
});

test.each([
  [{}, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ NO_COLOR: '1' }, false],
])('into a pipe, %j: colours %s', (env, coloured) => {
  expect(peppolkit(['validate', '-'], { env }).stdout.includes('\u001B[')).toBe(coloured);
});

test('a reader that goes away ends the process without a word', async () => {
  const child = spawn(process.execPath, [BIN, 'validate', ...Array.from({ length: 40 }, () => SAMPLES)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.on('close', resolve));
  expect(said).toBe('');
});

/** Prints the address of each module that is loaded. */
const HOOKS = `import { writeSync } from 'node:fs';
export async function load(url, context, next) {
  writeSync(1, url + '\\n');
  return next(url, context);
}`;

const MAIN = `import { register } from 'node:module';
register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(HOOKS)}`)});
const { main } = await import('./dist/bin/main.js');
await main(['validate', '--profile', 'en16931', 'samples/valid/bakery-two-rates.xml']);`;

test('a validation by EN 16931 loads its rules and the advice alone: no compiler, no other profile, no package', () => {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', MAIN], { encoding: 'utf8', cwd: ROOT });
  const root = pathToFileURL(ROOT).href;
  const loaded = stdout.split('\n').flatMap((line) => (line.startsWith(root) ? [line.slice(root.length)] : []));
  expect(loaded.filter((file) => !file.startsWith('dist/bin/')).sort()).toEqual([
    'dist/compiled/advisory-ubl.js',
    'dist/compiled/en16931-ubl.js',
    'dist/compiled/registry.js',
  ]);
  const chunks = loaded.filter((file) => file.startsWith('dist/bin/'));
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.filter((file) => readFileSync(ROOT + file, 'utf8').includes('SCHEMATRON_INVALID'))).toEqual([]);
});

test('the licences of what is bundled lie beside it', () => {
  const text = readFileSync(`${ROOT}dist/bin/THIRD-PARTY.txt`, 'utf8');
  expect(text).toMatch(/^yargs 18\.\d+\.\d+ \(MIT\)$/m);
  expect(text).toMatch(/^yargs-parser 2\d\.\d+\.\d+ \(ISC\)$/m);
});

test.each([{}, { LC_ALL: 'de_DE.UTF-8', LANGUAGE: 'ja', YARGS_DISABLE_WRAP: '' }])('help is the same whatever the locale: %j', (env) => {
  const { status, stdout } = peppolkit(['--help'], { env });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Usage: peppolkit <command> \[options\]\n\nCommands:\n/);
});
