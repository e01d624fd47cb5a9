import { expect, test } from 'vitest';
import { withDifference } from '../../src/validate/with-difference.js';

test.each([
  ['100.50', '100.00', '0.50'],
  ['1', '1.005', '-0.005'],
  ['3', '2', '1'],
  ['0.3', '0.1', '0.2'],
  ['123456789012345678901234567890.12', '0.01', '123456789012345678901234567890.11'],
  ['-5', '5.0', '-10.0'],
])('%s less %s is %s', (found, expected, difference) => {
  expect(withDifference({ found, expected })).toEqual({ found, expected, difference });
});

test.each([
  [{ found: 'x', expected: '1' }],
  [{ found: '', expected: '1' }],
  [{ found: '1' }],
  [{ expected: '1' }],
  [{ found: '1', expected: '2', difference: 'told' }],
  [{ found: '9'.repeat(100), expected: '2' }],
])('%j stays as it is', (values) => {
  expect(withDifference(values)).toBe(values);
});
