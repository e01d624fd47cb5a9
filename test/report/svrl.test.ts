import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { afterAll, expect, test } from 'vitest';
import { svrlReport } from '../../src/report/svrl.js';
import { finding, HOSTILE, hostileError, hostileResult, RESULTS, verdict, written } from './results.js';
import { SPECIMEN } from './specimen.js';
import { SVRL_RNG } from './xml-schemas.js';

const schema = XmlDocument.fromString(SVRL_RNG);
const validator = RelaxNGValidator.fromDoc(schema);
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

type Results = Parameters<typeof written>[1];

function find(results: Results, xpath: string): string[] {
  const document = XmlDocument.fromString(written(svrlReport(), results));
  try {
    validator.validate(document);
    return document.find(xpath, { svrl: 'http://purl.oclc.org/dsdl/svrl' }).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

test.each([
  ['every kind of result', Object.values(RESULTS)],
  ['a specimen', SPECIMEN],
  ...HOSTILE.map((text): [string, Results] => [JSON.stringify(text), [hostileResult(text), hostileError(text)]]),
])('holds to the schema, with an assert for each finding: %s', (_, results) => {
  const expected = results.reduce((sum, { verdict }) => sum + (verdict?.findings.length ?? 1), 0);
  expect(find(results, '//svrl:failed-assert')).toHaveLength(expected);
});

test('the schema would object', () => {
  const document = XmlDocument.fromString(
    '<svrl:schematron-output xmlns:svrl="http://purl.oclc.org/dsdl/svrl"><svrl:text/><x/></svrl:schematron-output>',
  );
  expect(() => validator.validate(document)).toThrow();
  document.dispose();
});

test.each([
  ['error', 'fatal'],
  ['warning', 'warning'],
  ['info', 'information'],
] as const)('%s has the flag %s', (severity, flag) => {
  expect(find([{ input: 'a.xml', verdict: verdict({ findings: [{ ...finding, severity }] }) }], '//@flag')).toEqual([flag]);
});

test('the rule is named, and no test of a rule is shown', () => {
  expect(find([RESULTS.invalid], '//svrl:failed-assert/@id')).toEqual(['BR-02', 'W']);
  expect(find([RESULTS.invalid], '//svrl:failed-assert/@test')).toEqual(['BR-02', 'W']);
});

test('a text that XML can hold is kept as it is', () => {
  const message = 'a\r\nb \u202E \u200D <&"\'>';
  const { remedy: _, ...bare } = finding;
  expect(find([{ input: 'a.xml', verdict: verdict({ findings: [{ ...bare, message }] }) }], '//svrl:failed-assert/svrl:text')).toEqual([
    message,
  ]);
});
