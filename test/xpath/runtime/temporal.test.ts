import { describe, expect, it, test } from 'vitest';
import type { Temporal } from '../../../src/xpath/runtime/item.js';
import { compareTemporal } from '../../../src/xpath/runtime/temporal.js';
import { formatTemporal, parseTemporal } from '../../../src/xpath/runtime/temporal-text.js';

const parse = (text: string, type: Temporal['type']): Temporal => parseTemporal(text, type) as Temporal;

describe('lexical forms', () => {
  test.each<[Temporal['type'], string, string]>([
    ['date', '2026-11-22', '2026-11-22'],
    ['date', ' 2026-11-22Z\n', '2026-11-22Z'],
    ['date', '2026-11-22+00:00', '2026-11-22Z'],
    ['date', '2026-11-22-00:00', '2026-11-22Z'],
    ['date', '2026-11-22+14:00', '2026-11-22+14:00'],
    ['date', '2026-11-22-05:30', '2026-11-22-05:30'],
    ['date', '2024-02-29', '2024-02-29'],
    ['date', '0000-01-01', '0000-01-01'],
    ['date', '-0044-03-15', '-0044-03-15'],
    ['date', '12026-01-01', '12026-01-01'],
    ['date', '-12026-01-01', '-12026-01-01'],
    ['dateTime', '2026-11-22T10:30:00', '2026-11-22T10:30:00'],
    ['dateTime', '2026-11-22T10:30:00.1200Z', '2026-11-22T10:30:00.12Z'],
    ['dateTime', '2026-12-31T24:00:00', '2027-01-01T00:00:00'],
    ['dateTime', '2026-12-31T24:00:00.000+02:00', '2027-01-01T00:00:00+02:00'],
    ['time', '10:30:09.5', '10:30:09.5'],
    ['time', '24:00:00Z', '00:00:00Z'],
    ['gYear', '2026', '2026'],
    ['gYear', '-0001Z', '-0001Z'],
    ['gYearMonth', '2026-02+01:00', '2026-02+01:00'],
    ['gMonth', '--02', '--02'],
    ['gMonthDay', '--02-29', '--02-29'],
    ['gDay', '---31Z', '---31Z'],
  ])('xs:%s %j is %s', (type, text, canonical) => {
    expect(formatTemporal(parse(text, type))).toBe(canonical);
  });

  test.each<[Temporal['type'], string]>([
    ['date', ''],
    ['date', '2026-1-1'],
    ['date', '26-01-01'],
    ['date', '20260101'],
    ['date', '2026-02-30'],
    ['date', '2025-02-29'],
    ['date', '2026-00-01'],
    ['date', '2026-13-01'],
    ['date', '2026-01-00'],
    ['date', '02026-01-01'],
    ['date', '+2026-01-01'],
    ['date', '2026-01-01T00:00:00'],
    ['date', '2026-01-01z'],
    ['date', '2026-01-01+14:01'],
    ['date', '2026-01-01+1:00'],
    ['date', '2026-01-01+01:60'],
    ['date', '2026-01-01 Z'],
    ['date', '\u00a02026-01-01'],
    ['date', '1234567890-01-01'],
    ['dateTime', '2026-11-22'],
    ['dateTime', '2026-11-22T25:00:00'],
    ['dateTime', '2026-11-22T24:00:01'],
    ['dateTime', '2026-11-22T10:60:00'],
    ['dateTime', '2026-11-22T10:30:60'],
    ['dateTime', '2026-11-22T10:30'],
    ['dateTime', '2026-11-22T10:30:00.'],
    ['time', '10:30'],
    ['time', '1:30:00'],
    ['gYear', '26'],
    ['gYearMonth', '2026-13'],
    ['gMonth', '--13'],
    ['gMonthDay', '--02-30'],
    ['gDay', '---32'],
    ['gDay', '---00'],
  ])('xs:%s refuses %j', (type, text) => {
    expect(parseTemporal(text, type)).toBeUndefined();
  });
});

describe('order', () => {
  test.each<[Temporal['type'], string, string, number]>([
    ['date', '2026-01-01', '2026-01-02', -1],
    ['date', '2026-01-01', '2026-01-01Z', 0],
    ['date', '2026-01-01+14:00', '2026-01-01', -1],
    ['date', '2026-01-02+12:00', '2026-01-01-12:00', 0],
    ['date', '-0001-01-01', '0001-01-01', -1],
    ['dateTime', '2026-01-01T12:00:00+01:00', '2026-01-01T11:00:00Z', 0],
    ['dateTime', '2026-01-01T00:00:00.1', '2026-01-01T00:00:00.01', 1],
    ['dateTime', '2025-12-31T24:00:00', '2026-01-01T00:00:00', 0],
    ['time', '10:00:00+01:00', '09:30:00Z', -1],
    ['time', '23:59:59.9', '24:00:00', 1],
    ['gMonthDay', '--01-01', '--01-01Z', 0],
  ])('xs:%s %s to %s: %d', (type, a, b, order) => {
    expect(Math.sign(compareTemporal(parse(a, type), parse(b, type)))).toBe(order);
    expect(Math.sign(compareTemporal(parse(b, type), parse(a, type)))).toBe(0 - order);
  });
});

it('takes a long text without a long time', () => {
  const start = performance.now();
  expect(parseTemporal('1'.repeat(1_000_000), 'date')).toBeUndefined();
  expect(parseTemporal(`2026-01-01T00:00:00.${'1'.repeat(1_000_000)}`, 'dateTime')).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(200);
});
