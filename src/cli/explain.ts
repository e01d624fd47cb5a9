import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { LANGUAGES } from '../messages/messages.js';
import { type ExplainedRule, explainRule } from '../reference/explain-rule.js';
import { loadMessages } from '../reference/load-messages.js';
import { nearest } from '../reference/nearest.js';
import { ruleFact, ruleFacts } from '../reference/rules.js';
import { WORDS, type Words } from '../reference/words.js';
import { painter } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import type { Io } from './io.js';
import { jsonText } from './json-text.js';
import { languageOf } from './language.js';
import { labelled, wrapped } from './layout.js';

const OPTIONS = {
  lang: { type: 'string', choices: LANGUAGES, describe: 'the language; that of the locale unless told, else English' },
  json: { type: 'boolean', describe: 'print JSON' },
} as const satisfies OptionTable;

export const explain = defineCommand({
  usage: 'explain [options] <rule...>',
  about:
    'Explains rules by their ids: what each asks and why, the terms, the rule sets that state it and since when, known quirks of the ' +
    'official artefacts, and an example with what mends it.',
  epilogue: 'Exit code: 0 every rule was explained; 2 one does not exist.',
  options: OPTIONS,
  names: { least: 1, missing: 'There is nothing to explain: name a rule, such as BR-CO-10.' },
  run,
});

async function run({ lang: asked, json }: InferredOptionTypes<typeof OPTIONS>, names: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(asked, io.locale);
  const facts = names.map((name) => ruleFact(name) ?? unknown(name));
  const messages = await loadMessages(lang);
  const rules = facts.map((fact) => explainRule(fact, messages));
  if (json) await io.out(jsonText({ lang, rules }));
  else await io.out(rules.map((rule) => ruleText(rule, WORDS[lang], painter(io.colour))).join('\n'));
  return 0;
}

function unknown(name: string): never {
  const like = nearest(
    name,
    ruleFacts().map(({ id }) => id),
    5,
  );
  const remedy = like.length === 0 ? "'peppolkit rulesets' names the rule sets." : `Rules with such a name: ${like.join(', ')}.`;
  throw new ToolError('RULE_UNKNOWN', `There is no rule '${name}'.`, remedy);
}

function ruleText(rule: ExplainedRule, words: Words, paint: ReturnType<typeof painter>): string {
  const { id, kind, severities, texts, terms, ruleSets, quirks, example } = rule;
  const head = `${paint('bold', id)}  ${severities.map((severity) => words[severity]).join(' / ')}\n`;
  const messages = texts.flatMap(({ message, ruleSets: sets }) => [
    ...(texts.length > 1 ? [paint('dim', sets.join(', '))] : []),
    ...wrapped(message),
  ]);
  const rows = labelled([
    [words.why, distinct(texts.map(({ why }) => why))],
    [words.mend, distinct(texts.map(({ remedy }) => remedy))],
    [words.terms, terms.map((term) => `${term.id} ${term.name}`)],
    [words.officialId, kind === 'official' ? id : words[kind]],
    [
      words.ruleSets,
      ruleSets.map(({ id: ruleSet, title, version, flag }) =>
        title === '' ? `${ruleSet}: ${flag}` : `${title}, ${version} (${ruleSet}): ${flag}`,
      ),
    ],
    [words.since, sinceWhen(rule, words)],
    [words.lookedAt, distinct(ruleSets.map(({ context }) => context)).filter((context) => context !== '')],
    [words.source, distinct(ruleSets.map(({ file }) => file))],
    [words.quirk, quirks.map(({ text, ruleSets: sets }) => `${text} (${sets.join(', ')})`)],
  ]);
  return `${head}${messages.map((line) => `  ${line}\n`).join('')}\n${rows}\n${exampleText(example, words, paint)}`;
}

function sinceWhen({ spans }: ExplainedRule, words: Words): string[] {
  return spans.map(({ profile, since, oldest, until }) => {
    const begin = `${profile} ${since.version} (${since.validFrom})${oldest ? ` ${words.orBefore}` : ''}`;
    return until === undefined ? begin : `${begin}; ${words.until} ${until.version} (${until.validTo ?? ''})`;
  });
}

function exampleText(example: ExplainedRule['example'], words: Words, paint: ReturnType<typeof painter>): string {
  if (example === undefined) return `  ${words.noExample}\n`;
  const { why, diff } = example;
  const lines = diff.map(
    (line) => `    ${line.startsWith('-') ? paint('red', line) : line.startsWith('+') ? paint('green', line) : line}\n`,
  );
  return `  ${words.example}: ${why}\n${lines.join('')}`;
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
