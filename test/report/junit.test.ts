import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, expect, test } from 'vitest';
import { junitReport } from '../../src/report/junit.js';
import { finding, HOSTILE, hostileError, hostileResult, RESULTS, verdict, written } from './results.js';
import { SPECIMEN } from './specimen.js';
import { JUNIT_XSD } from './xml-schemas.js';

const schema = XmlDocument.fromString(JUNIT_XSD);
const validator = XsdValidator.fromDoc(schema);
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

type Results = Parameters<typeof written>[1];

/** Values of XPath 1.0 expressions over a report that holds to the schema. */
function report(results: Results): (xpath: string) => string[] {
  const text = written(junitReport(), results);
  return (xpath) => {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return document.find(xpath).map((node) => node.content);
    } finally {
      document.dispose();
    }
  };
}

test.each([
  ['every kind of result', Object.values(RESULTS)],
  ['a specimen', SPECIMEN],
  ['no document', []],
  ...HOSTILE.map((text): [string, Results] => [JSON.stringify(text), [hostileResult(text), hostileError(text)]]),
])('holds to the schema, and its counts to its cases: %s', (_, results) => {
  const find = report(results);
  expect(find('//testsuite')).toHaveLength(results.length);
  for (const [count, cases] of [
    ['tests', 'testcase'],
    ['failures', 'testcase/failure'],
    ['errors', 'testcase/error'],
  ]) {
    expect(find(`//testsuite[@${count} != count(${cases})]/@name`)).toEqual([]);
  }
});

test('the schema would object', () => {
  const document = XmlDocument.fromString('<testsuites><testcase name="a"/></testsuites>');
  expect(() => validator.validate(document)).toThrow();
  document.dispose();
});

test('a case for the document, and one for each rule however often it fired', () => {
  const findings = [finding, { ...finding, line: 9 }, { ...finding, rule: 'W', severity: 'warning' as const }];
  const find = report([{ input: 'a.xml', verdict: verdict({ valid: false, findings }) }]);
  expect(find('//testcase/@name')).toEqual(['document', 'BR-02', 'W']);
  expect(find('//testcase[failure]/@name')).toEqual(['document', 'BR-02']);
  expect(find("//testcase[@name='BR-02']/failure/@message")).toEqual(['There is no invoice number (BT-1). (and 1 more)']);
  expect(find("//testcase[@name='BR-02']/failure")[0]?.trim().split('\n')).toHaveLength(2);
});

test('a document that could not be judged is an error, not a failure', () => {
  const find = report([RESULTS.unread, RESULTS.unjudged]);
  expect(find("//testcase[@name='document']/error/@type")).toEqual(['FILE_NOT_FOUND', 'unjudged']);
});

test('what XML forbids can be seen', () => {
  expect(report([{ input: 'a\u0000b\uD800c\uFFFE', verdict: verdict() }])('//testsuite/@name')).toEqual(['a\\u{0}b\\u{D800}c\\u{FFFE}']);
});
