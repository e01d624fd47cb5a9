import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeIo } from '../cli/io.js';
import { codeBlocks } from './examples.js';
import { filesBelow, ROOT, read } from './files.js';

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...filesBelow('docs', /\.md$/)];

test.each(pages)('every link of %s leads to a file of the project', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map((link) => link[1]!);
  const local = links.filter((link) => !/^(https?:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
  expect(local.filter((link) => !existsSync(posix.join(ROOT, posix.dirname(page), link)))).toEqual([]);
});

/** What the command line prints on 2026-11-22, with hashes cut out. */
async function printed(...argv: string[]): Promise<string> {
  const io = fakeIo();
  await main(argv, io);
  return io.written.out.replace(/[0-9a-f]{64}/g, '…').replace(/, [0-9a-f]{12}\)/g, ', …)');
}

test('the text report that the README shows is what the command writes', async () => {
  const [command, ...report] = codeBlocks(read('README.md'), 'text')[0]!.split('\n');
  expect(report.join('\n')).toBe(await printed(...command!.replace('$ npx peppolkit ', '').split(' ')));
});

test('the JSON report that the README shows is what the command writes', async () => {
  const shown = JSON.parse(codeBlocks(read('README.md'), 'json')[0]!);
  expect(shown).toEqual(JSON.parse(await printed('validate', '--format', 'json', shown.documents[0].input)));
});

test('the README names every option and every profile', async () => {
  const io = fakeIo();
  await main(['validate', '--help'], io);
  const options = [...io.written.out.matchAll(/^ {2}(?:-\w,| {3}) (--[a-z-]+)/gm)].map((option) => option[1]!);
  const readme = read('README.md');
  expect(options.filter((option) => option !== '--help' && !readme.includes(option))).toEqual([]);
  expect(options).toContain('--profile');
  const profiles = JSON.parse(`[${/--profile [^[]+\[string\] \[choices: ([^\]]+)\]/.exec(io.written.out)![1]}]`) as string[];
  expect(profiles.filter((profile) => !readme.includes(`\`${profile}\``) && !readme.includes(`--profile ${profile}`))).toEqual([]);
});

test('the README has one command that validates the samples and one that passes the tests, and npm knows both', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const commands = codeBlocks(read('README.md'), 'sh')[0]!;
  expect(commands).toMatch(/^npm ci && npm run samples .*\nnpm ci && npm test .*\n$/);
  expect(scripts).toMatchObject({ presamples: 'npm run build', pretest: 'npm run build' });
});
