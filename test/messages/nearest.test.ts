import { expect, test } from 'vitest';
import codeLists from '#compiled/code-lists.js';
import { nearestCodes } from '../../src/messages/nearest.js';
import { finding } from './specimen.js';

const near = (codeList: string | undefined, found: string): string | undefined =>
  nearestCodes({ ...finding, values: { found }, ...(codeList === undefined ? {} : { codeList }) }, codeLists);

const codes = (text: string | undefined): string[] => text?.match(/[A-Z0-9]+(?= \()/g) ?? [];

test.each([
  ['iso-4217/en16931-ubl', 'eur', ['EUR']],
  ['iso-4217/en16931-ubl', ' EUR ', ['EUR']],
  ['iso-4217/en16931-ubl', 'EURO', ['EUR']],
  ['iso-4217/en16931-ubl', 'Euro', ['EUR']],
  ['iso-3166-1/en16931-ubl', 'LUX', ['LU']],
  ['iso-3166-1/en16931-ubl', 'Luxembourg', ['LU']],
  ['unece-rec20-21/en16931-ubl', 'kilogram', ['KGM']],
])('%s: the first for %j is %j', (list, found, expected) => {
  expect(codes(near(list, found))[0]).toBe(expected[0]);
});

test.each([
  ['no list', undefined, 'EUX'],
  ['a list that is not built in', 'mine/x', 'EUX'],
  ['a code that is on it', 'iso-4217/en16931-ubl', 'EUR'],
  ['nothing', 'iso-4217/en16931-ubl', ' '],
  ['a text', 'iso-4217/en16931-ubl', 'x'.repeat(1000)],
  ['nothing near', 'iso-4217/en16931-ubl', '999999'],
])('%s has none near', (_, list, found) => {
  expect(near(list, found)).toBeUndefined();
});

test('at most three are told, each with its name', () => {
  expect(near('iso-4217/en16931-ubl', 'EUX')).toMatch(/^EUR \(Euro\)(, [A-Z]{3} \([^)]+\)){0,2}$/);
});
