import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '../../src/model/base64.js';

test('encodes as Buffer does, and decodes what it encoded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = encodeBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(text)).toEqual(bytes);
    }),
  );
});

test.each([
  ['white space anywhere', ' Z G\n9\t1\r\n', 'dou'],
  ['padding', 'ZG8=', 'do'],
  ['two paddings', 'ZA==', 'd'],
  ['nothing', '', ''],
])('reads %s', (_, text, expected) => {
  expect(Buffer.from(decodeBase64(text)!).toString()).toBe(expected);
});

test.each([
  ['a missing padding', 'ZG8'],
  ['too much padding', 'ZG8=='],
  ['padding alone', '='],
  ['padding in the middle', 'ZA==ZA=='],
  ['a digit that is left over', 'ZG91Z'],
  ['bits that are left over', 'ZB=='],
  ['bits that are left over after two bytes', 'ZG9='],
  ['a character of another alphabet', 'ZG-_'],
  ['a character beyond ASCII', 'ZG9é'],
])('refuses %s', (_, text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
