import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import messages from '#compiled/messages-en.js';
import { LAYER_RULES } from '../../scripts/layer-rules.js';
import { main } from '../../src/cli/main.js';
import { explainRule } from '../../src/reference/explain-rule.js';
import { ruleFacts } from '../../src/reference/rules.js';
import { ROOT } from '../repo/files.js';
import { command, fakeIo } from './io.js';

test.each([
  ['en', 'BR-CO-10  error', 'BT-106 Sum of Invoice line net amount', 'An example that fails'],
  ['fr', 'BR-CO-10  erreur', 'BT-106 Somme des montants nets des lignes de facture', 'Un exemple en faute'],
  ['de', 'BR-CO-10  Fehler', 'BT-106 ', 'Ein fehlerhaftes Beispiel'],
])('a rule is explained in %s', async (lang, head, term, example) => {
  const { code, out } = await command(['explain', 'BR-CO-10', '--lang', lang]);
  expect(code).toBe(0);
  expect(out.startsWith(`${head}\n`)).toBe(true);
  expect(out).toContain(term);
  expect(out).toContain(example);
  expect(out).toContain('EN 16931 for UBL 2.1, 1.3.16 (en16931-ubl): fatal');
  expect(out).toContain('peppol-billing 3.0.20 (2026-02-23)');
  expect(out).toContain('schematron/en16931/ubl/totals.sch');
  expect(out).toContain('100.125 equals 100.125');
  expect(out).toMatch(/^ {4}- {3}<cbc:LineExtensionAmount currencyID="EUR">100\.50</m);
  expect(out).toMatch(/^ {4}\+ {3}<cbc:LineExtensionAmount currencyID="EUR">100\.00</m);
});

test.each([
  ['fr_LU.UTF-8', 'erreur'],
  ['de', 'Fehler'],
  ['pt_PT', 'error'],
])('without --lang it is that of the locale: %s', async (locale, word) => {
  const io = { ...fakeIo(), locale };
  expect(await main(['explain', 'BR-01'], io)).toBe(0);
  expect(io.written.out.startsWith(`BR-01  ${word}\n`)).toBe(true);
});

test('as JSON, several at once, capitals or not', async () => {
  const { code, out } = await command(['explain', 'br-02', 'PEPPOL-EN16931-R003', '--json']);
  expect(code).toBe(0);
  const { rules } = JSON.parse(out);
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(['BR-02', 'PEPPOL-EN16931-R003']);
  expect(rules[0]).toMatchObject({ family: 'BR', severities: ['error'], terms: [{ id: 'BT-1', name: 'Invoice number' }] });
});

test.each([
  ['BR-CO-010', /There is no rule 'BR-CO-010'\. Rules with such a name: BR-CO-10, /],
  ['BRCO10', /BR-CO-10/],
  ['what', /'peppolkit rulesets' names the rule sets\./],
  [`\u001B[31m${'x'.repeat(2000)}`, /There is no rule '\\u\{1B\}\[31m/],
])('an unknown rule is told with those that look like it: %s', async (name, text) => {
  const { code, out, err } = await command(['explain', name]);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(text);
});

test('without a rule it says what is missing', async () => {
  const { code, err } = await command(['explain']);
  expect(code).toBe(2);
  expect(err).toContain('name a rule, such as BR-CO-10');
});

describe('what is told of every rule', () => {
  const rules = ruleFacts().map((fact) => explainRule(fact, messages));

  test('there are those of all rule sets, of code, and those that the messages know', () => {
    expect(rules.length).toBeGreaterThan(1800);
    const ids = new Set(rules.map(({ id }) => id));
    // A sentence for any rule that could not be evaluated is no rule.
    expect(Object.keys(LAYER_RULES).filter((id) => !ids.has(id) && id !== 'PK-NOT-EVALUATED')).toEqual([]);
  });

  test('advice says why it is given', () => {
    const advice = rules.filter(({ kind }) => kind === 'advice');
    expect(advice.length).toBeGreaterThan(40);
    expect(advice.filter(({ texts }) => texts.some(({ why }) => why === undefined)).map(({ id }) => id)).toEqual([]);
  });

  test('each has a message, a severity, a rule set and a file that exists and names it', () => {
    const texts = new Map<string, string>();
    const textOf = (file: string): string => texts.get(file) ?? texts.set(file, readFileSync(join(ROOT, file), 'utf8')).get(file)!;
    const lacking = rules.filter(
      ({ id, kind, texts: said, severities, ruleSets }) =>
        said.some(({ message }) => message === '') ||
        severities.length === 0 ||
        ruleSets.some(
          ({ file, title }) =>
            (kind === 'official' && title === '') ||
            !existsSync(join(ROOT, file)) ||
            !(textOf(file).includes(id) || !file.endsWith('.tsv')),
        ),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('each that has a sample has an example whose difference is in both files', () => {
    for (const { id, example } of rules) {
      if (example === undefined) continue;
      const [invalid, mended] = example.files.map((file) => readFileSync(join(ROOT, file), 'utf8'));
      expect(example.why, id).not.toBe('');
      const changed = example.diff.filter((line) => /^[-+]/.test(line));
      expect(changed.length, id).toBeGreaterThan(0);
      for (const line of changed) expect(line.startsWith('-') ? invalid : mended, id).toContain(line.slice(2).trim());
    }
    expect(rules.filter(({ example }) => example !== undefined).length).toBeGreaterThan(300);
  });
});
