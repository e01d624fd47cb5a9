import { expect, test } from 'vitest';
import type { Finding } from '../../src/base/finding.js';
import type { Verdict } from '../../src/base/verdict.js';
import { localize, localizeFinding } from '../../src/messages/localize.js';
import type { Messages } from '../../src/messages/messages.js';
import { finding, messages } from './specimen.js';

const said = (
  changed: Partial<Finding>,
  more: Partial<Messages>,
  syntax: Verdict['syntax'] = 'ubl-invoice',
): readonly (string | undefined)[] => {
  const { message, remedy } = localizeFinding({ ...finding, ...changed }, syntax, { ...messages, ...more });
  return [message, remedy];
};

test.each<[string, Partial<Finding>, Partial<Messages>, readonly (string | undefined)[]]>([
  ['a rule', {}, { rules: { 'BR-1': ['C’est {found}, pas {expected}.', 'Écrivez {expected}.', ''] } }, ['C’est 1, pas 2.', 'Écrivez 2.']],
  ['a rule without a message of its own', {}, { rules: { 'BR-1': ['', 'Write {expected}.', ''] } }, ['It is 1, not 2.', 'Write 2.']],
  ['a rule by its syntax', {}, { rules: { 'BR-1 ubl': ['UBL', 'R', ''], 'BR-1 cii': ['CII', 'R', ''] } }, ['UBL', 'R']],
  [
    'a family of which this one lacks a value',
    { rule: 'F-17' },
    { families: { 'F-': ['{element}', 'R', ''] } },
    ['It is 1, not 2.', undefined],
  ],
  ['a family', { rule: 'F-17' }, { families: { 'F-': ['{rule}', 'R', ''] } }, ['F-17', 'R']],
  [
    'a rule of a family that has texts of its own',
    {},
    { rules: { 'BR-1': ['own', 'R', ''] }, families: { BR: ['family', '', ''] } },
    ['own', 'R'],
  ],
  [
    'a case',
    {},
    {
      cases: {
        'BR-1': [
          ['It was {x}.', 'no', 'R'],
          ['It is {x}, not {y}.', '{y}, {x}', 'R {x}'],
        ],
      },
    },
    ['2, 1', 'R 1'],
  ],
  ['a word', { values: { found: 'missing' } }, { rules: { 'BR-1': ['{found}', 'R', ''] }, words: { missing: 'absent' } }, ['absent', 'R']],
  [
    'a code that is called like a word',
    { values: { found: 'missing' }, codeList: 'x' },
    { rules: { 'BR-1': ['{found}', 'R', ''] }, words: { missing: 'absent' } },
    ['missing', 'R'],
  ],
  [
    'a rule that was not evaluated',
    { errorCode: 'FORG0001' },
    { rules: { 'BR-1': ['no', 'no', ''], 'PK-NOT-EVALUATED': ['{rule} {code}', 'R', ''] } },
    ['BR-1 FORG0001', 'R'],
  ],
  ['another speaker', { ruleSet: 'mine' }, { rules: { 'BR-1': ['no', 'no', ''] } }, ['It is 1, not 2.', undefined]],
  ['another speaker with words in that language', { ruleSet: 'mine', translations: { fr: { message: 'M', remedy: 'R' } } }, {}, ['M', 'R']],
  ['another speaker with words in its region', { ruleSet: 'mine', translations: { 'fr-lu': { message: 'M' } } }, {}, ['M', undefined]],
  ['an unknown rule', { rule: 'X', remedy: 'R' }, {}, ['It is 1, not 2.', 'R']],
  [
    'a value that looks like a slot',
    { values: { found: '{expected}[x]', expected: '2' } },
    { rules: { 'BR-1': ['{found} [{nearest}]', '', ''] } },
    ['{expected}[x] ', undefined],
  ],
])('%s', (_, changed, more, expected) => {
  expect(said(changed, more)).toEqual(expected);
});

test('nearest codes are added where a code is wrong', () => {
  const codeLists = { money: 'code\tname\tmine\nEUR\tEuro\ty\nEGP\tEgyptian Pound\t' };
  const { values, translations } = localizeFinding({ ...finding, values: { found: 'EUX' }, codeList: 'money/mine' }, 'cii', {
    ...messages,
    codeLists,
  });
  expect(values).toEqual({ found: 'EUX', nearest: 'EUR (Euro)' });
  expect(translations).toBeUndefined();
});

test('a verdict stays as it is', () => {
  const verdict = { findings: Object.freeze([Object.freeze(finding)]), syntax: 'cii' } as unknown as Verdict;
  const french = localize(verdict, { ...messages, rules: { 'BR-1': ['Non.', 'Corrigez.', ''] } });
  expect(french.findings[0]).toMatchObject({ message: 'Non.', remedy: 'Corrigez.', rule: 'BR-1', line: 1 });
  expect(verdict.findings[0].message).toBe('It is 1, not 2.');
});
