import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvCell, type CsvSeparator, formatCsv } from '../../src/base/csv.js';
import { Decimal } from '../../src/base/decimal.js';

const csvRow = (cells: readonly CsvCell[], separator?: CsvSeparator): string => formatCsv([cells], separator);

test.each([
  ['=1+1', "'=1+1"],
  ['+352 1', "'+352 1"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\tx', '"\'\tx"'],
  ['\rx', '"\'\rx"'],
  ['\nx', '"\'\nx"'],
  ['\uff1d1', "'\uff1d1"],
  ['a=b', 'a=b'],
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['a\r\nb', '"a\r\nb"'],
  ['a;b', 'a;b'],
  ['', ''],
])('the text %j', (text, cell) => {
  expect(csvRow([text])).toBe(`${cell}\r\n`);
});

test('a number stays a number', () => {
  expect(csvRow([Decimal.parse('-12.50'), undefined, Decimal.ZERO])).toBe('-12.5,,0\r\n');
});

test('another separator is quoted in its turn', () => {
  expect(csvRow(['a;b', 'c,d'], ';')).toBe('"a;b";c,d\r\n');
  expect(csvRow(['a\tb', 'c'], '\t')).toBe('"a\tb"\tc\r\n');
});

/** A reader that knows RFC 4180 and nothing more. */
function cells(row: string, separator: string): string[] {
  const found: string[] = [];
  let at = 0;
  do {
    if (row[at] === '"') {
      const end = /(?<!")(?:"")*"(?!")/.exec(row.slice(at + 1))!;
      const length = end.index + end[0].length - 1;
      found.push(row.slice(at + 1, at + 1 + length).replaceAll('""', '"'));
      at += length + 2;
    } else {
      const stop = row.slice(at).search(new RegExp(`[${separator}\\r]`)) + at;
      found.push(row.slice(at, stop));
      at = stop;
    }
  } while (row[at++] === separator);
  return found;
}

test.each([',', ';', '\t'] as const)('any texts between %j are read back, and none begins as a formula', (separator) => {
  const text = fc.string({ unit: fc.constantFrom(...'ab=+-@,;"\t\n\r \u00e9') });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (texts) => {
      const read = cells(csvRow(texts, separator), separator);
      expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(texts);
      for (const cell of read) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});
