import { expect, test } from 'vitest';
import { TERMS } from '../../src/model/terms.js';
import { explainedTerm, explainedTerms } from '../../src/reference/explain-term.js';
import { ruleFact } from '../../src/reference/rules.js';
import { peppolCardinality, termsCsv } from '../../src/reference/terms-csv.js';

/** From the syntax of Peppol BIS Billing 3: what a term may do in its group. */
test.each([
  ['BT-1', '1..1', '1..1'],
  ['BT-13', '0..1', '0..1'],
  ['BT-29', '0..n', '0..n'],
  ['BT-31', '0..2', '0..2'],
  ['BT-110', '1..2', '1..2'],
  ['BT-11', '0..1', ''],
  ['BG-4', '1..1', '1..1'],
  ['BG-24', '0..n', '0..n'],
  ['BT-125', '0..1', '0..1'],
  ['BT-116', '1..1', '1..1'],
  ['BT-150', '0..1', '0..1'],
  ['BT-21', '1..1', '1..1'],
  ['BG-2', '', ''],
])('%s in Peppol BIS: %s in an invoice, %s in a credit note', (id, invoice, creditNote) => {
  const { peppol } = explainedTerm(id)!;
  expect([peppolCardinality(peppol, 'ubl-invoice'), peppolCardinality(peppol, 'ubl-creditnote')]).toEqual([invoice, creditNote]);
});

test('each has a place in every syntax that the bindings know, a meaning and a heading in four languages', () => {
  for (const term of explainedTerms()) {
    expect(term.definition, term.id).not.toBe('');
    expect(Object.keys(term.shown), term.id).toEqual(['en', 'fr', 'de', 'lb']);
    for (const { section, label } of Object.values(term.shown)) {
      expect(section, term.id).not.toBe('');
      if (term.type !== undefined) expect(label, term.id).not.toBe('');
    }
    expect(term.rules.filter((rule) => ruleFact(rule) === undefined)).toEqual([]);
  }
  expect(explainedTerms()).toHaveLength(TERMS.length);
});

test('all terms but a few have an element in Peppol BIS', () => {
  expect(
    explainedTerms()
      .filter(({ peppol }) => peppol.length === 0)
      .map(({ id }) => id),
  ).toEqual(['BG-2']);
});

test('a cell that a spreadsheet would run is text', () => {
  const [term] = explainedTerms();
  for (const start of ['=', '+', '-', '@', '\t', '\r']) {
    const csv = termsCsv([{ ...term!, definition: `${start}HYPERLINK("http://example.org")` }]);
    expect(csv).toContain(`"'${start}HYPERLINK(""http://example.org"")"`);
  }
});
