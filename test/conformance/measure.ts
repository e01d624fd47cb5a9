import type { Verdict } from '../../src/base/verdict.js';
import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import { misplaced, placesOf } from '../validate/saxes-places.js';
import { compare } from './compare.js';
import { type CorpusDocument, documents, type Example, lines, type UnitTest } from './corpus.js';
import { type Judgement, judge, type Parse } from './judge.js';
import { PROFILES, type Profile } from './profiles.js';
import { type Score, Tally } from './tally.js';
import { checkUnit, profileOfSuite } from './units.js';

/** Judges a document by the rule sets of a profile; undefined where one of them is not built. */
export type JudgeBy = (profile: string, xml: string) => Judgement | undefined;

/** Problems by test or document id. */
export interface Outcome {
  readonly score: Score;
  readonly problems: ReadonlyMap<string, readonly string[]>;
}

export function judgeBy(parse: Parse, ruleSets: ReadonlyMap<string, readonly CompiledRuleSet[]>): JudgeBy {
  return (profile, xml) => {
    const sheets = ruleSets.get(profile);
    return sheets && judge(xml, parse, sheets);
  };
}

/** Judges up to `limit` documents of a profile. */
export function measureProfile(
  folder: string,
  profile: Profile,
  parse: Parse,
  ruleSets: readonly CompiledRuleSet[],
  limit = Number.POSITIVE_INFINITY,
): Tally {
  const tally = new Tally(ruleSets.map((ruleSet) => ruleSet.checks.map((check) => check.id)));
  let count = 0;
  for (const document of documents(folder, profile)) {
    if (count++ >= limit) break;
    const comparison = compare(document, judge(document.xml, parse, ruleSets));
    tally.add(
      document.id,
      comparison,
      document.fired.map(([rule]) => rule),
    );
  }
  return tally;
}

/** Whether a document keeps to the structure of its syntax; what is not well-formed does not. */
export type JudgeStructure = (document: CorpusDocument) => 'valid' | 'invalid';

/** Holds the structure check against the verdict of the official schemas; a cell is a document. */
export function measureStructure(folder: string, profile: Profile, judgeStructure: JudgeStructure, limit: number): Outcome | undefined {
  const outcomes = new Map<string, MutableOutcome>();
  let count = 0;
  for (const document of documents(folder, profile)) {
    if (count++ >= limit) break;
    if (document.schema === undefined) continue;
    const ours = judgeStructure(document);
    add(
      outcomes,
      profile.name,
      document.id,
      1,
      ours === document.schema ? [] : [`${document.schema} by the official schema, ${ours} by ours`],
    );
  }
  return outcomes.get(profile.name);
}

/** Every so many documents of a profile are looked at for the places of their findings; of the corpus that makes 500. */
const PLACES_EVERY = 30;

/** Holds line and column of every finding against the path, by another parser; a cell is one finding. */
export function measurePlaces(folder: string, profile: Profile, judge: (bytes: Uint8Array) => Verdict): Outcome | undefined {
  const outcomes = new Map<string, MutableOutcome>();
  const encoder = new TextEncoder();
  let count = 0;
  for (const { id, xml } of documents(folder, profile)) {
    if (count++ % PLACES_EVERY !== 0) continue;
    const { findings, layers } = judge(encoder.encode(xml));
    if (layers.xml !== 'valid') continue;
    const places = placesOf(xml);
    const problems = findings.flatMap((finding) => misplaced(finding, xml, places) ?? []);
    add(outcomes, `places/${profile.name}`, id, findings.length, problems);
  }
  return outcomes.get(`places/${profile.name}`);
}

/** Runs the unit tests; scores by `units/<suite>`, a cell being one expectation. */
export function measureUnits(folder: string, judgeDocument: JudgeBy): Map<string, Outcome> {
  const outcomes = new Map<string, MutableOutcome>();
  for (const test of lines<UnitTest>(folder, 'units')) {
    const profile = profileOfSuite(test.suite);
    const judgement = profile && judgeDocument(profile, test.xml);
    if (!judgement) continue;
    const { expectations, problems } = checkUnit(test, judgement);
    add(outcomes, `units/${test.suite}`, test.id, expectations, problems);
  }
  return outcomes;
}

/** Judges the published examples; scores by `documents/<profile>`, a cell being one rule id that fires in theirs or ours. */
export function measureExamples(folder: string, judgeDocument: JudgeBy): Map<string, Outcome> {
  const outcomes = new Map<string, MutableOutcome>();
  for (const example of lines<Example>(folder, 'documents')) {
    for (const { name } of PROFILES) {
      const expected = example.fired[name];
      const judgement = expected && judgeDocument(name, example.xml);
      if (!expected || !judgement) continue;
      const { ids, problems } = checkExample(expected, judgement);
      add(outcomes, `documents/${name}`, example.id, ids, problems);
    }
  }
  return outcomes;
}

function checkExample(expected: readonly string[], judgement: Judgement): { ids: number; problems: string[] } {
  if ('refused' in judgement) return { ids: 1, problems: [`refused: ${judgement.refused}`] };
  const ours = new Set(judgement.sheets.flatMap((sheet) => [...sheet.fired.values()].map(([rule]) => rule)));
  const theirs = new Set(expected);
  const problems = [...theirs].filter((rule) => !ours.has(rule)).map((rule) => `${rule} missing`);
  for (const rule of ours) if (!theirs.has(rule)) problems.push(`${rule} extra`);
  for (const { failures } of judgement.sheets) for (const { rule, code } of failures) problems.push(`${rule} not evaluated (${code})`);
  return { ids: new Set([...ours, ...theirs]).size, problems };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface MutableOutcome {
  readonly score: Mutable<Score>;
  readonly problems: Map<string, readonly string[]>;
}

function add(outcomes: Map<string, MutableOutcome>, name: string, id: string, cells: number, problems: readonly string[]): void {
  let outcome = outcomes.get(name);
  if (!outcome) {
    outcome = { score: { documents: 0, equal: 0, cells: 0, cellsEqual: 0 }, problems: new Map() };
    outcomes.set(name, outcome);
  }
  const { score } = outcome;
  score.documents++;
  score.cells += cells;
  score.cellsEqual += Math.max(0, cells - problems.length);
  if (problems.length > 0) outcome.problems.set(id, problems);
  else score.equal++;
}
