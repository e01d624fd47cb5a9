import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finding, fixedClock, type Verdict, validate } from '../../src/index.js';
import { bytes, edited, sample } from '../envelope/edit.js';

const clock = fixedClock('2026-11-22T12:00:00Z');
const judged = (xml: string): Verdict => validate(bytes(xml), { clock });

const samples = join(import.meta.dirname, '../../samples');
const documents = ['valid', 'invalid'].flatMap((folder) =>
  readdirSync(join(samples, folder))
    .filter((name) => name.endsWith('.xml'))
    .map((name) => `${folder}/${name}`),
);

const HEADER = /^[\s\S]*<\/StandardBusinessDocumentHeader>\n/.exec(sample('invoice.xml'))?.[0] ?? '';
const HEADER_LINES = HEADER.split('\n').length - 1;

/** The document in an envelope, its lines kept whole: only the XML declaration goes, and what stands before the root. */
function enveloped(alone: string): { xml: string; shift: number } {
  const root = alone.search(/<[A-Za-z]/);
  return {
    xml: `${HEADER}${alone.slice(root)}</StandardBusinessDocument>\n`,
    shift: HEADER_LINES - (alone.slice(0, root).split('\n').length - 1),
  };
}

const ofDocument = (finding: Finding): boolean => finding.ruleSet !== 'sbdh';

test.each(documents)('%s is judged in an envelope as it is alone, in its own lines', (name) => {
  const alone = readFileSync(join(samples, name), 'utf8');
  const { xml, shift } = enveloped(alone);
  const { findings, layers, ...rest } = judged(xml);
  const { envelope, ...documentLayers } = layers;
  const expected = judged(alone);
  expect(findings.filter(ofDocument)).toEqual(expected.findings.map((finding) => ({ ...finding, line: finding.line + shift })));
  expect(documentLayers).toEqual(expected.layers);
  expect(envelope).toBeDefined();
  expect({ ...rest, valid: undefined, envelope: undefined }).toEqual({
    ...expected,
    valid: undefined,
    findings: undefined,
    layers: undefined,
    envelope: undefined,
  });
});

describe('the verdict', () => {
  test('is of the envelope too', () => {
    const verdict = judged(sample('SBDH-COUNTRY_C1.xml'));
    expect(verdict).toMatchObject({
      valid: false,
      profile: 'peppol-billing',
      layers: { envelope: 'invalid', structure: 'valid', rules: 'valid' },
    });
  });

  test('is not spoilt by a warning', () => {
    expect(judged(sample('SBDH-RECEIVER-DIFFERS.xml'))).toMatchObject({ valid: true, layers: { envelope: 'valid' } });
  });

  test('puts what is wrong with the envelope first', () => {
    const verdict = judged(
      edited('invoice.xml', ['>9938:LU00000202</Identifier>', '>9938:LU00000303</Identifier>'], [/<cbc:ID>BOUL.*\n/, '']),
    );
    expect(verdict.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'SBDH-RECEIVER-DIFFERS /StandardBusinessDocument[1]/StandardBusinessDocumentHeader[1]/Receiver[1]/Identifier[1]',
      expect.stringMatching(/^STRUCTURE-\S+ \/Invoice\[1\]/),
      'BR-02 /Invoice[1]',
    ]);
  });

  test('holds no envelope where there is none', () => {
    const verdict = judged(readFileSync(join(samples, 'valid/minimal-invoice.xml'), 'utf8'));
    expect(verdict).not.toHaveProperty('envelope');
    expect(verdict.layers).not.toHaveProperty('envelope');
  });

  test.each([
    ['no document', edited('invoice.xml', [/<Invoice [\s\S]*<\/Invoice>/, '']), 'SBDH-PAYLOAD'],
    ['an unknown document', edited('invoice.xml', [/<Invoice [\s\S]*<\/Invoice>/, '<a xmlns=""/>']), 'PK-ROOT-UNKNOWN'],
  ])('of %s is that nothing was judged', (_, xml, rule) => {
    const verdict = judged(xml);
    expect(verdict).toMatchObject({
      valid: false,
      syntax: 'unknown',
      layers: { xml: 'valid', rules: 'not run' },
      envelope: { country: 'LU' },
    });
    expect(verdict.findings.map((finding) => finding.rule)).toContain(rule);
  });
});

test('prefixes that the envelope declares serve its document', () => {
  const declared = [...sample('invoice.xml').matchAll(/ xmlns:(cac|cbc)="[^"]*"/g)].map(([text]) => text);
  const hoisted = declared.reduce((xml, text) => xml.replace(text, ''), sample('invoice.xml'));
  const xml = hoisted.replace('<StandardBusinessDocument ', `<StandardBusinessDocument${declared.join('')} `);
  expect(judged(xml)).toMatchObject({ valid: true, findings: [] });
});
