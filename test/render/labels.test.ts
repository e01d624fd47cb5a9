import { expect, test } from 'vitest';
import { isGroup } from '../../src/model/term.js';
import { TERMS } from '../../src/model/terms.js';
import { LABELS, LANGUAGES, WORDINGS } from '../../src/render/language.js';
import { SECTIONS, sectionOf } from '../../src/render/sections.js';

const terms = TERMS.filter(({ node }) => !isGroup(node)).map(({ id }) => id);

test.each(LANGUAGES)('%s: every term has a label, and nothing else has', (lang) => {
  expect(Object.keys(LABELS[lang]).sort()).toEqual([...terms].sort());
  expect(Object.entries(LABELS[lang]).filter(([, label]) => label.trim() !== label || label === '')).toEqual([]);
});

test.each(LANGUAGES)('%s: every section has a title of its own, and there are twelve months', (lang) => {
  const titles = SECTIONS.map(({ id }) => WORDINGS[lang].sections[id]);
  expect(titles.filter((title) => title === '')).toEqual([]);
  expect(new Set(titles).size).toBe(SECTIONS.length);
  expect(new Set(WORDINGS[lang].notation.months).size).toBe(12);
});

test('every term stands in one section, the last one apart', () => {
  expect(terms.filter((id) => sectionOf(id) === 'other')).toEqual([]);
  const held = SECTIONS.flatMap(({ holds }) => holds);
  expect(new Set(held).size).toBe(held.length);
});

test.each([
  ['BT-1', 'document'],
  ['BT-37', 'seller'],
  ['BT-58', 'buyer'],
  ['BT-80', 'delivery'],
  ['BT-74', 'delivery'],
  ['BT-26', 'references'],
  ['BT-161', 'lines'],
  ['BT-105', 'allowancesAndCharges'],
  ['BT-91', 'payment'],
  ['BT-24', 'process'],
  ['BG-12', 'taxRepresentative'],
  ['BT-999', 'other'],
])('%s stands in %s', (id, section) => {
  expect(sectionOf(id)).toBe(section);
});

test('labels within a section tell its terms apart, but for allowances beside charges', () => {
  for (const lang of LANGUAGES) {
    for (const { id } of SECTIONS.filter((section) => !['allowancesAndCharges', 'lines'].includes(section.id))) {
      const labels = terms.filter((term) => sectionOf(term) === id).map((term) => LABELS[lang][term]);
      expect(new Set(labels).size, `${lang} ${id}`).toBe(labels.length);
    }
  }
});
