import type { Messages } from '../messages/messages.js';
import { explainRule } from './explain-rule.js';
import { ruleFact } from './rules.js';
import { WORDS } from './words.js';

/** What `explain` says of a rule, short enough to stand in a report beside its results. */
export interface RuleHelp {
  /** What is wrong where the rule fires, one sentence; what a document would show in it is `…`. */
  readonly title: string;
  /** Why the rule exists, how to hold to it, its terms and rule sets; a line each. */
  readonly help: string;
  /** The same in Markdown (GFM), with an example that fails and what mends it. */
  readonly markdown: string;
}

/** The help on a rule that is built in; undefined for others. */
export function ruleHelp(id: string, messages: Messages): RuleHelp | undefined {
  const fact = ruleFact(id);
  if (fact === undefined) return undefined;
  const words = WORDS[messages.lang];
  const { texts, terms, ruleSets, quirks, example } = explainRule(fact, messages);
  const [{ message, why, remedy } = { message: id }] = texts;
  const rows: readonly (readonly [label: string, told: string | undefined])[] = [
    [words.why, why],
    [words.mend, remedy],
    [words.terms, distinct(terms.map((term) => `${term.id} ${term.name}`.trim())).join(', ')],
    [
      words.ruleSets,
      distinct(ruleSets.map(({ id: ruleSet, title, version }) => (title === '' ? ruleSet : `${title}, ${version}`))).join('; '),
    ],
    // Quirks are told in English alone.
    [words.quirk, messages.lang === 'en' ? quirks.map(({ text }) => text).join(' ') : ''],
  ];
  const told = rows.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text: withoutSlots(text) }]));
  const title = withoutSlots(message);
  const colon = messages.lang === 'fr' ? '\u00a0:' : ':';
  return {
    title,
    help: [title, ...told.map(({ label, text }) => `${capital(label)}${colon} ${text}`)].join('\n'),
    markdown: [
      `**${id}** ${plain(title)}`,
      ...told.map(({ label, text }) => `**${capital(label)}${colon}** ${plain(text)}`),
      ...(example === undefined ? [] : [`**${words.example}${colon}**`, fenced(example.diff)]),
    ].join('\n\n'),
  };
}

function withoutSlots(text: string): string {
  return text.replace(/\{[A-Za-z]+\}/g, '…');
}

function capital(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}

/** Markdown takes these for marks of its own. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&');
}

function fenced(lines: readonly string[]): string {
  return ['```diff', ...lines, '```'].join('\n');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
