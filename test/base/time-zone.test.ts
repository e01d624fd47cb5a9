import { expect, test } from 'vitest';
import { fixedClock } from '../../src/base/clock.js';
import { civilDayIn } from '../../src/base/time-zone.js';

test.each([
  ['2026-11-22T22:59:59Z', 'Europe/Luxembourg', '2026-11-22'],
  ['2026-11-22T23:00:00Z', 'Europe/Luxembourg', '2026-11-23'],
  ['2026-07-01T21:59:59Z', 'Europe/Luxembourg', '2026-07-01'],
  ['2026-07-01T22:00:00Z', 'Europe/Luxembourg', '2026-07-02'],
  ['2026-12-31T23:00:00Z', 'Europe/Luxembourg', '2027-01-01'],
  ['2026-11-22T23:59:59Z', 'UTC', '2026-11-22'],
  ['2026-11-22T14:59:59Z', 'Asia/Tokyo', '2026-11-22'],
  ['2026-11-22T15:00:00Z', 'Asia/Tokyo', '2026-11-23'],
  ['2026-11-22T04:59:59Z', 'America/New_York', '2026-11-21'],
])('at %s it is in %s %s', (instant, zone, day) => {
  expect(civilDayIn(zone, fixedClock(instant))).toBe(day);
});

test('the rule for Luxembourg agrees with the time zone database, every half hour around the changes of 1996 to 2050', () => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Luxembourg', year: 'numeric', month: '2-digit', day: '2-digit' });
  const differences: string[] = [];
  for (let year = 1996; year <= 2050; year += 1) {
    for (const month of [1, 3, 4, 7, 10, 11]) {
      for (const day of [1, 24, 25, 26, 27, 28, 29, 30]) {
        for (const hour of [0, 1, 2, 21, 22, 23]) {
          const now = Date.UTC(year, month - 1, day, hour, 30);
          const found = civilDayIn('Europe/Luxembourg', { now: () => now });
          if (found !== format.format(now)) differences.push(`${new Date(now).toISOString()}: ${found}`);
        }
      }
    }
  }
  expect(differences).toEqual([]);
});

test('an unknown zone is a wrong call', () => {
  expect(() => civilDayIn('Mars/Olympus', fixedClock('2026-11-22'))).toThrow(expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN' }));
});
