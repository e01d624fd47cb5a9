import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubleOf, formatDouble, formatFloat, numberOf, parseDouble } from '../../../src/xpath/runtime/double.js';
import { codeOf } from './values.js';

test.each([
  ['1', 1],
  [' 1.50\n', 1.5],
  ['.5', 0.5],
  ['5.', 5],
  ['+5', 5],
  ['-0', -0],
  ['1E3', 1000],
  ['1e-3', 0.001],
  ['-1.5E+2', -150],
  ['INF', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
  ['NaN', Number.NaN],
  ['1e400', Number.POSITIVE_INFINITY],
])('%j is the xs:double %d', (text, value) => {
  expect(parseDouble(text)).toBe(value);
  expect(numberOf(text)).toBe(value);
  expect(doubleOf(text)).toBe(value);
});

test.each(['', ' ', '.', 'e5', '1e', '1e1.5', '0x10', 'Infinity', '+INF', 'inf', 'nan', '1_000', '1,5', '\u00a01', '--1', '1 2'])(
  '%j is no xs:double',
  (text) => {
    expect(parseDouble(text)).toBeUndefined();
    expect(numberOf(text)).toBeNaN();
    expect(codeOf(() => doubleOf(text))).toBe('FORG0001');
  },
);

describe('to a string', () => {
  test.each([
    [0, '0'],
    [-0, '-0'],
    [1, '1'],
    [-1.5, '-1.5'],
    [0.1, '0.1'],
    [999_999, '999999'],
    [999_999.5, '999999.5'],
    [1_000_000, '1.0E6'],
    [-1_234_567.5, '-1.2345675E6'],
    [0.000001, '0.000001'],
    [0.0000001, '1.0E-7'],
    [0.00000123, '0.00000123'],
    [1e10, '1.0E10'],
    [1e100, '1.0E100'],
    [1.7976931348623157e308, '1.7976931348623157E308'],
    [5e-324, '5.0E-324'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'INF'],
    [Number.NEGATIVE_INFINITY, '-INF'],
  ])('the double %d is %s', (value, text) => {
    expect(formatDouble(value)).toBe(text);
  });

  test.each([
    [0.1, '0.1'],
    [3.4028234663852886e38, '3.4028235E38'],
    [16_777_216, '1.6777216E7'],
    [1 / 3, '0.33333334'],
    [-0, '-0'],
    [123_456.789, '123456.79'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-INF'],
  ])('the float %d is %s', (value, text) => {
    expect(formatFloat(Math.fround(value))).toBe(text);
  });
});

test('digits with a point are read as JavaScript reads them, to the last bit', () => {
  const decimal = fc.stringMatching(/^-?([0-9]{1,17}|[0-9]{1,17}\.[0-9]{0,17}|\.[0-9]{1,17})$/);
  fc.assert(
    fc.property(decimal, (text) => {
      expect(parseDouble(text)).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});
