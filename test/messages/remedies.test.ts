import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import codeLists from '#compiled/code-lists.js';
import type { Finding } from '../../src/base/finding.js';
import { validate } from '../../src/index.js';
import { en } from '../../src/messages/en.js';
import { localize } from '../../src/messages/localize.js';
import { type Change, changes } from './mended.js';

/* Whether doing what a remedy says to the failing sample gives its mended twin. */

const RULES = readdirSync('samples/invalid')
  .filter((name) => name.endsWith('.xml'))
  .map((name) => name.slice(0, -'.xml'.length));

/** Where the remedy offers several ways, and the twin goes another than the one with the value. */
const ANOTHER_WAY: Readonly<Record<string, string>> = {
  'PEPPOL-EN16931-R040': 'the percentage was wrong, not the amount',
  'PEPPOL-EN16931-R120': 'the quantity was wrong, not the net amount',
  'PEPPOL-EN16931-CL007': 'the currency meant is that of the invoice, not one that looks like the wrong one',
  'PEPPOL-EN16931-CL008': 'the scheme meant is the one that the party is registered under',
};

interface Pair {
  readonly findings: readonly Finding[];
  /** What still fires on the twin. */
  readonly left: readonly Finding[];
  readonly changes: readonly Change[];
}

function pairOf(rule: string): Pair {
  const [failing, mended] = ['invalid', 'mended'].map((folder) => readFileSync(`samples/${folder}/${rule}.xml`, 'utf8'));
  // A sample whose own profile is broken is still judged by it.
  const options = rule.startsWith('PEPPOL') ? { profile: 'peppol-billing' } : {};
  const firing = (xml: string): Finding[] => {
    const { findings } = localize(validate(new TextEncoder().encode(xml), options), { ...en, codeLists });
    return findings.filter((finding) => finding.rule === rule);
  };
  return { findings: firing(failing!), left: firing(mended!), changes: changes(failing!, mended!) };
}

const PAIRS = new Map(RULES.map((rule) => [rule, pairOf(rule)]));

/** What was changed though no remedy names its term or its element. */
function unnamed(remedies: string, changed: readonly Change[]): Change[] {
  const says = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(remedies);
  return changed.filter(({ terms, names }) => ![...terms, ...names.map((name) => name.replace(/.*:/, ''))].some(says));
}

const remediesOf = ({ findings }: Pair): string => findings.map(({ remedy = '' }) => remedy).join('\n');

test('a rule fires on its sample, and not on the twin', () => {
  const wrong = RULES.filter((rule) => PAIRS.get(rule)!.findings.length === 0 || PAIRS.get(rule)!.left.length > 0);
  expect(wrong).toEqual([]);
});

test('what was changed to mend a sample is what the remedy names', () => {
  const wrong = [...PAIRS].flatMap(([rule, pair]) => {
    const besides = unnamed(remediesOf(pair), pair.changes);
    return besides.length > 0 || pair.changes.length === 0 ? [{ rule, besides }] : [];
  });
  expect(wrong).toEqual([]);
});

test('the amount or code that a remedy tells is in the twin', () => {
  const wrong = [...PAIRS].filter(([, pair]) => !told(pair)).map(([rule]) => rule);
  expect(wrong.sort()).toEqual(Object.keys(ANOTHER_WAY).sort());
  expect([...PAIRS.values()].flatMap(({ findings }) => findings).filter(tellsValue).length).toBeGreaterThan(40);
});

function told({ findings, changes: changed }: Pair): boolean {
  const twin = changed.flatMap((change) => change.twin);
  return findings.filter(tellsValue).every(({ remedy = '', values: { expected, nearest } }) => {
    const words = (value: string): string[] => value.match(/[\w./-]+/g) ?? [];
    if (nearest !== undefined) return twin.flatMap(words).some((word) => words(remedy).includes(word));
    return twin.some((value) => value !== '' && (amount(value) === amount(expected!) || expected!.split(', ').includes(value)));
  });
}

/** Whether the remedy says a value, and not its name alone. */
function tellsValue({ remedy = '', values: { expected, nearest } }: Finding): boolean {
  return [expected, nearest].some((value) => value !== undefined && remedy.includes(value));
}

/** Without the zeros that do not count. */
function amount(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}

test("another rule's remedy would not do: of sixty, drawn by a seed", () => {
  const drawn = draw(RULES, 60, 20260901);
  const passed = drawn.filter((rule, i) => {
    const other = drawn[(i + 1) % drawn.length]!;
    return unnamed(remediesOf(PAIRS.get(other)!), PAIRS.get(rule)!.changes).length === 0;
  });
  expect(new Set(drawn).size).toBe(60);
  expect(passed.length).toBeLessThan(12);
});

/** Some of the items, each once, always the same for a seed (a linear congruential generator). */
function draw<T>(items: readonly T[], count: number, seed: number): T[] {
  const left = [...items];
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(state % left.length, 1)[0]!;
  });
}
