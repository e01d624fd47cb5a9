import { expect, test } from 'vitest';
import { ruleFact, ruleFacts, severitiesOf, spansOf } from '../../src/reference/rules.js';

/** Profile, first edition, whether older ones may have had the rule, last edition where it is gone since. */
function told(rule: string): (string | boolean | undefined)[][] {
  return spansOf(ruleFact(rule)!).map(({ profile, since, oldest, until }) => [profile, since.version, oldest, until?.version]);
}

test.each([
  [
    'BR-CO-10',
    [
      ['en16931', '1.3.16', true, undefined],
      ['peppol-billing', '3.0.20', true, undefined],
      ['peppol-selfbilling', '2026.5', true, undefined],
    ],
  ],
  [
    'PEPPOL-COMMON-R054',
    [
      ['peppol-billing', '3.0.21', false, undefined],
      ['peppol-selfbilling', '2026.5', true, undefined],
    ],
  ],
  ['BR-CO-25', [['peppol-billing', '3.0.20', true, '3.0.20']]],
  // CII is judged from 3.0.21 on, so nothing is known of what was before.
  [
    'CII-SR-010',
    [
      ['en16931', '1.3.16', true, undefined],
      ['peppol-billing', '3.0.21', true, undefined],
    ],
  ],
  ['XML-DTD', []],
])('since when: %s', (rule, spans) => expect(told(rule)).toEqual(spans));

test('rules that went with an edition say until when', () => {
  const gone = ruleFacts().filter((fact) => spansOf(fact).some(({ until }) => until !== undefined));
  expect(gone.every((fact) => fact.statements.every(({ ruleSets }) => ruleSets.every((id) => /\d\.\d/.test(id))))).toBe(true);
});

test('rule sets may differ in how bad it is to break a rule', () => {
  expect(severitiesOf(ruleFact('BR-01')!)).toEqual(['error']);
  expect(severitiesOf(ruleFact('XML-BOM')!)).toEqual(['info']);
});
