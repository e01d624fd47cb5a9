import { parseArgs } from 'node:util';
import type { CompiledRuleSet } from '../../src/rulesets/compiled.js';
import { hasFile } from './corpus.js';
import { loadParser, loadRuleSet } from './engine.js';
import { judgeBy, measureExamples, measureProfile, measureUnits, type Outcome } from './measure.js';
import { isNational, PROFILES } from './profiles.js';
import { below, readRatchet, writeRatchet } from './ratchet.js';
import type { Score, Tally } from './tally.js';
import { why } from './why.js';

const USAGE = `npm run conformance -- <folder> [options]

Holds the compiled rule sets under dist/ against a corpus of official verdicts.

  --profile <name>        only this profile (may be repeated); then the units and examples of these profiles only
  --limit <n>             only the first n documents of each profile
  --top <n>               how many differing rules to show (default 12)
  --why <document id>     explain one document, unit test or example
  --json                  print {name: {documents, equal, cells, cellsEqual}}
  --ratchet <file>        exit 1 where a score is below the committed one
  --update-ratchet <file> write the scores
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      profile: { type: 'string', multiple: true },
      limit: { type: 'string' },
      top: { type: 'string', default: '12' },
      why: { type: 'string' },
      json: { type: 'boolean', default: false },
      ratchet: { type: 'string' },
      'update-ratchet': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined) {
    process.stderr.write(USAGE);
    return values.help ? 0 : 2;
  }
  for (const name of values.profile ?? []) {
    if (!PROFILES.some((profile) => profile.name === name)) {
      throw new Error(`no profile '${name}'; there are ${PROFILES.map((profile) => profile.name).join(', ')}`);
    }
  }
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(values.limit, 10);
  const top = Number.parseInt(values.top, 10);
  const print = (text: string): void => void (values.json || process.stdout.write(`${text}\n`));

  const wanted = PROFILES.filter((profile) => values.profile?.includes(profile.name) ?? true);
  const parse = await loadParser();
  const ruleSets = new Map<string, readonly CompiledRuleSet[]>();
  for (const profile of wanted) {
    const sets = await Promise.all(profile.ruleSets.map(loadRuleSet));
    const built = sets.filter((set) => set !== undefined);
    if (built.length === sets.length) ruleSets.set(profile.name, built);
    else process.stderr.write(`${profile.name}: not built (${profile.ruleSets.filter((_, i) => !sets[i]).join(', ')})\n`);
  }
  const judgeDocument = judgeBy(parse, ruleSets);

  if (values.why !== undefined) {
    const text = why(folder, values.why, judgeDocument);
    process.stdout.write(`${text ?? `no document '${values.why}' in ${folder}`}\n`);
    return text === undefined ? 2 : 0;
  }

  const scores: Record<string, Score> = {};
  for (const profile of wanted) {
    const sets = ruleSets.get(profile.name);
    if (!sets || !hasFile(folder, profile.documentsOf ?? profile.name) || !hasFile(folder, profile.name)) continue;
    const tally = measureProfile(folder, profile, parse, sets, limit);
    scores[profile.name] = tally.score();
    print(describeProfile(profile.name, tally, top));
  }
  const outcomes = [
    ...(hasFile(folder, 'units') ? measureUnits(folder, judgeDocument) : []),
    ...(hasFile(folder, 'documents') ? measureExamples(folder, judgeDocument) : []),
  ];
  for (const [name, outcome] of outcomes) {
    scores[name] = outcome.score;
    print(describeOutcome(name, outcome, top));
  }
  if (Object.keys(scores).length === 0) throw new Error(`nothing to measure in ${folder}: no file of a profile whose rule sets are built`);
  if (values.json) process.stdout.write(`${JSON.stringify(scores, null, 2)}\n`);
  if (values['update-ratchet'] !== undefined) writeRatchet(values['update-ratchet'], scores);
  const problems = values.ratchet === undefined ? [] : below(readRatchet(values.ratchet), scores);
  for (const problem of problems) process.stderr.write(`below the ratchet: ${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

function describeProfile(name: string, tally: Tally, top: number): string {
  const all = tally.score();
  const international = tally.score(isNational);
  const lines = [`${name}: ${ratio(all.equal, all.documents)} documents equal, ${ratio(all.cellsEqual, all.cells)} cells`];
  if (international.cells !== all.cells) lines[0] += `, ${ratio(international.cellsEqual, international.cells)} without national rules`;
  const worst = tally.worst();
  for (const { rule, documents, example, exampleDocument } of worst.slice(0, top)) {
    lines.push(`  ${rule}: ${documents}; ${exampleDocument} ${example.kind} ${example.location} ${example.detail}`.trimEnd());
  }
  if (worst.length > top) lines.push(`  and ${worst.length - top} rules more`);
  return lines.join('\n');
}

function describeOutcome(name: string, { score, problems }: Outcome, top: number): string {
  const lines = [`${name}: ${ratio(score.equal, score.documents)} as expected`];
  for (const [id, texts] of [...problems].slice(0, top)) lines.push(`  ${id}: ${texts.join('; ')}`);
  if (problems.size > top) lines.push(`  and ${problems.size - top} more`);
  return lines.join('\n');
}

function ratio(part: number, whole: number): string {
  return `${part}/${whole}`;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`conformance: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
