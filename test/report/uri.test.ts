import { expect, test } from 'vitest';
import { inputUri } from '../../src/report/uri.js';
import { HOSTILE } from './results.js';

test.each([
  ['invoices/a.xml', 'invoices/a.xml'],
  ['../a b#c?d.xml', '../a%20b%23c%3Fd.xml'],
  ['/tmp/50%.xml', 'file:///tmp/50%25.xml'],
  ['//host/a.xml', 'file:////host/a.xml'],
  ['C:\\in\\a b.xml', 'file:///C:/in/a%20b.xml'],
  ['javascript:alert(1)', 'javascript%3Aalert(1)'],
  ['a\\b.xml', 'a%5Cb.xml'],
  ['\uD800é', '%EF%BF%BD%C3%A9'],
  ['(standard input)', '(standard%20input)'],
])('%s is %s', (name, uri) => {
  expect(inputUri(name)).toBe(uri);
});

test.each(HOSTILE)('stays beneath where it is resolved, with no host, query or fragment: %j', (name) => {
  const { protocol, host, search, hash } = new URL(inputUri(name), 'file:///base/');
  expect([protocol, host, search, hash]).toEqual(['file:', '', '', '']);
});
