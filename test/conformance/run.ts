import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import type { Tree } from '../../src/xml/tree.js';
import { hasFile } from './corpus.js';
import { loadParser, loadRuleSet, loadSchematron, loadStructure, loadValidate } from './engine.js';
import type { Parse } from './judge.js';
import { type JudgeStructure, judgeBy, measureExamples, measurePlaces, measureProfile, measureStructure, measureUnits } from './measure.js';
import { type Options, readOptions, USAGE } from './options.js';
import { describeOutcome, describeProfile } from './print.js';
import { below, readRatchet, writeRatchet } from './ratchet.js';
import type { Score } from './tally.js';
import { why } from './why.js';

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { folder } = options;
  const print = (text: string): void => void (options.json || process.stdout.write(`${text}\n`));
  const parse = await loadParser();
  const ruleSets = await load(options);
  const judgeDocument = judgeBy(parse, ruleSets);

  if (options.why !== undefined) {
    const text = why(folder, options.why, judgeDocument);
    process.stdout.write(`${text ?? `no document '${options.why}' in ${folder}`}\n`);
    return text === undefined ? 2 : 0;
  }

  const scores: Record<string, Score> = {};
  for (const profile of options.profiles) {
    const sets = ruleSets.get(profile.name);
    if (!sets || !hasFile(folder, profile.documentsOf ?? profile.name) || !hasFile(folder, profile.name)) continue;
    const tally = measureProfile(folder, profile, parse, sets, options.limit);
    scores[profile.name] = tally.score();
    print(describeProfile(profile.name, tally, options.top));
  }
  const judgeStructure = await structure(parse);
  for (const profile of options.profiles) {
    if (profile.documentsOf !== undefined || !hasFile(folder, profile.name)) continue;
    const outcome = measureStructure(folder, profile, judgeStructure, options.limit);
    if (outcome === undefined) continue;
    scores[`structure/${profile.name}`] = outcome.score;
    print(describeOutcome(`structure/${profile.name}`, outcome, options.top));
  }
  const judgePlaces = await loadValidate();
  for (const profile of options.profiles) {
    if (profile.documentsOf !== undefined || !hasFile(folder, profile.name) || options.rules.size > 0) continue;
    const outcome = measurePlaces(folder, profile, judgePlaces);
    if (outcome === undefined) continue;
    scores[`places/${profile.name}`] = outcome.score;
    print(describeOutcome(`places/${profile.name}`, outcome, options.top));
  }
  const outcomes = [
    ...(hasFile(folder, 'units') ? measureUnits(folder, judgeDocument) : []),
    ...(hasFile(folder, 'documents') ? measureExamples(folder, judgeDocument) : []),
  ];
  for (const [name, outcome] of outcomes) {
    scores[name] = outcome.score;
    print(describeOutcome(name, outcome, options.top));
  }
  if (Object.keys(scores).length === 0) throw new Error(`nothing to measure in ${folder}: no file of a profile whose rule sets are built`);
  if (options.json) process.stdout.write(`${JSON.stringify(scores, null, 2)}\n`);
  if (options.updateRatchet !== undefined) writeRatchet(options.updateRatchet, scores);
  const problems = options.ratchet === undefined ? [] : below(readRatchet(options.ratchet), scores);
  for (const problem of problems) process.stderr.write(`below the ratchet: ${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

async function structure(parse: Parse): Promise<JudgeStructure> {
  const check = await loadStructure();
  const encoder = new TextEncoder();
  return ({ xml, syntax }) => {
    let tree: Tree;
    try {
      tree = parse(encoder.encode(xml));
    } catch {
      return 'invalid';
    }
    return check(tree, syntax).length === 0 ? 'valid' : 'invalid';
  };
}

/** The rule sets of each wanted profile; one that is not built is named and left out. */
async function load({ profiles, rules }: Options): Promise<Map<string, readonly CompiledRuleSet[]>> {
  const ruleSets = new Map<string, readonly CompiledRuleSet[]>();
  for (const profile of profiles) {
    const files = rules.get(profile.name);
    const sets = await Promise.all(files ? files.map(loadSchematron) : profile.ruleSets.map(loadRuleSet));
    const built = sets.filter((set) => set !== undefined);
    if (built.length === sets.length) ruleSets.set(profile.name, built);
    else process.stderr.write(`${profile.name}: not built (${profile.ruleSets.filter((_, i) => !sets[i]).join(', ')})\n`);
  }
  return ruleSets;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`conformance: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
