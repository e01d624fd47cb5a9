import { describe, expect, it, test } from 'vitest';
import { civilDate, dayNumber, daysInMonth, formatCivilDate, isLeapYear, parseCivilDate } from '../../src/base/civil-date.js';

describe('day numbers', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-22', 20_779],
    ['0000-03-01', -719_468],
  ])('%s is day %d', (text, days) => {
    const { year, month, day } = parseCivilDate(text) as { year: number; month: number; day: number };
    expect(dayNumber(year, month, day)).toBe(days);
    expect(formatCivilDate(civilDate(days))).toBe(text);
  });

  it('count on, over eight hundred years', () => {
    let expected = { year: -401, month: 1, day: 1 };
    const first = dayNumber(-401, 1, 1);
    for (let days = first; days < first + 292_194; days++) {
      const date = civilDate(days);
      if (date.year !== expected.year || date.month !== expected.month || date.day !== expected.day) expect(date).toEqual(expected);
      if (dayNumber(date.year, date.month, date.day) !== days) expect(date).toBe(days);
      const { year, month, day } = date;
      if (day < daysInMonth(year, month)) expected = { year, month, day: day + 1 };
      else expected = month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
    }
    expect(expected).toEqual({ year: 399, month: 1, day: 1 });
  });
});

test.each([
  [2024, true],
  [2023, false],
  [1900, false],
  [2000, true],
  [0, true],
  [-4, true],
])('year %d: leap %s', (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
  expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
});

test.each(['2026-2-1', '2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-01Z', ' 2026-01-01', '20260101', ''])(
  '%j is no day',
  (text) => {
    expect(parseCivilDate(text)).toBeUndefined();
  },
);

test.each([
  [{ year: -1, month: 2, day: 3 }, '-0001-02-03'],
  [{ year: 12_345, month: 12, day: 31 }, '12345-12-31'],
])('%j is written %s', (date, text) => {
  expect(formatCivilDate(date)).toBe(text);
});
