import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FORMATS } from '../../src/cli/report-writer.js';
import { ROOT } from '../repo/files.js';
import { command } from './io.js';

/* Threads run the bundle; needs `npm run build`. */

const BIN = `${ROOT}bin/peppolkit.js`;
const FILES = 260;

let folder: string;
let many: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-batch-'));
  many = join(folder, 'many');
  mkdirSync(many);
  const good = readFileSync(`${ROOT}samples/valid/minimal-invoice.xml`, 'utf8');
  const bad = readFileSync(`${ROOT}samples/invalid/BR-CO-10.xml`, 'utf8');
  for (let i = 0; i < FILES; i++) {
    const content = i % 50 === 7 ? '<broken>' : i % 10 === 3 ? bad : good;
    writeFileSync(join(many, `${String(i).padStart(4, '0')}.xml`), content);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(FORMATS)('--format %s says the same in the same order, whatever the number of threads', async (format) => {
  const one = await command(['validate', '--jobs', '1', '--format', format, many, join(folder, 'gone.xml')]);
  const three = await command(['validate', '--jobs', '3', '--format', format, many, join(folder, 'gone.xml')]);
  expect(three).toEqual(one);
  expect(one.code).toBe(2);
  expect(one.out).toContain('0259.xml');
});

test('all reports of one run, and its receipt, are byte for byte those of one thread', async () => {
  const written = async (jobs: string): Promise<readonly string[]> => {
    const file = (name: string): string => join(folder, `jobs-${jobs}.${name}`);
    const reports = FORMATS.flatMap((format) => ['--report', `${format}=${file(format)}`]);
    const options = ['--jobs', jobs, '--lang', 'fr', '--also-next', '--receipt', file('receipt'), ...reports];
    expect((await command(['validate', ...options, many, join(folder, 'gone.xml'), many])).code).toBe(2);
    return [...FORMATS, 'receipt'].map((name) => readFileSync(file(name), 'utf8'));
  };
  const one = await written('1');
  expect(one[0]).toContain('ADV-BATCH-01');
  for (const jobs of ['2', '4']) expect(await written(jobs)).toEqual(one);
});

test('rules of your own run in threads too, and what does not compile is told before anything is judged', async () => {
  const rules = (expression: string): string =>
    `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><pattern><rule context="/*"><assert id="OWN" test="${expression}">Own.</assert></rule></pattern></schema>`;
  writeFileSync(join(folder, 'own.sch'), rules('false()'));
  writeFileSync(join(folder, 'broken.sch'), rules('1 +'));
  const { out } = await command(['validate', '--jobs', '2', '--rules', join(folder, 'own.sch'), '--format', 'json', many]);
  expect(JSON.parse(out).summary.rules.find(({ rule }: { rule: string }) => rule === 'OWN').documents).toBe(FILES - 6);
  const broken = await command(['validate', '--jobs', '2', '--rules', join(folder, 'broken.sch'), many]);
  expect(broken).toMatchObject({ code: 2, out: '' });
});

test('several reports are written at once, beside that on standard output', async () => {
  const file = (name: string): string => join(folder, name);
  const reports = ['html', 'sarif', 'junit', 'json'].flatMap((format) => ['--report', `${format}=${file(`out.${format}`)}`]);
  const { code, out, err } = await command(['validate', ...reports, many]);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toMatch(/^260 documents: /m);
  expect(JSON.parse(readFileSync(file('out.json'), 'utf8')).summary.documents).toBe(FILES);
  expect(JSON.parse(readFileSync(file('out.sarif'), 'utf8')).runs[0].artifacts).toHaveLength(FILES);
  expect(readFileSync(file('out.junit'), 'utf8')).toMatch(/<\/testsuites>\n$/);
  expect(readFileSync(file('out.html'), 'utf8')).toMatch(/<\/html>\n$/);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test.each([
  [['--report', 'json'], /^\{"tool"/],
  [['--report', 'json=-'], /^\{"tool"/],
  [['--report', 'json', '--report', 'html=@/x.html'], /^\{"tool"/],
])('%j: the report on standard output is that one', async (options, start) => {
  const { out } = await command(['validate', ...options.map((word) => word.replace('@', folder)), join(many, '0000.xml')]);
  expect(out).toMatch(start);
});

test.each([
  [['--report', 'pdf=x'], /--report cannot be 'pdf'/],
  [['--report', 'json='], /names no file/],
  [['--report', 'json', '--format', 'text'], /Two reports cannot both go to standard output/],
  [['--report', 'json=@/a', '--report', 'html=@/a'], /Two reports cannot both go to the file/],
  [['--report', 'json=@/many/0000.xml'], /would overwrite/],
  [['--report', 'json=@/gone/a.json'], /could not be written \(ENOENT\)\. Make its folder first/],
  [['--report', 'json=@/many'], /could not be written \(EISDIR\)/],
  [['--jobs', '0'], /--jobs cannot be '0'/],
  [['--jobs', '2.5'], /--jobs cannot be '2\.5'/],
  [['--files-from', '-', '-'], /cannot be both/],
])('%j is refused before anything is judged', async (options, message) => {
  const words = options.map((word) => word.replace('@', folder));
  const { code, out, err } = await command(['validate', ...words, join(many, '0000.xml')]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
  expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
});

/** Runs the program on standard input that never ends or on many files, and interrupts it once it has said something. */
async function interrupted(signal: NodeJS.Signals, args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [BIN, 'validate', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    if (out === '') child.kill(signal);
    out += chunk;
  });
  child.stderr.on('data', (chunk) => (err += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

test.each([
  ['SIGINT', 130, '1'],
  ['SIGTERM', 143, '1'],
  ['SIGINT', 130, '2'],
] as const)(
  '%s ends the run with exit code %i, --jobs %s: what was done is told, and the reports are whole',
  async (signal, exit, jobs) => {
    const report = join(folder, `${signal}-${jobs}.json`);
    const folders = Array.from({ length: 200 }, () => many);
    const { code, out, err } = await interrupted(signal, ['--jobs', jobs, '--format', 'ndjson', '--report', `json=${report}`, ...folders]);
    expect(code).toBe(exit);
    const { documents, incomplete, summary } = JSON.parse(readFileSync(report, 'utf8'));
    expect(incomplete.code).toBe('INTERRUPTED');
    expect(summary.documents).toBe(documents.length);
    expect(documents.length).toBeLessThan(200 * FILES);
    expect(err).toBe(
      `peppolkit: interrupted. ${documents.length} ${documents.length === 1 ? 'document was' : 'documents were'} checked; the reports say that they are incomplete.\n`,
    );
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(documents.length + 1);
    expect(lines.at(-1).incomplete.code).toBe('INTERRUPTED');
  },
);

test('an interruption is heard while standard input is waited for', async () => {
  const { code, err } = await interrupted('SIGINT', [join(many, '0000.xml'), '-']);
  expect(code).toBe(130);
  expect(err).toContain('1 document was checked');
});
