import { describe, expect, test } from 'vitest';
import { ToolError } from '../../src/base/tool-error.js';
import { open } from '../../src/open/open.js';
import type { XmlLimits } from '../../src/xml/limits.js';
import { bytes, sample } from '../envelope/edit.js';

const invoice = '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>';
const utf16 = (text: string, mark = true): Uint8Array => {
  const units = Uint16Array.from(`${mark ? '\uFEFF' : ''}${text}`, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

const rulesOf = (input: Uint8Array): string[] =>
  open(input).findings.map(({ severity, rule, line, column }) => `${severity} ${rule} ${line}:${column}`);

describe('how a file begins', () => {
  test.each([
    ['with its root element', bytes(invoice), []],
    ['with a declaration', bytes(`<?xml version="1.0" encoding="UTF-8"?>${invoice}`), []],
    ['with a byte order mark', bytes(`\uFEFF${invoice}`), ['info XML-BOM 1:1']],
    ['with a byte order mark before a declaration', bytes(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${invoice}`), ['info XML-BOM 1:1']],
    [
      'with a byte order mark before an envelope',
      bytes(`\uFEFF${sample('SBDH-COUNTRY_C1.xml')}`),
      ['info XML-BOM 1:1', 'error SBDH-COUNTRY_C1 19:5'],
    ],
    ['with the byte order mark that UTF-16 needs', utf16(`<?xml version="1.0" encoding="UTF-16"?>${invoice}`), []],
    ['with white space before a declaration', bytes(`\n <?xml version="1.0"?>${invoice}`), ['error XML-DECLARATION 2:2']],
    ['with white space before the root element', bytes(`\n${invoice}`), []],
    [
      'with an encoding that the byte order mark contradicts',
      bytes(`\uFEFF<?xml version="1.0" encoding="ISO-8859-1"?>${invoice}`),
      ['error XML-ENCODING 1:1'],
    ],
    ['with an encoding that the bytes contradict', bytes(`<?xml version="1.0" encoding="UTF-16"?>${invoice}`), ['error XML-ENCODING 1:1']],
    ['with UTF-8 declared in UTF-16', utf16(`<?xml version="1.0" encoding="UTF-8"?>${invoice}`), ['error XML-ENCODING 1:1']],
    ['with nothing', new Uint8Array(), ['error XML-EMPTY 1:1']],
  ])('%s', (_, input, expected) => {
    expect(rulesOf(input)).toEqual(expected);
    const { tree, layers, findings } = open(input);
    const failed = expected.some((line) => line.startsWith('error XML'));
    expect(layers.xml).toBe(failed ? 'invalid' : 'valid');
    expect(tree === undefined).toBe(failed);
    for (const { message, remedy } of findings) expect(`${message} ${remedy}`).toMatch(/\.$/);
  });
});

test('a declared encoding that the bytes are not shows at the first byte that is wrong', () => {
  const latin1 = Uint8Array.from(`<a>${'\u00e9'}</a>`, (character) => character.charCodeAt(0));
  expect(rulesOf(latin1)).toEqual(['error XML-ENCODING 1:4']);
});

test('an envelope in UTF-16 is opened too', () => {
  const { layers, envelope } = open(utf16(sample('invoice.xml').replace('UTF-8', 'UTF-16')));
  expect(layers).toEqual({ xml: 'valid', envelope: 'valid' });
  expect(envelope).toMatchObject({ sender: '9938:LU00000101' });
});

test('limits bound what is opened', () => {
  expect(open(bytes('<a><b/></a>'), { limits: { depth: 1 } }).findings).toMatchObject([{ rule: 'XML-LIMIT', ruleSet: 'xml', path: '' }]);
  expect(() => open(bytes('<a/>'), { limits: { depth: 0 } })).toThrow(ToolError);
});

describe('what is wrong with the XML comes with its values', () => {
  test.each<[string, Uint8Array, string, Record<string, string>]>([
    ['another end tag', bytes('<a>\n<b></c></a>'), 'XML-TAG', { found: 'c', expected: 'b', line: '2' }],
    ['a document cut off', bytes('<a>\n<b>'), 'XML-TAG', { expected: 'b', line: '2' }],
    ['an entity', bytes('<a>&nbsp;</a>'), 'XML-ENTITY', { found: 'nbsp' }],
    ['a control character', bytes('<a>\u0001</a>'), 'XML-CHARACTER', { found: 'U+0001' }],
    ['a reference to no character', bytes('<a>&#x110000;</a>'), 'XML-CHARACTER', { found: 'beyond U+10FFFF' }],
    ['a value without quotes', bytes('<a b=c/>'), 'XML-SYNTAX', { found: '"c"', expected: 'an attribute value in quotes' }],
    ['an attribute twice', bytes('<a b="" b=""/>'), 'XML-ATTRIBUTE', { found: 'b' }],
    ['a prefix declared twice', bytes('<a xmlns:p="u" xmlns:p="u"/>'), 'XML-ATTRIBUTE', { found: 'p' }],
    ['the default namespace declared twice', bytes('<a xmlns="u" xmlns="u"/>'), 'XML-ATTRIBUTE', {}],
    ['a prefix without a declaration', bytes('<p:a/>'), 'XML-NAMESPACE', { found: 'p' }],
    ['a prefix of nothing', bytes('<a xmlns:p=""/>'), 'XML-NAMESPACE', { found: 'p' }],
    ['two colons', bytes('<p:a:b xmlns:p="u"/>'), 'XML-NAMESPACE', { found: 'p:a:b' }],
    ['a byte that is no UTF-8', Uint8Array.of(0x3c, 0x61, 0x3e, 0xe9, 0x3c), 'XML-ENCODING', { byte: 'E9' }],
    ['an encoding that is not read', bytes('<?xml version="1.0" encoding="EBCDIC"?><a/>'), 'XML-ENCODING', { found: 'EBCDIC' }],
    [
      'an encoding that the mark contradicts',
      bytes('\uFEFF<?xml version="1.0" encoding="ISO-8859-1"?><a/>'),
      'XML-ENCODING',
      { found: 'ISO-8859-1', expected: 'UTF-8' },
    ],
    ['a DTD', bytes('<!DOCTYPE a><a/>'), 'XML-DTD', {}],
    ['nothing', new Uint8Array(), 'XML-EMPTY', {}],
  ])('%s', (_, input, rule, values) => {
    expect(open(input).findings).toMatchObject([{ rule }]);
    expect(open(input).findings[0]?.values).toEqual(values);
  });

  test.each<[Partial<XmlLimits>, string, Record<string, string>]>([
    [{ bytes: 4 }, '<abc/>', { limit: 'bytes', allowed: '4', found: '6' }],
    [{ depth: 1 }, '<a><b/></a>', { limit: 'depth', allowed: '1', found: '2' }],
    [{ attributes: 1 }, '<a b="" c="" d=""/>', { limit: 'attributes', allowed: '1', found: '2' }],
    [{ nameBytes: 2 }, '<abcd/>', { limit: 'nameBytes', allowed: '2', found: '4' }],
    [{ textBytes: 2 }, '<a>12345</a>', { limit: 'textBytes', allowed: '2', found: '5' }],
    [{ valueBytes: 2 }, '<a b="1234"/>', { limit: 'valueBytes', allowed: '2', found: '4' }],
    [{ valueBytes: 2 }, '<a><!--123--></a>', { limit: 'valueBytes', allowed: '2', found: '3' }],
    [{ names: 1 }, '<a><b/></a>', { limit: 'names', allowed: '1' }],
    [{ nodes: 1 }, '<a><b/><b/><b/></a>', { limit: 'nodes', allowed: '1' }],
  ])('a bound: %j', (limits, text, values) => {
    expect(open(bytes(text), { limits }).findings).toMatchObject([{ rule: 'XML-LIMIT' }]);
    expect(open(bytes(text), { limits }).findings[0]?.values).toEqual(values);
  });
});
