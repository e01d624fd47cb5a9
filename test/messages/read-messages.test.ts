import { expect, test } from 'vitest';
import type { CheckTemplate } from '../../scripts/check-template.js';
import { catalogue } from '../../scripts/message-catalogue.js';
import { readMessages } from '../../scripts/read-messages.js';

const check = (id: string, message: string, syntax = 'ubl-invoice'): CheckTemplate => ({
  ruleSet: 'core',
  documents: [syntax],
  id,
  flag: 'fatal',
  message,
  place: { file: 'core.sch', line: 1, column: 1 },
});

const TEMPLATES = [
  check('BR-1', 'It is {found}.'),
  check('BR-1', 'It is {found} {unit}.', 'cii'),
  check('F-1', 'Leave out {element}.'),
  check('F-2', '{element} {x}'),
];

const text = (kind: string, lang: string, content: string): string => `<${kind} xml:lang="${lang}">${content}</${kind}>`;
const texts = (content: string): string =>
  text('remedy', 'en', content) + ['fr', 'de'].map((lang) => text('message', lang, content) + text('remedy', lang, content)).join('');

const compile = (content: string): ReturnType<typeof catalogue> => {
  const bytes = new TextEncoder().encode(`<messages xmlns="urn:peppolkit:messages">\n${content}</messages>`);
  return catalogue(readMessages({ file: 'm.xml', bytes }), { templates: TEMPLATES, speakers: ['core'] });
};

test('texts by language', () => {
  const { en, fr } =
    compile(`<rule id="BR-1">${texts('{found}[ {nearest}]')}${['en', 'fr', 'de'].map((lang) => text('why', lang, lang)).join('')}</rule>
    <family prefix="F-">${texts('{element}')}</family>
    <rule id="XML-TAG">${text('message', 'en', 'No {x}.')}${texts('{x}')}</rule>
    <word is="missing">${text('message', 'fr', 'absent')}${text('message', 'de', 'fehlt')}</word>`);
  expect(en).toEqual({
    lang: 'en',
    speakers: ['core'],
    rules: { 'BR-1': ['', '{found}[ {nearest}]', 'en'] },
    families: { 'F-': ['', '{element}', ''] },
    cases: { 'XML-TAG': [['No {x}.', '', '{x}']] },
    words: {},
  });
  expect(fr.rules).toEqual({ 'BR-1': ['{found}[ {nearest}]', '{found}[ {nearest}]', 'fr'] });
  expect(fr.words).toMatchObject({ missing: 'absent', 'BT-115': 'Montant à payer' });
});

test('texts by syntax', () => {
  const { fr } = compile(`<rule id="BR-1" syntax="ubl">${texts('u')}</rule><rule id="BR-1" syntax="cii">${texts('{unit}')}</rule>`);
  expect(fr.rules).toEqual({ 'BR-1 ubl': ['u', 'u', ''], 'BR-1 cii': ['{unit}', '{unit}', ''] });
});

test.each([
  ['an unknown slot', `<rule id="BR-1">${texts('{foun}')}</rule>`, 'm.xml:2:17: BR-1 (ubl) has no value {foun}; it has {found}'],
  ['a slot that only one syntax has', `<rule id="BR-1">${texts('{unit}')}</rule>`, 'BR-1 (ubl) has no value {unit}'],
  ['a slot that none of a family has', `<family prefix="F-">${texts('{y}')}</family>`, 'F-1 (ubl) has no value {y}; it has {element}'],
  [
    'a missing language',
    `<rule id="BR-1">${texts('x').replace(/<message xml:lang="de">.*?<\/message>/, '')}</rule>`,
    'm.xml:2:1: there is no message with xml:lang="de"',
  ],
  [
    'a missing remedy',
    `<rule id="BR-1">${texts('x').replace(/<remedy xml:lang="en">.*?<\/remedy>/, '')}</rule>`,
    'there is no remedy with xml:lang="en"',
  ],
  ['a why in one language', `<rule id="BR-1">${texts('x')}${text('why', 'en', 'x')}</rule>`, 'there is no why with xml:lang="fr"'],
  [
    'a rule twice',
    `<rule id="BR-1">${texts('x')}</rule>\n<rule id="BR-1">${texts('x')}</rule>`,
    'm.xml:3:1: BR-1 stands in m.xml:2 already',
  ],
  ['a rule and the same for a syntax', `<rule id="BR-1">${texts('x')}</rule><rule id="BR-1" syntax="cii">${texts('x')}</rule>`, 'already'],
  ['a text twice', `<rule id="BR-1">${texts('x')}${text('remedy', 'en', 'x')}</rule>`, 'there are two of remedy in this language'],
  ['an unknown rule', `<rule id="BR-9">${texts('x')}</rule>`, 'no check has the id BR-9'],
  ['an unknown family', `<family prefix="G-">${texts('x')}</family>`, 'no check has the id G-…'],
  [
    'an English message',
    `<rule id="BR-1">${texts('x')}${text('message', 'en', 'x')}</rule>`,
    'the English message of BR-1 stands in its Schematron',
  ],
  ['another language', `<rule id="BR-1">${text('remedy', 'it', 'x')}</rule>`, 'needs xml:lang, one of en, fr, de'],
  ['no language', '<rule id="BR-1"><remedy>x</remedy></rule>', 'needs xml:lang'],
  ['another element', '<rule id="BR-1"><p>x</p></rule>', 'the element p may not stand in rule'],
  ['another attribute', '<rule id="BR-1" lang="en"/>', 'rule has no attribute lang'],
  ['another syntax', '<rule id="BR-1" syntax="edifact"/>', "a syntax is ubl or cii, not 'edifact'"],
  ['an empty text', `<rule id="BR-1">${text('remedy', 'en', ' ')}</rule>`, 'the remedy is empty'],
  ['markup in a text', `<rule id="BR-1">${text('remedy', 'en', '<b>x</b>')}</rule>`, 'a remedy holds text alone'],
  ['text between', '<rule id="BR-1">x</rule>', 'and no text between them'],
  ['a lone brace', `<rule id="BR-1">${text('remedy', 'en', '{x')}</rule>`, 'a brace that is no slot'],
  ['a slot that may be empty', `<rule id="BR-1">${text('remedy', 'en', '{nearest}')}</rule>`, 'put what it stands in into [ ]'],
])('%s is refused, with its place', (_, content, message) => {
  expect(() => compile(content)).toThrow(message);
});
