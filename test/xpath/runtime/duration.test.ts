import { describe, expect, test } from 'vitest';
import { formatDuration, parseDuration, sameDuration } from '../../../src/xpath/runtime/duration.js';
import type { Duration } from '../../../src/xpath/runtime/item.js';

describe('lexical forms', () => {
  test.each<[Duration['type'], string, string]>([
    ['duration', 'P1Y2M3DT4H5M6.70S', 'P1Y2M3DT4H5M6.7S'],
    ['duration', '-P1D', '-P1D'],
    ['duration', 'P0Y', 'PT0S'],
    ['duration', 'P13M', 'P1Y1M'],
    ['duration', 'PT3600S', 'PT1H'],
    ['duration', ' P1D ', 'P1D'],
    ['duration', '-PT0.5S', '-PT0.5S'],
    ['dayTimeDuration', 'PT36H', 'P1DT12H'],
    ['dayTimeDuration', 'PT90M', 'PT1H30M'],
    ['dayTimeDuration', 'P0D', 'PT0S'],
    ['yearMonthDuration', 'P30M', 'P2Y6M'],
    ['yearMonthDuration', '-P0M', 'P0M'],
  ])('xs:%s %j is %s', (type, text, canonical) => {
    expect(formatDuration(parseDuration(text, type) as Duration)).toBe(canonical);
  });

  test.each<[Duration['type'], string]>([
    ['duration', ''],
    ['duration', 'P'],
    ['duration', 'PT'],
    ['duration', 'P1DT'],
    ['duration', '1D'],
    ['duration', 'P1H'],
    ['duration', 'P-1D'],
    ['duration', 'P1.5D'],
    ['duration', 'PT1.S'],
    ['duration', 'P1M1Y'],
    ['dayTimeDuration', 'P1Y'],
    ['yearMonthDuration', 'P1D'],
    ['yearMonthDuration', 'PT1H'],
  ])('xs:%s refuses %j', (type, text) => {
    expect(parseDuration(text, type)).toBeUndefined();
  });
});

test.each([
  ['P1Y', 'P12M', true],
  ['P1D', 'PT24H', true],
  ['P1M', 'P30D', false],
])('%s equals %s: %s', (a, b, same) => {
  expect(sameDuration(parseDuration(a, 'duration') as Duration, parseDuration(b, 'duration') as Duration)).toBe(same);
});
