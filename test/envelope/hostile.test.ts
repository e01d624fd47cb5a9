import { expect, test } from 'vitest';
import { type Edit, edited, opened, sample, told } from './edit.js';

/* A check that went over the header once for each of its elements would run into the time limit of a test here. */

const MANY = 200_000;
const LONG = 'x'.repeat(4_000_000);

test.each([
  ['senders', ['</Sender>', `</Sender>${'<Sender/>'.repeat(MANY)}`]],
  ['scopes', ['</BusinessScope>', `${'<Scope><Type>COUNTRY_C1</Type></Scope>'.repeat(MANY)}</BusinessScope>`]],
  ['scopes of many types', ['</BusinessScope>', `${'<Scope><Type>A</Type></Scope>'.repeat(MANY)}</BusinessScope>`]],
  ['unknown elements', ['<BusinessScope>', `${'<a/>'.repeat(MANY)}<BusinessScope>`]],
  ['texts', ['<BusinessScope>', `${'a<!---->'.repeat(MANY)}<BusinessScope>`]],
  ['documents', ['</StandardBusinessDocument>', `${'<a/>'.repeat(MANY)}</StandardBusinessDocument>`]],
] satisfies [string, Edit][])('many %s give few findings', (_, edit) => {
  expect(opened(edited('invoice.xml', edit)).findings.length).toBeLessThan(5);
});

test('long values are cut in what is told of them', () => {
  const long = sample('invoice.xml').replace(/>[^<>\n]+<(?=\/(?!cbc:))/g, `>${'x'.repeat(100_000)}<`);
  const { findings, envelope } = opened(long);
  expect(findings.length).toBeGreaterThan(5);
  for (const { message, values } of findings) {
    expect(message.length).toBeLessThan(1000);
    expect(Object.values(values).join('').length).toBeLessThan(5000);
  }
  expect(Object.values(envelope ?? {}).join('').length).toBeLessThan(10_000);
});

test.each([
  ['the version', [['>1.0<', `>${LONG}<`]], 'error SBDH-HEADER-VERSION 4:5'],
  ['the sender', [['>9938:LU00000101<', `>9938:${LONG}<`]], 'warning SBDH-SENDER-DIFFERS 6:7'],
  ['the scheme', [['>9938:LU00000101<', `>${'9'.repeat(4_000_000)}<`]], 'error SBDH-SENDER 6:7'],
  ['the document type', [[/>urn:[^<]*::2\.1</, `>${'::##'.repeat(1_000_000)}<`]], 'error SBDH-DOCUMENTID 21:9'],
  ['the time', [['>2026-09-03T08:00:00+02:00<', `>2026-09-03T08:00:00.${'0'.repeat(4_000_000)}<`]], 'error SBDH-CREATED 16:7'],
] satisfies [string, Edit[], string][])('%s of four million characters', (_, edits, expected) => {
  expect(told(edited('invoice.xml', ...edits))).toContain(expected);
});

test.each([
  ['a deep header', ['<HeaderVersion>', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}<HeaderVersion>`], 'XML-LIMIT'],
  [
    'envelopes in envelopes',
    [/<Invoice [\s\S]*<\/Invoice>/, `${'<StandardBusinessDocument>'.repeat(200)}${'</StandardBusinessDocument>'.repeat(200)}`],
    'SBDH-NESTED',
  ],
  ['elements in a value', ['>1.0<', `>${'<a>'.repeat(200)}1.0${'</a>'.repeat(200)}<`], 'SBDH-ELEMENT'],
] satisfies [string, Edit, string][])('%s', (_, edit, rule) => {
  expect(opened(edited('invoice.xml', edit)).findings.map((finding) => finding.rule)).toEqual([rule]);
});

test('an empty envelope is told of, with its empty header', () => {
  const ns = 'xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"';
  expect(told(`<StandardBusinessDocument ${ns}/>`)).toEqual(['error SBDH-PAYLOAD 1:1', 'error SBDH-HEADER 1:1']);
  expect(told(`<StandardBusinessDocument ${ns}><StandardBusinessDocumentHeader/><a/></StandardBusinessDocument>`)).toHaveLength(11);
});
