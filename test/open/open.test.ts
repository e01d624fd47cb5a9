import { describe, expect, test } from 'vitest';
import { ToolError } from '../../src/base/tool-error.js';
import { open } from '../../src/open/open.js';
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
