import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isGroup } from '../../src/model/term.js';
import { TERMS, termById } from '../../src/model/terms.js';

const terms = TERMS.filter(({ node }) => !isGroup(node));
const groups = TERMS.filter(({ node }) => isGroup(node));
const numbers = (rows: typeof TERMS): number[] => rows.map(({ id }) => Number(id.slice(3))).sort((a, b) => a - b);

test('all 164 terms, BT-1 to BT-165 but the withdrawn BT-4, each once', () => {
  expect(terms).toHaveLength(164);
  expect(numbers(terms)).toEqual(Array.from({ length: 165 }, (_, index) => index + 1).filter((number) => number !== 4));
});

test('all 32 groups, BG-1 to BG-32, each once', () => {
  expect(numbers(groups)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
});

test.each([
  ['BT-1', undefined, 'number', '1..1'],
  ['BT-29', 'BG-4', 'seller.identifiers', '0..n'],
  ['BT-40', 'BG-5', 'seller.postalAddress.countryCode', '1..1'],
  ['BG-25', undefined, 'lines', '1..n'],
  ['BT-161', 'BG-32', 'lines.itemInformation.attributes.value', '1..1'],
])('%s stands in %s as %s, %s', (id, parent, property, cardinality) => {
  expect(termById(id)).toMatchObject({ id, parent, property, node: { cardinality } });
});

test('what the standard does not have is not found', () => {
  expect([termById('BT-4'), termById('BT-166'), termById('BG-0'), termById('toString')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe.each(TERMS)('$id', ({ node, property }) => {
  test('is named in three languages and defined in a sentence', () => {
    const { en, fr, de, definition } = node.wording;
    for (const name of [en, fr, de]) expect(name).toMatch(/^\S.{2,}\S$/);
    expect(definition).toMatch(/^[A-Z].*\.$/);
    expect(definition.toLowerCase()).not.toContain(en.toLowerCase());
  });

  test('has a property named after it', () => {
    const last = property.split('.').at(-1)!;
    const words = node.wording.en
      .toLowerCase()
      .replace(/'/g, '')
      .replace(/[^a-z0-9]+/g, '');
    const singular = last.toLowerCase();
    const candidates = [singular, singular.replace(/s$/, ''), singular.replace(/^(\w+)s$/, '$1')];
    expect(candidates.some((candidate) => words.endsWith(candidate) || words.startsWith(candidate))).toBe(true);
  });

  test('names code lists that exist', () => {
    if (isGroup(node)) return;
    for (const list of [...(node.codeLists ?? []), ...(node.schemeList === undefined ? [] : [node.schemeList])]) {
      expect(existsSync(new URL(`../../codelists/${list}.tsv`, import.meta.url)), list).toBe(true);
    }
  });
});

test('every code but free ones has its list', () => {
  const without = terms.filter(({ node }) => 'type' in node && node.type === 'code' && node.codeLists === undefined);
  expect(without.map(({ id }) => id)).toEqual([]);
});
