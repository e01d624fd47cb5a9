import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, read } from './files.js';
import { EXCEPTIONS, objection, roomOf } from './rooms.js';

const files = filesBelow('src', /\.ts$/);

const importsOf = (file: string): string[] => ts.preProcessFile(read(file)).importedFiles.map((found) => found.fileName);

test.each([
  ['src/xml/parse.ts', '../base/tool-error.js', true],
  ['src/xml/parse.ts', '../validate/detect.js', false],
  ['src/xml/parse.ts', 'node:fs', false],
  ['src/cli/main.ts', 'node:fs', true],
  ['src/validate/validate.ts', '../schematron/read.js', false],
  ['src/validate/validate.ts', '../xpath/runtime/index.js', true],
  ['src/validate/validate.ts', '../xpath/parse.js', false],
  ['src/xpath/runtime/cast.ts', '../parse.js', false],
  ['src/base/decimal.ts', '../index.js', false],
  ['src/base/decimal.ts', 'yaml', false],
  ['src/attic/a.ts', './b.js', false],
])('the table lets %s import %s: %s', (file, specifier, allowed) => {
  expect(objection(file, specifier) === undefined).toBe(allowed);
});

describe('every import stands in the table', () => {
  test.each(files)('%s', (file) => {
    expect(
      importsOf(file)
        .map((specifier) => objection(file, specifier))
        .filter((reason) => reason !== undefined),
    ).toEqual([]);
  });
});

test('relative imports name a file, with its ending', () => {
  const loose = files.flatMap((file) => importsOf(file).filter((specifier) => specifier.startsWith('.') && !/\.js(on)?$/.test(specifier)));
  expect(loose).toEqual([]);
});

test('no two rooms import from each other', () => {
  const arrows = new Set(
    files
      .filter((file) => EXCEPTIONS[file] === undefined)
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => `${roomOf(file)} -> ${roomOf(posix.join(posix.dirname(file), specifier))}`),
      ),
  );
  const both = [...arrows].filter((arrow) => {
    const [from, to] = arrow.split(' -> ');
    return from !== to && arrows.has(`${to} -> ${from}`);
  });
  expect(both).toEqual([]);
});
