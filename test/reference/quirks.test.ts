import { expect, test } from 'vitest';
import { lineDiff } from '../../scripts/reference/example.js';
import { QUIRK_PAGES, rulesNamed } from '../../scripts/reference/quirks.js';
import { FAMILIES } from '../../scripts/reference/rule-families.js';
import { nearest } from '../../src/reference/nearest.js';
import { familyOf, ruleFacts } from '../../src/reference/rules.js';

const IDS = ruleFacts().map(({ id }) => id);

test.each([
  ['BR-CO-05, -06, -07', ['BR-CO-05', 'BR-CO-06', 'BR-CO-07']],
  ['BR-CO-14 to -16, BR-01', ['BR-CO-14', 'BR-CO-15', 'BR-CO-16', 'BR-01']],
  ['BR-45 to BR-48', ['BR-45', 'BR-46', 'BR-47', 'BR-48']],
  ['PEPPOL-EN16931-R040, R043, P0100', ['PEPPOL-EN16931-R040', 'PEPPOL-EN16931-R043', 'PEPPOL-EN16931-P0100']],
  ['PEPPOL-COMMON-R057, COMMON-R040', ['PEPPOL-COMMON-R057', 'PEPPOL-COMMON-R040']],
  ['rules on charges (BR-36 and on, UBL-SR-31)', ['BR-36', 'UBL-SR-31']],
  ['UBL-SR-23 of EN 16931 1.3.15', ['UBL-SR-23']],
  ['DE-R-023-1 to DE-R-023-2', ['DE-R-023-1', 'DE-R-023-2']],
  ['code lists of BT-24', []],
])('rules named in a cell: %s', (cell, rules) => expect(rulesNamed(cell, IDS)).toEqual(rules));

test('a star and kin stand for the VAT categories', () => {
  const all = ['AE', 'AF', 'AG', 'E', 'G', 'IC', 'O', 'S', 'Z'].map((category) => `BR-${category}-08`);
  expect(rulesNamed('BR-*-08', IDS)).toEqual(all);
  expect(rulesNamed('BR-S-08 and kin', IDS)).toEqual(all);
});

test('every quirk page tells of rules, and each quirk is of a rule set that states the rule', () => {
  const quirks = ruleFacts().flatMap((fact) => fact.quirks.map((quirk) => ({ fact, quirk })));
  expect(new Set(quirks.map(({ quirk }) => quirk.page))).toEqual(new Set(Object.keys(QUIRK_PAGES)));
  const foreign = quirks.filter(({ fact, quirk }) => {
    const stating = new Set(fact.statements.flatMap(({ ruleSets }) => ruleSets));
    return !quirk.ruleSets.every((ruleSet) => stating.has(ruleSet));
  });
  expect(foreign.map(({ fact, quirk }) => `${fact.id}: ${quirk.text}`)).toEqual([]);
});

test('every family of rules says what it is about', () => {
  expect([...new Set(IDS.map(familyOf))].filter((family) => FAMILIES[family] === undefined)).toEqual([]);
});

test.each([
  [
    ['a', 'b', 'c'],
    ['a', 'c'],
    ['  a', '- b', '  c'],
  ],
  [
    ['a', 'c'],
    ['a', 'b', 'c'],
    ['  a', '+ b', '  c'],
  ],
  [
    ['a', 'x', 'b', 'y'],
    ['a', 'z', 'b', 'w'],
    ['  a', '- x', '+ z', '  b', '- y', '+ w'],
  ],
  [['a'], ['a'], ['  a']],
  [[], ['a'], ['+ a']],
])('the way from %j to %j', (before, after, lines) => expect(lineDiff(before, after)).toEqual(lines));

test.each([
  ['BR-CO-1O', 'BR-CO-10'],
  ['pepol-en16931-r003', 'PEPPOL-EN16931-R003'],
  ['PEPPOL-EN16931-R0003', 'PEPPOL-EN16931-R003'],
])('nearest to %s is %s', (name, id) => expect(nearest(name, IDS, 3)[0]).toBe(id));

test('nothing is near a name that is like none', () => expect(nearest('zzzzzzzz', IDS, 3)).toEqual([]));
