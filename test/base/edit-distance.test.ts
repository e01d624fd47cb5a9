import { expect, test } from 'vitest';
import { editDistance } from '../../src/base/edit-distance.js';

test.each([
  ['', '', 2, 0],
  ['EUR', 'EUR', 2, 0],
  ['EUR', 'EURO', 2, 1],
  ['EUR', 'ERU', 2, 1],
  ['9938', '9983', 1, 1],
  ['EUR', 'USD', 2, 3],
  ['EUR', 'KWACHA', 1, 2],
  ['', 'AB', 2, 2],
])('%j and %j, of interest up to %i: %i', (a, b, most, distance) => {
  expect(editDistance(a, b, most)).toBe(distance);
  expect(editDistance(b, a, most)).toBe(distance);
});
