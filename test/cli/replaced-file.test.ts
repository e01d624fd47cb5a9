import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReplacedFile } from '../../src/cli/replaced-file.js';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peppolkit-replaced-'));
  writeFileSync(at('report'), 'before');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('what was there before stays until the new content is whole', () => {
  const file = new ReplacedFile(at('report'));
  file.write('x'.repeat(100_000));
  file.write('end');
  expect(readFileSync(at('report'), 'utf8')).toBe('before');
  file.finish();
  expect(readFileSync(at('report'), 'utf8')).toBe(`${'x'.repeat(100_000)}end`);
  expect(readdirSync(folder)).toEqual(['report']);
});

test('given up, it leaves nothing behind', () => {
  const file = new ReplacedFile(at('report'));
  file.write('x'.repeat(100_000));
  file.abandon();
  expect(readFileSync(at('report'), 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['report']);
});

test('a link stays a link, and its target is replaced', () => {
  symlinkSync(at('report'), at('link'));
  const file = new ReplacedFile(at('link'));
  file.write('after');
  file.finish();
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('report'), 'utf8')).toBe('after');
});

test('whoever may not read the old file may not read the new one', () => {
  chmodSync(at('report'), 0o600);
  new ReplacedFile(at('report')).finish();
  expect(statSync(at('report')).mode & 0o777).toBe(0o600);
});

test('a temporary name that leads elsewhere is not followed', () => {
  writeFileSync(at('victim'), 'victim');
  symlinkSync(at('victim'), at(`.report.${process.pid}.tmp`));
  const file = new ReplacedFile(at('report'));
  file.write('after');
  file.finish();
  expect(readFileSync(at('victim'), 'utf8')).toBe('victim');
});

test('a device stays one', () => {
  const file = new ReplacedFile('/dev/null');
  file.write('x');
  file.finish();
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});
