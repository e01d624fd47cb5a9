import { describe, expect, it, test } from 'vitest';
import { civilDay, fixedClock, systemClock } from '../../src/base/clock.js';
import { ToolError } from '../../src/base/tool-error.js';

describe('fixedClock', () => {
  test.each([
    ['2026-11-22', Date.UTC(2026, 10, 22), '2026-11-22'],
    ['2026-11-22T23:59:59Z', Date.UTC(2026, 10, 22, 23, 59, 59), '2026-11-22'],
    ['2024-02-29T00:00:00.250Z', Date.UTC(2024, 1, 29, 0, 0, 0, 250), '2024-02-29'],
  ])('%s', (instant, milliseconds, day) => {
    const clock = fixedClock(instant);
    expect(clock.now()).toBe(milliseconds);
    expect(civilDay(clock)).toBe(day);
  });

  test.each(['', 'today', '2026-02-30', '2026-11-22T10:30:00', '2026-11-22T24:00:00Z', '2026-11-22Z'])('refuses %j', (instant) => {
    expect(() => fixedClock(instant)).toThrow(ToolError);
  });
});

it('the system clock moves with the machine', () => {
  const before = Date.now();
  expect(systemClock.now()).toBeGreaterThanOrEqual(before);
  expect(systemClock.now()).toBeLessThanOrEqual(Date.now());
});
