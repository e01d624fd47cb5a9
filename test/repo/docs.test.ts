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

/** An object with each value replaced by its type, so that two objects of one shape are equal. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

test('the JSON report that the README shows is what the command writes', async () => {
  const shown = JSON.parse(codeBlocks(read('README.md'), 'json')[0]!);
  const invoice =
    '\n<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"><b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID></Invoice>';
  const io = fakeIo([new TextEncoder().encode(invoice)]);
  await main(['validate', '--format', 'json', '-'], io);
  const written = JSON.parse(io.written.out);
  expect(shapeOf(written)).toEqual(shapeOf(shown));
  const [document] = written.documents;
  expect({ ...shown.documents[0].verdict, findings: [], ruleSets: [], layers: {} }).toEqual({
    ...document.verdict,
    findings: [],
    ruleSets: [],
    layers: {},
  });
});

test('the README names every option and every profile', async () => {
  const io = fakeIo();
  await main(['validate', '--help'], io);
  const options = [...io.written.out.matchAll(/^ {2}(--[a-z-]+)/gm)].map((option) => option[1]!);
  const readme = read('README.md');
  expect(options.filter((option) => option !== '--help' && !readme.includes(option))).toEqual([]);
  const profiles = /--profile (\S+)/.exec(io.written.out)![1]!.split('|');
  expect(profiles.filter((profile) => !readme.includes(`\`${profile}\``) && !readme.includes(`--profile ${profile}`))).toEqual([]);
});

test('the README has one command that validates the samples and one that passes the tests, and npm knows both', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const commands = codeBlocks(read('README.md'), 'sh')[0]!;
  expect(commands).toMatch(/^npm ci && npm run samples .*\nnpm ci && npm test .*\n$/);
  expect(scripts).toMatchObject({ presamples: 'npm run build', pretest: 'npm run build' });
});
