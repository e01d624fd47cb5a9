import { describe, expect, it } from 'vitest';
import { primitiveNamed } from '../../src/structure/primitive.js';

/** By type, what libxml2 takes and what it refuses. */
const CASES: Readonly<Record<string, readonly [taken: readonly string[], refused: readonly string[]]>> = {
  decimal: [
    ['1', '5.', '.5', '-.5', '+1', ' 1 ', '\n1\t', '123456789012345678901234', `${'0'.repeat(40)}1`, `1.${'0'.repeat(23)}`],
    [
      '',
      ' ',
      '.',
      '+',
      '-',
      '+.',
      '--1',
      '1 2',
      '1e1',
      'NaN',
      'INF',
      '1,0',
      '١',
      '\u00a01',
      '1234567890123456789012345',
      `1.${'0'.repeat(24)}`,
    ],
  ],
  boolean: [
    ['true', 'false', '1', '0', ' true ', '\ntrue'],
    ['', 'TRUE', 'True', 'yes', '00', '1.0'],
  ],
  date: [
    [
      '2020-02-29',
      '2000-02-29',
      '0001-01-01',
      '-0001-01-01',
      '10000-01-01',
      '2020-01-01Z',
      '2020-01-01+02:00',
      '2020-01-01-14:00',
      '2020-12-31',
    ],
    [
      '',
      '2021-02-29',
      '1900-02-29',
      '0000-01-01',
      '02020-01-01',
      '2020-1-1',
      '2020-13-01',
      '2020-00-10',
      '2020-04-31',
      '2020-01-01+14:01',
      '2020-01-01+2:00',
      '2020-01-01z',
      ' 2020-01-01',
      '2020-01-01 ',
      '20200101',
      '+2020-01-01',
      '2020-01-01+00:60',
    ],
  ],
  time: [
    ['12:00:00', '24:00:00', '24:00:00.0', '12:00:00.5', '12:00:00Z', '12:00:00+01:00', ' 12:00:00'],
    ['24:00:01', '23:59:60', '12:00:00.', '12:00', '1:00:00', '12:60:00', '25:00:00', '12:00:00 ', `12:00:59.${'9'.repeat(24)}`],
  ],
  dateTime: [
    ['2020-01-01T12:00:00', '2020-01-01T24:00:00', '2020-01-01T12:00:00.1+01:00'],
    ['2020-01-01', '2020-01-01 12:00:00', '2020-02-30T12:00:00', '2020-01-01t12:00:00', ' 2020-01-01T12:00:00', '2020-01-01T12:00'],
  ],
  base64Binary: [
    ['', 'AAAA', 'AA==', 'AAA=', 'AQ==', 'AA= =', 'AA A=', '!!!!', 'é', ' AAAA\n', 'AAE='],
    ['AAA', 'A', 'A===', 'AB==', 'AAB=', '=AAA', 'AA==AA', 'AAAA====', 'AAAA=', '==', 'AAAAA=='],
  ],
  anyURI: [
    [
      '',
      'a',
      'a b',
      '\\',
      'é',
      '{}',
      'http://x/%41',
      'http://[::1]/',
      'mailto:a@b',
      '//x',
      '/x',
      '?',
      '#',
      'http://x:80/',
      'http:',
      'http://',
      'urn:x:y',
      'http://user@host',
      '\n',
      'a+:b',
    ],
    [
      '1:2:3',
      '%zz',
      '%',
      '%4',
      'http://[',
      '#a#b',
      ':a',
      'http://]',
      'http://x:a/',
      '[',
      'a[',
      '1a:b',
      '_a:b',
      'http://host:',
      'http://x#%zz',
    ],
  ],
  language: [
    ['en', 'en-US', ' en ', 'x-klingon', 'en-12345678'],
    ['', 'abcdefghi', 'en_US', '1', 'en-', 'en--US', 'a1', 'en US', 'en-123456789'],
  ],
};

describe.each(Object.entries(CASES))('xs:%s', (name, [taken, refused]) => {
  const { accepts, acceptsBytes } = primitiveNamed(name);

  it.each(taken)('takes %j', (text) => expect(accepts?.(text)).toBe(true));
  it.each(refused)('refuses %j', (text) => expect(accepts?.(text)).toBe(false));

  if (acceptsBytes === undefined) return;
  it('is never wrong where it looks at bytes', () => {
    for (const text of [...taken, ...refused]) {
      const bytes = new TextEncoder().encode(`<${text}>`);
      if (acceptsBytes(bytes, 1, bytes.length - 1)) expect(taken).toContain(text);
    }
  });
});

it('takes any text for a text', () => {
  for (const name of ['string', 'normalizedString', 'token']) expect(primitiveNamed(name).accepts).toBeUndefined();
});
