import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { validate } from '../../src/index.js';
import { withoutDashes } from '../../src/messages/absent.js';
import { de } from '../../src/messages/de.js';
import { en } from '../../src/messages/en.js';
import { fr } from '../../src/messages/fr.js';
import { localize } from '../../src/messages/localize.js';

test.each([
  ['en', 'The total is –, but the lines (BT-106: –) make –.', 'The total is missing, but the lines (BT-106: none) cannot be added up.'],
  ['en', 'The process “–” is unknown.', 'The process (missing) is unknown.'],
  [
    'fr',
    'Le total est de –, mais les lignes (BT-106 : –) font –.',
    'Le total n’est pas indiqué, mais les lignes (BT-106 : non indiqué) ne peuvent être calculés.',
  ],
  ['fr', 'Le type « – » manque.', 'Le type (non indiqué) manque.'],
  [
    'de',
    'Die Summe ist –, aber die Positionen (BT-106: –) ergeben –.',
    'Die Summe ist nicht angegeben, aber die Positionen (BT-106: nicht angegeben) lassen sich nicht berechnen.',
  ],
] as const)('an absent value has words: %s, %s', (lang, text, told) => {
  expect(withoutDashes(text, lang)).toBe(told);
});

test.each([en, fr, de])('a dash of the document stays: $lang', (messages) => {
  const verdict = validate(readFileSync('samples/invalid/BR-CO-10.xml'));
  const [finding] = verdict.findings;
  const dashed = { ...verdict, findings: [{ ...finding!, values: { ...finding!.values, found: 'A – B' } }] };
  expect(localize(dashed, { ...messages, rules: { 'BR-CO-10': ['It is {found}.', '', ''] } }).findings[0]!.message).toBe('It is A – B.');
});
