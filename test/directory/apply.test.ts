import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { sampleDirectoryFiles } from '../../samples/directory/files.js';
import { CHANGE_DAY, change, ministryId, recipients } from '../../samples/directory/world.js';
import { applyChange } from '../../src/directory/apply.js';
import { checkDirectory } from '../../src/directory/check.js';
import { diffDirectories } from '../../src/directory/diff.js';
import { Directory, nameAt } from '../../src/directory/directory.js';
import { readDirectoryFolder, writeDirectoryFolder } from '../../src/directory/folder.js';
import { writtenFiles } from '../../src/directory/written.js';
import { previewRoutes } from '../../src/routing/preview.js';

const before = new Directory(recipients());
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: readonly { file: string; text: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'peppolkit-directory-'));
  folders.push(folder);
  for (const { file, text } of files) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

test('a change of government renames, merges, splits, moves and ends bodies from its day on', () => {
  const { directory, problems, touched } = applyChange(before, change());
  expect(problems).toEqual([]);
  expect(checkDirectory(directory)).toEqual([]);
  const clouds = directory.get(ministryId(0))!;
  expect([nameAt(clouds, '2027-01-14').fr, nameAt(clouds, CHANGE_DAY).fr]).toEqual(['Ministère des Nuages', 'Ministère du Ciel']);
  expect(directory.get(ministryId(1))).toMatchObject({
    validTo: '2027-01-14',
    successors: [{ recipient: 'ministry-of-light-and-time', from: CHANGE_DAY }],
  });
  expect(directory.get('ministry-of-light-and-time')).toMatchObject({ validFrom: CHANGE_DAY });
  expect(directory.at('2027-01-14').length).toBe(800);
  expect(directory.at(CHANGE_DAY).length).toBe(800 - 5 + 3);
  expect(diffDirectories(before, directory).map(({ id }) => id)).toEqual([...touched].sort());
});

test('the same change twice changes nothing the second time', () => {
  const once = applyChange(before, change()).directory;
  const twice = applyChange(once, change());
  expect(twice.directory).toBe(once);
  expect(twice.problems.join(' ')).toMatch(/already/);
});

test('the preview names the addresses that lead elsewhere, and no other', () => {
  const { directory } = applyChange(before, change());
  const routes = previewRoutes(before, directory, CHANGE_DAY);
  expect(routes.find(({ before: from }) => from === ministryId(6))?.after).toBe(ministryId(13));
  expect(routes.find(({ before: from }) => from === ministryId(2))?.after).toBe(
    'quarantine (no-successor: ministry-of-ebb, ministry-of-flow)',
  );
  expect(routes.some(({ before: from }) => from === ministryId(0))).toBe(false);
});

test('written to its files and read again, a changed directory is the same, and comments stay', () => {
  const folder = folderOf(sampleDirectoryFiles().filter(({ file }) => file.startsWith('recipients/')));
  const ministries = join(folder, 'recipients/ministry.yaml');
  writeFileSync(
    ministries,
    readFileSync(ministries, 'utf8').replace('  - id: ministry-of-tides', '  # Mind the tides.\n  - id: ministry-of-tides'),
  );
  const read = readDirectoryFolder(folder);
  const applied = applyChange(read.directory, change());
  writeDirectoryFolder(folder, writtenFiles(read, applied, 'change-2027'));
  const again = readDirectoryFolder(folder);
  expect(again.problems).toEqual([]);
  expect(diffDirectories(applied.directory, again.directory)).toEqual([]);
  expect(readFileSync(ministries, 'utf8')).toContain('# Mind the tides.');
});

test('a write that was cut off between two files is finished by the next read', () => {
  const one = (name: string) =>
    `recipients:\n  - { id: ${name}, kind: other, name: { fr: ${name} }, identifiers: [], languages: [fr], channels: [] }\n`;
  const folder = folderOf([
    { file: 'recipients/a.yaml', text: one('a') },
    { file: 'recipients/b.yaml', text: one('b') },
    // As a crash leaves it: the journal stands, the first rename is done.
    { file: 'recipients/a.yaml', text: one('c') },
    { file: 'recipients/b.yaml.new', text: one('d') },
    {
      file: '.peppolkit-write.json',
      text: JSON.stringify([
        { from: 'recipients/a.yaml.new', to: 'recipients/a.yaml' },
        { from: 'recipients/b.yaml.new', to: 'recipients/b.yaml' },
      ]),
    },
  ]);
  expect(readDirectoryFolder(folder).directory.recipients.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(readDirectoryFolder(folder).directory.recipients.map(({ id }) => id)).toEqual(['c', 'd']);
});

test('a file that would lead out of the folder is refused', () => {
  const folder = folderOf([{ file: 'recipients/a.yaml', text: 'recipients: []\n' }]);
  expect(() => writeDirectoryFolder(folder, [{ file: '../evil.yaml', text: '' }])).toThrow(/leads out/);
});
