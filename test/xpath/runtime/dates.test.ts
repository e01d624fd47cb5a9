import { describe, expect, test } from 'vitest';
import * as rt from '../../../src/xpath/runtime/index.js';
import type { Duration, Temporal } from '../../../src/xpath/runtime/item.js';
import { atomic, codeOf, outcome, show } from './values.js';

const time = (text: string): Temporal => atomic(text) as Temporal;
const span = (text: string): Duration => atomic(text) as Duration;

test('components of dates and times', () => {
  const value = time('dateTime:2026-11-22T10:30:09.50-05:30');
  expect([rt.yearOf(value), rt.monthOf(value), rt.dayOf(value), rt.hoursOf(value), rt.minutesOf(value)]).toEqual([2026, 11, 22, 10, 30]);
  expect(show(rt.secondsOf(value))).toBe('decimal:9.5');
  expect(show(rt.timezoneOf(value))).toBe('dayTimeDuration:-PT5H30M');
  expect(rt.timezoneOf(time('date:2026-01-01'))).toBeUndefined();
  expect(rt.yearOf(time('date:-0044-03-15'))).toBe(-44);
  for (const component of [rt.yearOf, rt.monthOf, rt.dayOf, rt.hoursOf, rt.minutesOf, rt.secondsOf, rt.timezoneOf]) {
    expect(component(undefined)).toBeUndefined();
  }
});

test.each([
  ['duration:P1Y2M3DT4H5M6.5S', 1, 2, 3, 4, 5, '6.5'],
  ['duration:-P20M', -1, -8, 0, 0, 0, '0'],
  ['dayTimeDuration:-PT90061.25S', 0, 0, -1, -1, -1, '-1.25'],
  ['yearMonthDuration:P30M', 2, 6, 0, 0, 0, '0'],
])('components of %s', (text, years, months, days, hours, minutes, seconds) => {
  const value = span(text);
  expect([rt.yearsOfDuration(value), rt.monthsOfDuration(value), rt.daysOfDuration(value)]).toEqual([years, months, days]);
  expect([rt.hoursOfDuration(value), rt.minutesOfDuration(value)]).toEqual([hours, minutes]);
  expect(show(rt.secondsOfDuration(value))).toBe(`decimal:${seconds}`);
});

test('components of no duration', () => {
  expect([rt.yearsOfDuration(undefined), rt.secondsOfDuration(undefined)]).toEqual([undefined, undefined]);
});

describe('adjusting to a time zone', () => {
  test.each([
    ['dateTime:2002-03-07T10:00:00', 'dayTimeDuration:-PT5H', 'dateTime:2002-03-07T10:00:00-05:00'],
    ['dateTime:2002-03-07T10:00:00-07:00', 'dayTimeDuration:-PT10H', 'dateTime:2002-03-07T07:00:00-10:00'],
    ['dateTime:2002-03-07T00:00:00+01:00', 'dayTimeDuration:-PT8H', 'dateTime:2002-03-06T15:00:00-08:00'],
    ['dateTime:2002-03-07T10:00:00-07:00', '', 'dateTime:2002-03-07T10:00:00'],
    ['date:2002-03-07', 'dayTimeDuration:PT0S', 'date:2002-03-07Z'],
    ['date:2002-03-07-07:00', 'dayTimeDuration:-PT10H', 'date:2002-03-06-10:00'],
    ['time:10:00:00-07:00', 'dayTimeDuration:PT10H', 'time:03:00:00+10:00'],
    ['time:10:00:00', 'dayTimeDuration:PT14H', 'time:10:00:00+14:00'],
    ['time:10:00:00', 'dayTimeDuration:PT14H1M', 'FODT0003'],
    ['time:10:00:00', 'dayTimeDuration:PT30S', 'FODT0003'],
  ])('%s to %s: %s', (value, zone, result) => {
    expect(outcome(() => rt.adjustToTimezone(time(value), zone === '' ? undefined : span(zone)))).toBe(result);
  });

  test('the implicit one is UTC', () => {
    expect(show(rt.implicitTimezone())).toBe('dayTimeDuration:PT0S');
    expect(outcome(() => rt.adjustToImplicitTimezone(time('dateTime:2026-01-01T00:30:00+01:00')))).toBe('dateTime:2025-12-31T23:30:00Z');
    expect(rt.adjustToImplicitTimezone(undefined)).toBeUndefined();
  });
});

test.each([
  ['date:2026-01-01', 'time:10:00:00', 'dateTime:2026-01-01T10:00:00'],
  ['date:2026-01-01Z', 'time:10:00:00', 'dateTime:2026-01-01T10:00:00Z'],
  ['date:2026-01-01', 'time:10:00:00+01:00', 'dateTime:2026-01-01T10:00:00+01:00'],
  ['date:2026-01-01Z', 'time:10:00:00+01:00', 'FORG0008'],
])('dateTime(%s, %s) is %s', (date, clock, result) => {
  expect(outcome(() => rt.dateTime(time(date), time(clock)))).toBe(result);
});

test('dateTime of nothing is nothing', () => {
  expect(rt.dateTime(undefined, time('time:10:00:00'))).toBeUndefined();
});

test('the current time is the one that is handed in', () => {
  const environment = { now: time('dateTime:2026-11-22T10:30:00.25Z') };
  expect(show(rt.currentDateTime(environment))).toBe('dateTime:2026-11-22T10:30:00.25Z');
  expect(show(rt.currentDate(environment))).toBe('date:2026-11-22Z');
  expect(show(rt.currentTime(environment))).toBe('time:10:30:00.25Z');
});

test('errors of the components of huge durations', () => {
  expect(codeOf(() => rt.yearsOfDuration(span('duration:P99999999999999999999Y')))).toBe('FOCA0003');
});
