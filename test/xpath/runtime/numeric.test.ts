import { describe, expect, test } from 'vitest';
import * as rt from '../../../src/xpath/runtime/index.js';
import { type Numeric, toSafeInteger } from '../../../src/xpath/runtime/numeric.js';
import { atomic, codeOf, show } from './values.js';

describe('rounding', () => {
  test.each([
    ['integer:-7', '7', '-7', '-7', '-7', '-7'],
    ['decimal:2.5', '2.5', '2', '3', '3', '2'],
    ['decimal:-2.5', '2.5', '-3', '-2', '-2', '-2'],
    ['decimal:-0.4', '0.4', '-1', '0', '0', '0'],
    ['double:2.5', '2.5', '2', '3', '3', '2'],
    ['double:-2.5', '2.5', '-3', '-2', '-2', '-2'],
    ['double:-0.4', '0.4', '-1', '-0', '-0', '-0'],
    ['double:0.49999999999999994', '0.49999999999999994', '0', '1', '0', '0'],
    ['double:NaN', 'NaN', 'NaN', 'NaN', 'NaN', 'NaN'],
    ['double:-INF', 'INF', '-INF', '-INF', '-INF', '-INF'],
    ['double:-0', '0', '-0', '-0', '-0', '-0'],
    ['float:1.5', '1.5', '1', '2', '2', '2'],
  ])('%s: abs %s, floor %s, ceiling %s, round %s, half to even %s', (value, ...results) => {
    const type = value.slice(0, value.indexOf(':'));
    const number = atomic(value) as Numeric;
    const all = [rt.abs(number), rt.floor(number), rt.ceiling(number), rt.round(number), rt.roundHalfToEven(number)];
    expect(all.map(show)).toEqual(results.map((result) => `${type}:${result}`));
  });

  test.each([
    ['integer:35612', -2, 'integer:35600'],
    ['integer:35650', -2, 'integer:35600'],
    ['integer:35612', 2, 'integer:35612'],
    ['decimal:3.567812', 2, 'decimal:3.57'],
    ['double:3.567812E+3', 2, 'double:3567.81'],
    ['double:4.7564E-3', 2, 'double:0'],
    ['double:150', -2, 'double:200'],
    ['double:2.675', 2, 'double:2.67'],
    ['float:1.25', 1, 'float:1.2'],
  ])('round-half-to-even(%s, %d) is %s', (value, places, result) => {
    expect(show(rt.roundHalfToEven(atomic(value) as Numeric, places))).toBe(result);
  });

  test.each([
    ['integer:35650', -2, 'integer:35700'],
    ['integer:-35650', -2, 'integer:-35600'],
    ['integer:7', 2, 'integer:7'],
    ['decimal:1.125', 2, 'decimal:1.13'],
    ['decimal:-1.125', 2, 'decimal:-1.12'],
    ['decimal:1.005', 0, 'decimal:1'],
    ['decimal:8452', -2, 'decimal:8500'],
    ['double:3.1415E0', 2, 'double:3.14'],
    ['double:1.125', 2, 'double:1.13'],
    ['double:NaN', 2, 'double:NaN'],
    ['double:-0.001', 2, 'double:-0'],
  ])('round(%s, %d) is %s', (value, places, result) => {
    expect(show(rt.roundTo(atomic(value) as Numeric, places))).toBe(result);
  });

  test('of nothing is nothing', () => {
    expect(rt.roundTo(undefined, 2)).toBeUndefined();
    for (const call of [rt.abs, rt.floor, rt.ceiling, rt.round, rt.roundHalfToEven]) expect(call(undefined)).toBeUndefined();
  });
});

test.each([
  ['untyped: 12.5 ', 12.5],
  ['12e1', 120],
  ['x', Number.NaN],
  ['', Number.NaN],
  ['boolean:true', 1],
  ['decimal:0.1', 0.1],
  ['float:0.5', 0.5],
  ['integer:7', 7],
  ['date:2026-01-01', Number.NaN],
])('number(%s) is %d', (value, number) => {
  expect(rt.number(atomic(value))).toBe(number);
});

test('number of nothing is NaN', () => {
  expect(rt.number(undefined)).toBeNaN();
});

test('integers beyond 2^53 are too large where a plain number is needed', () => {
  expect(toSafeInteger(-5n)).toBe(-5);
  expect(codeOf(() => toSafeInteger(2n ** 53n))).toBe('FOCA0003');
});

test.each([
  ['integer:0', '#,##0.00', '0.00'],
  ['decimal:1234.5', '#,##0.00', '1,234.50'],
  ['decimal:1234567.891', '#,##0.00', '1,234,567.89'],
  ['decimal:-1234.5', '#,##0.00', '-1,234.50'],
  ['decimal:-1234.5', '#,##0.00;(#,##0.00)', '(1,234.50)'],
  ['decimal:0.5', '#.##', '.5'],
  ['decimal:0.5', '0.##', '0.5'],
  ['decimal:0.125', '0.00', '0.12'],
  ['decimal:0.135', '0.00', '0.14'],
  ['decimal:12', '#', '12'],
  ['decimal:0', '#', '0'],
  ['decimal:5', '000', '005'],
  ['decimal:0.256', '0.0%', '25.6%'],
  ['decimal:0.256', '0‰', '256‰'],
  ['decimal:1234', '#,#,0', '1,2,3,4'],
  ['decimal:1234567', '#,##,000', '12,34,567'],
  ['decimal:12.5', 'EUR 0.00', 'EUR 12.50'],
  ['decimal:1.23456', '0.00,00', '1.23,46'],
  ['double:1234.5', '#,##0.00', '1,234.50'],
  ['double:1.0E25', '0', '10000000000000000000000000'],
  ['double:1.0E-7', '0.0000000', '0.0000001'],
  ['double:NaN', '0.00', 'NaN'],
  ['double:INF', '0.00', 'Infinity'],
  ['double:-INF', '0.00', '-Infinity'],
  ['float:0.1', '0.00', '0.10'],
])('format-number(%s, %j) is %j', (value, picture, result) => {
  expect(rt.formatNumber(atomic(value) as Numeric, picture)).toBe(result);
});

test.each(['', 'abc', '0;0;0', '0.0.0', '0#', '#.#0', '0a0', '0,', '0%%', '#,,0'])('format-number refuses the picture %j', (picture) => {
  expect(codeOf(() => rt.formatNumber(1n, picture))).toBe('XTDE1310');
});

test('format-number of nothing is NaN', () => {
  expect(rt.formatNumber(undefined, '0.00')).toBe('NaN');
});
