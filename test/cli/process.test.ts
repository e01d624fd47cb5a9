import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
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

test('a validation by EN 16931 loads its rules alone: no compiler, no other profile, no package', () => {
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', MAIN], { encoding: 'utf8', cwd: ROOT });
  const root = pathToFileURL(ROOT).href;
  const loaded = stdout.split('\n').flatMap((line) => (line.startsWith(root) ? [line.slice(root.length)] : []));
  expect(loaded.filter((file) => !file.startsWith('dist/bin/')).sort()).toEqual([
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
