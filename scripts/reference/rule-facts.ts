import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { naturalOrder } from '../../src/reference/natural-order.js';
import type { Quirk, RuleFact, Statement } from '../../src/reference/rule-fact.js';
import type { SchemaFile } from '../../src/schematron/loader.js';
import { readSchema } from '../../src/schematron/read.js';
import { exampleOf } from './example.js';
import { adviceFacts, layerFacts } from './layer-facts.js';
import { messageText } from './message-text.js';
import { quirkFacts } from './quirks.js';

const TERM = /\bB[TG]-\d+\b/g;

/** Every rule of every rule set that is built in, in the order of their ids. */
export function ruleFacts(root: string): RuleFact[] {
  const byRule = new Map<string, Statement[]>();
  const byRuleSet = new Map<string, string[]>();
  for (const { ruleSet, statements } of ruleSets(root)) {
    byRuleSet.set(ruleSet, [...new Set(statements.map(({ id }) => id))]);
    for (const { id, ...statement } of statements) byRule.set(id, withStatement(byRule.get(id) ?? [], statement, ruleSet));
  }
  const quirks = new Map<string, Quirk[]>();
  for (const { rule, ...quirk } of quirkFacts(root, (ruleSet) => byRuleSet.get(ruleSet) ?? [])) {
    quirks.set(rule, [...(quirks.get(rule) ?? []), quirk]);
  }
  const stated = [...byRule].map(([id, statements]): RuleFact => {
    const example = exampleOf(root, id);
    const terms = [...new Set(statements.flatMap(({ message }) => message.match(TERM) ?? []))].sort(naturalOrder);
    return { id, terms, statements, quirks: quirks.get(id) ?? [], ...(example === undefined ? {} : { example }) };
  });
  return withAdvice([...stated, ...layerFacts(root)], root).sort((a, b) => naturalOrder(a.id, b.id));
}

/** Adds why each check of the advisory layer is made, and the checks that are code. */
function withAdvice(facts: readonly RuleFact[], root: string): RuleFact[] {
  const advice = new Map(adviceFacts(root).map((fact) => [fact.id, fact]));
  const known = new Set(facts.map(({ id }) => id));
  return [
    ...facts.map((fact) => {
      const why = advice.get(fact.id)?.why;
      return why === undefined ? fact : { ...fact, why };
    }),
    ...[...advice.values()].filter(({ id }) => !known.has(id)),
  ];
}

/** Adds a statement, or the rule set's name to the one that says the same. */
function withStatement(before: readonly Statement[], statement: Omit<Statement, 'ruleSets'>, ruleSet: string): Statement[] {
  const same = (other: Statement): boolean =>
    (['flag', 'file', 'context', 'message'] as const).every((property) => other[property] === statement[property]);
  if (!before.some(same)) return [...before, { ruleSets: [ruleSet], ...statement }];
  return before.map((other) => (same(other) ? { ...other, ruleSets: [...new Set([...other.ruleSets, ruleSet])] } : other));
}

type Stated = Omit<Statement, 'ruleSets'> & { readonly id: string };

function ruleSets(root: string): { ruleSet: string; statements: Stated[] }[] {
  const folder = join(root, 'schematron');
  const file = (path: string): SchemaFile => ({ file: relative(root, path), bytes: new Uint8Array(readFileSync(path)) });
  const manifests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ruleset.json'));
  return manifests.sort().map((name) => {
    const manifest = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { readonly id: string; readonly schema: string };
    const schema = readSchema(file(join(folder, dirname(name), manifest.schema)), (href, from) => file(join(root, dirname(from), href)));
    const statements = schema.patterns.flatMap(({ rules }) =>
      rules.flatMap(({ contextSource, checks }) =>
        checks.map(({ id, flag, message, place }) => ({
          id,
          flag,
          file: place.file.replaceAll('\\', '/'),
          context: contextSource.replace(/\s+/g, ' '),
          ...messageText(message),
        })),
      ),
    );
    return { ruleSet: manifest.id, statements };
  });
}
