import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT, read } from '../repo/files.js';

/* What pipelines start, in a repository made for the test; needs `npm run build`. */

const GOOD = readFileSync(`${ROOT}samples/valid/minimal-invoice.xml`, 'utf8');
const BAD = readFileSync(`${ROOT}samples/invalid/BR-CO-10.xml`, 'utf8');
const action = parse(read('action.yml'));
const [step] = action.runs.steps;

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'peppolkit-action-'));
  git('init', '-q');
  commit({ 'old.xml': BAD, 'note.txt': 'x' });
});

afterEach(() => rmSync(home, { recursive: true }));

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Writes and commits files; the commit before. */
function commit(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(home, 'in'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  git('add', '-A');
  git('commit', '-qm', 'files');
  return git('rev-list', '--parents', '-n', '1', 'HEAD').split(' ')[1] ?? '';
}

/** Runs the step of the action as a runner does, with these inputs; expressions become what the runner would make of them. */
function run(inputs: Readonly<Record<string, string>> = {}): { code: number | null; out: string; summary: string; output: string } {
  const given = Object.fromEntries(
    Object.entries<{ default: string }>(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]),
  );
  const env = Object.entries<string>(step.env).map(([name, text]) => [name, given[/inputs\.([a-z-]+)/.exec(text)![1]!]!]);
  const files = { GITHUB_STEP_SUMMARY: join(home, '.git', 'summary'), GITHUB_OUTPUT: join(home, '.git', 'output') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: home,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, GITHUB_ACTION_PATH: ROOT, ...files, ...Object.fromEntries(env) },
  });
  expect(stderr).toBe('');
  return {
    code: status,
    out: stdout,
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
  };
}

test('what changed is judged and annotated, and the rest is left alone', () => {
  const base = commit({ 'in/bad.xml': BAD, 'in/good.xml': GOOD, 'in/readme.md': 'x' });
  const { code, out, summary, output } = run({ base });
  expect(code).toBe(1);
  expect(out).toMatch(/^::error file=in\/bad\.xml,line=\d+,col=\d+,title=BR-CO-10::/m);
  expect(out).not.toContain('old.xml');
  expect(summary).toContain('2 documents: 1 valid, 1 invalid, 0 not judged; 1 errors, 0 warnings.');
  expect(summary).toContain('| in/bad.xml | invalid | BR-CO-10 |');
  expect(output).toBe('documents=2\n');
});

test('where nothing of it changed, the step passes', () => {
  const base = commit({ 'in/readme.md': 'x' });
  expect(run({ base })).toMatchObject({ code: 0, output: 'documents=0\n' });
});

test.each(['', '0'.repeat(40), 'f'.repeat(40), '--output=x'])('without a commit to compare with (%j), every file is judged', (base) => {
  expect(run({ base })).toMatchObject({ code: 1, output: 'documents=1\n' });
});

test('names that look like options, commands or Markdown stay names', () => {
  const names = ['-x.xml', '$(touch pwned).xml', 'a;b.xml', 'in/new\nline.xml', '::error::.xml', '| <b> [x](y).xml'];
  const base = commit(Object.fromEntries(names.map((name) => [name, BAD])));
  const { code, out, summary, output } = run({ base });
  expect({ code, output }).toEqual({ code: 1, output: `documents=${names.length}\n` });
  expect(
    out
      .split('\n')
      .filter((line) => line.startsWith('::'))
      // Advice is told as a notice or a warning.
      .every((line) => /^::(error|warning|notice) file=/.test(line)),
  ).toBe(true);
  expect(summary).not.toMatch(/<b>|\]\(/);
  expect(
    summary
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .map((line) => line.split('|').length),
  ).toEqual(Array.from({ length: names.length + 1 }, () => 5));
  expect(git('status', '--porcelain')).toBe('');
});

test('files, patterns and reports can be named', () => {
  commit({ 'in/good.xml': GOOD });
  const { code, output } = run({ files: 'in/*.xml\nold.xml\n', sarif: 'out.sarif', html: 'out.html' });
  expect({ code, output }).toEqual({ code: 1, output: 'documents=2\n' });
  expect(JSON.parse(readFileSync(join(home, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(readFileSync(join(home, 'out.html'), 'utf8')).toMatch(/<\/html>\n$/);
});

test('every input is handed over and told in the page', () => {
  const used = Object.values<string>(step.env).map((text) => /inputs\.([a-z-]+)/.exec(text)![1]);
  expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
  for (const name of used) expect(read('docs/ci.md')).toContain(`| \`${name}\``);
});

test('the hook for pre-commit judges the files that it is handed', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  const [name, ...args] = hook.entry.split(' ');
  expect(name in JSON.parse(read('package.json')).bin).toBe(true);
  expect(new RegExp(hook.files).test('in/bad.xml')).toBe(true);
  const judge = (file: string) => spawnSync(process.execPath, [`${ROOT}bin/peppolkit.js`, ...args, file], { cwd: home, encoding: 'utf8' });
  writeFileSync(join(home, 'good.xml'), GOOD);
  expect([judge('good.xml').status, judge('old.xml').status]).toEqual([0, 1]);
});

const PAGE = read('docs/ci.md');

test.each([...PAGE.matchAll(/npx (peppolkit validate [^\n']*)/g)].map(([, line]) => line!))('the page says: %s', (line) => {
  mkdirSync(join(home, 'invoices'));
  writeFileSync(join(home, 'invoices', 'good.xml'), GOOD);
  const { status, stderr } = spawnSync(process.execPath, [`${ROOT}bin/peppolkit.js`, ...line.split(' ').slice(1)], {
    cwd: home,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const [, format, file] of line.matchAll(/--report ([a-z]+)=(\S+)/g)) {
    // GitLab's Code Quality is a list of findings, of which a good file has none.
    expect(readFileSync(join(home, file!), 'utf8')).toContain(format === 'gitlab' ? '[' : 'good.xml');
  }
});

test('the YAML of the page can be read', () => {
  const blocks = [...PAGE.matchAll(/```yaml\n(.*?)```/gs)].map(([, block]) => parse(block!));
  expect(blocks).toHaveLength(3);
});
