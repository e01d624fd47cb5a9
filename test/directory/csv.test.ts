import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recipients } from '../../samples/directory/world.js';
import { formatCsv, parseCsv } from '../../src/base/csv.js';
import { parseRecipientsCsv, recipientsCsv } from '../../src/directory/csv.js';

test('whatever the cells hold, they come back, and no spreadsheet runs one', () => {
  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'a') }));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      // The head tells the comma from the semicolon.
      const all = [['a', 'b'], ...rows];
      const text = formatCsv(all);
      expect(parseCsv(text).map(({ cells }) => cells)).toEqual(all.filter((row) => row.some((one) => one !== '')));
      for (const one of rows.flat()) expect(formatCsv([[one]])).not.toMatch(/^"?[=+\-@\t\r]./);
    }),
  );
});

test('the eight hundred recipients come back from CSV as they were', () => {
  const before = recipients();
  const { recipients: after, problems } = parseRecipientsCsv('a.csv', recipientsCsv(before));
  expect(problems).toEqual([]);
  expect(after).toEqual(before);
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['an unknown column', 'id,colour\r\na,red\r\n', 'a.csv', 1, /no column 'colour'/],
    ['a quote that is not closed', 'id,kind\r\n"a,b\r\n', 'a.csv', 2, /not closed/],
    ['a kind that does not exist', 'id;kind;name_fr;languages\r\na;castle;A;fr\r\n', 'a.csv', 2, /kind/],
    ['JSON that is none', 'id,channels\r\na,[\r\n', 'a.csv', 2, /no JSON/],
    ['nothing', '', 'a.csv', 1, /empty/],
  ])('%s', (_name, text, file, line, message) => {
    const { problems } = parseRecipientsCsv(file, text);
    expect(problems[0]).toMatchObject({ file, line });
    expect(problems[0].message).toMatch(message);
  });
});
