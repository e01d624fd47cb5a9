import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import codeLists from '#compiled/code-lists.js';
import type { CheckTemplate } from '../../scripts/check-template.js';
import { LAYER_RULES } from '../../scripts/layer-rules.js';
import { validate } from '../../src/index.js';
import { de } from '../../src/messages/de.js';
import { en } from '../../src/messages/en.js';
import { fr } from '../../src/messages/fr.js';
import { localize } from '../../src/messages/localize.js';
import type { Messages, RuleTexts } from '../../src/messages/messages.js';
import { slotsOf } from '../../src/messages/template.js';

const ALL = [en, fr, de];
const TEMPLATES = JSON.parse(readFileSync('dist/compiled/templates.json', 'utf8')) as readonly CheckTemplate[];

/** Rules that a table and one phrase make. */
const MECHANICAL = /^(UBL-CR|UBL-DT|CII-SR|CII-DT)-/;

/** Every rule with the syntax that it is for. */
const RULES = new Map<string, ReadonlySet<string>>();
for (const { id, documents, message } of TEMPLATES)
  for (const document of documents) RULES.set(`${id} ${document === 'cii' ? 'cii' : 'ubl'}`, slotsOf(message).required);

const textsOf = ({ rules, families }: Messages, key: string): RuleTexts | undefined => {
  const [id] = key.split(' ');
  const family = Object.entries(families).find(([prefix]) => id!.startsWith(prefix))?.[1];
  const told = family === undefined ? [] : [...slotsOf(`${family[0]} ${family[1]}`).required];
  return rules[key] ?? rules[id!] ?? (told.every((slot) => RULES.get(key)?.has(slot)) ? family : undefined);
};

test.each(ALL)('every rule of every rule set has a message and a remedy: $lang', (messages) => {
  const lacking = [...RULES.keys()].filter((key) => {
    const texts = textsOf(messages, key);
    return texts === undefined || texts[1] === '' || (messages.lang !== 'en' && texts[0] === '');
  });
  expect(lacking).toEqual([]);
});

test.each(ALL)('every finding that code makes has a message and a remedy: $lang', (messages) => {
  const lacking = Object.keys(LAYER_RULES).filter((id) => {
    const cases = messages.cases[id] ?? [];
    const texts = messages.rules[id];
    const said = (message: string, remedy: string): boolean => remedy !== '' && (messages.lang === 'en' || message !== '');
    return (
      !(texts !== undefined && said(texts[0], texts[1])) &&
      !(cases.length > 0 && cases.every(([, message, remedy]) => said(message, remedy)))
    );
  });
  expect(lacking).toEqual([]);
});

test.each(ALL)('no two rules share a message or a remedy: $lang', (messages) => {
  const owners = new Map<string, Set<string>>();
  const add = (text: string, id: string): void => void owners.set(text, (owners.get(text) ?? new Set()).add(id));
  for (const key of RULES.keys()) {
    const [id] = key.split(' ');
    if (MECHANICAL.test(id!)) continue;
    const texts = textsOf(messages, key);
    if (texts !== undefined) for (const [i, text] of texts.slice(0, 2).entries()) if (text !== '') add(`${i} ${text}`, id!);
  }
  if (messages.lang === 'en') for (const { id, message } of TEMPLATES) if (!MECHANICAL.test(id)) add(`0 ${message}`, id);
  expect([...owners.values()].filter((ids) => ids.size > 1).map((ids) => [...ids].sort().join(' '))).toEqual([]);
});

test.each(ALL)('each remedy names a business term or an element: $lang', (messages) => {
  const vague = [...RULES.keys()].filter((key) => {
    const remedy = textsOf(messages, key)?.[1] ?? '';
    return (
      remedy !== '' &&
      !/\b(B[TG]-\d+)|\{(element|term|expected|rule|place)\}|\b[a-z]*[A-Z][a-z]+[A-Z]\w*|\b(c[ab]c|ram|rsm|udt|ext):\w+/.test(remedy)
    );
  });
  expect(vague).toEqual([]);
});

test('in a message of a built-in rule every value has a name', () => {
  expect(TEMPLATES.filter(({ message }) => message.includes('{}')).map(({ id }) => id)).toEqual([]);
});

test.each(ALL)('in every finding on the broken samples all values are there: $lang', (messages) => {
  const unfilled: string[] = [];
  for (const file of readdirSync('samples/invalid')) {
    const verdict = localize(validate(readFileSync(`samples/invalid/${file}`)), { ...messages, codeLists });
    for (const { rule, message, remedy = '' } of verdict.findings)
      if (/\{\w*\}|–/.test(message + remedy)) unfilled.push(`${rule}: ${message} ${remedy}`);
  }
  expect(unfilled).toEqual([]);
});
