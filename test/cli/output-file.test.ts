import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeOutputFile } from '../../src/cli/output-file.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-output-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is written whole, keeps its mode, and nothing is left beside it', () => {
  writeOutputFile(at('a'), bytes('one'));
  chmodSync(at('a'), 0o640);
  writeOutputFile(at('a'), bytes('two'));
  expect(readFileSync(at('a'), 'utf8')).toBe('two');
  expect(statSync(at('a')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a link keeps standing', () => {
  writeFileSync(at('target'), 'before');
  symlinkSync(at('target'), at('link'));
  writeOutputFile(at('link'), bytes('after'));
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('target'), 'utf8')).toBe('after');
});

test('a device is written as it is', () => {
  writeOutputFile('/dev/null', bytes('x'));
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

test.each([
  ['a folder that is not there', () => at('none/x'), /could not be written \(ENOENT\)/],
  ['a folder', () => folder, /could not be written \(EISDIR\)/],
])('%s is told in words', (_, path, message) => {
  expect(() => writeOutputFile(path(), bytes('x'))).toThrow(
    expect.objectContaining({ code: 'FILE_UNWRITABLE', message: expect.stringMatching(message) }),
  );
});
