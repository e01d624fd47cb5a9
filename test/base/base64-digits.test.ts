import { expect, test } from 'vitest';
import { BASE64_ALPHABET, BASE64_DIGITS, NO_DIGIT } from '../../src/base/base64-digits.js';

test('a digit has the value that Node reads it with', () => {
  for (const digit of BASE64_ALPHABET) {
    expect(BASE64_DIGITS[digit.charCodeAt(0)]).toBe((Buffer.from(`AAA${digit}`, 'base64')[2] as number) & 63);
  }
  expect(new Set(BASE64_ALPHABET).size).toBe(64);
});

test('no other byte is a digit', () => {
  expect(BASE64_DIGITS.filter((value) => value !== NO_DIGIT)).toHaveLength(64);
});
