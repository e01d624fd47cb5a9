import { expect, test } from 'vitest';
import { editionAfter, editionAt, firstDay } from '../../src/rulesets/edition.js';
import { registry } from '../validate/fakes.js';

test.each([
  ['2026-01-31', undefined, '2026-02-01'],
  ['2026-02-01', '2026-02-01', '2026-08-17'],
  ['2026-08-16', '2026-02-01', '2026-08-17'],
  ['2026-08-17', '2026-08-17', undefined],
  ['2099-01-01', '2026-08-17', undefined],
])('on %s the edition from %s is in force, and the next is from %s', (day, now, next) => {
  expect(editionAt(registry, 'billing', day)?.validFrom).toBe(now);
  expect(editionAfter(registry, 'billing', day)?.validFrom).toBe(next);
});

test('the first day of a profile', () => {
  expect(firstDay(registry, 'billing')).toBe('2026-02-01');
});
