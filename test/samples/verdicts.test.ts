import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { CASES, sampleFiles } from '../../samples/source/files.js';
import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import { loadParser, loadRuleSet, loadStructure } from '../conformance/engine.js';
import { judge, type Parse } from '../conformance/judge.js';

const files = sampleFiles();
const names = (folder: string): string[] => [...files.keys()].filter((path) => path.startsWith(folder));
const isPeppol = (path: string): boolean => files.get(path)?.includes('poacc:billing') ?? false;

let parse: Parse;
let structure: Awaited<ReturnType<typeof loadStructure>>;
let en: CompiledRuleSet;
let peppol: CompiledRuleSet;
let cii: readonly CompiledRuleSet[];

async function built(id: string): Promise<CompiledRuleSet> {
  const ruleSet = await loadRuleSet(id);
  if (ruleSet === undefined) throw new Error(`dist/compiled lacks ${id}: run \`npm run build\` first`);
  return ruleSet;
}

beforeAll(async () => {
  parse = await loadParser();
  structure = await loadStructure();
  en = await built('en16931-ubl');
  peppol = await built('peppol-billing-ubl');
  cii = [await built('en16931-cii'), await built('peppol-billing-cii')];
});

/** The ids of the rules that fire, each once; a check that cannot be evaluated gives its id with its code. */
function fires(path: string, withPeppol = isPeppol(path)): string[] {
  const ruleSets = path.endsWith('.cii.xml') ? cii : [en, peppol];
  const judgement = judge(files.get(path) ?? '', parse, withPeppol ? ruleSets : ruleSets.slice(0, 1));
  if ('refused' in judgement) return [judgement.refused];
  const ids = judgement.sheets.flatMap(({ fired, failures }) => [
    ...[...fired.values()].map(([rule]) => rule),
    ...failures.map(({ rule, code }) => `${rule} ${code}`),
  ]);
  return [...new Set(ids)].sort();
}

/** What is wrong with the structure, one message each. */
function departures(path: string): string[] {
  const xml = files.get(path) ?? '';
  const syntax = path.endsWith('.cii.xml') ? 'cii' : xml.includes('<CreditNote ') ? 'ubl-creditnote' : 'ubl-invoice';
  return structure(parse(new TextEncoder().encode(xml)), syntax).map(({ message }) => message);
}

describe('valid', () => {
  test.each(names('valid/'))('%s has no finding', (path) => {
    expect(fires(path)).toEqual([]);
    expect(departures(path)).toEqual([]);
  });
});

describe('mended', () => {
  test.each(names('mended/'))('%s has no finding', (path) => {
    expect(fires(path)).toEqual([]);
    expect(departures(path)).toEqual([]);
  });
});

describe('invalid', () => {
  test.each(Object.entries(CASES))('%s fires, with no other rule than those named', (rule, { also = [] }) => {
    expect(fires(`invalid/${rule}.xml`, rule.startsWith('PEPPOL-'))).toEqual([rule, ...also].sort());
  });
});

/** Rules that can be broken, but not mended. */
const NO_TWIN: ReadonlyMap<string, string> = new Map([
  ['PEPPOL-COMMON-R046', 'scheme 9907 has left the list of electronic addresses, so no document with it is valid'],
]);

test('every business rule has a sample or a reason why it cannot fire', () => {
  const table = readFileSync(join(import.meta.dirname, '../../samples/invalid/never-fires.tsv'), 'utf8');
  const reasoned = new Set(
    table
      .split('\n')
      .filter((row) => row.startsWith('en16931-ubl\t'))
      .map((row) => row.split('\t')[1]),
  );
  const ids = [...en.checks, ...peppol.checks].map(({ id }) => id).filter((id) => /^(BR|PEPPOL)-/.test(id));
  expect(ids.filter((id) => !(id in CASES) && !reasoned.has(id) && !NO_TWIN.has(id))).toEqual([]);
  expect([...reasoned].filter((id) => id !== undefined && id in CASES)).toEqual([]);
});
