import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/xml/parse.js';
import { XmlError } from '../../src/xml/xml-error.js';
import { hasDoctype, type W3cTest, w3cTests, withoutDoctype } from './w3c.js';
import { EXCEPTIONS } from './w3c-exceptions.js';

/** The error's code, '' where the document is accepted. Anything but an `XmlError` is a defect and is thrown on. */
function verdict(bytes: Uint8Array): string {
  try {
    parseXml(bytes);
    return '';
  } catch (error) {
    if (error instanceof XmlError) return error.code;
    throw error;
  }
}

/** What is wrong with our verdict; undefined where it is as the suite has it. */
function complaint(test: W3cTest): string | undefined {
  const given = verdict(test.bytes);
  const bare = withoutDoctype(test.bytes);
  if (test.type === 'not-wf') {
    if (given === '') return 'accepted';
    return bare !== undefined && verdict(bare) === '' ? 'accepted without its DOCTYPE' : undefined;
  }
  if (hasDoctype(test.bytes)) {
    if (given !== 'XML-DTD') return `has a DOCTYPE, but gives "${given}"`;
    return bare !== undefined && verdict(bare) !== '' ? `without its DOCTYPE: ${verdict(bare)}` : undefined;
  }
  return given === '' ? undefined : `rejected: ${given}`;
}

describe('W3C XML conformance suite', () => {
  const tests = w3cTests();
  const applicable = tests.filter(({ applies, type }) => applies && type !== 'error');

  it('is there as a whole', () => {
    expect(tests).toHaveLength(2585);
    expect(applicable).toHaveLength(1974);
    expect(applicable.filter(({ bytes }) => withoutDoctype(bytes) !== undefined).length).toBeGreaterThan(450);
  });

  it('agrees with our verdicts', () => {
    const wrong = applicable.flatMap((test) => {
      const what = complaint(test);
      return what === undefined || test.id in EXCEPTIONS ? [] : [`${test.id}: ${what}`];
    });
    expect(wrong).toEqual([]);
  });

  it('needs every exception that is listed', () => {
    const needless = Object.keys(EXCEPTIONS).filter((id) => {
      const test = applicable.find((candidate) => candidate.id === id);
      return test === undefined || complaint(test) === undefined;
    });
    expect(needless).toEqual([]);
  });

  it('has nothing that makes the parser fail in another way', () => {
    for (const test of tests) expect(() => verdict(test.bytes), test.id).not.toThrow();
  });
});
