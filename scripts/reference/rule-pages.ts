import messages from '#compiled/messages-en.js';
import { type ExplainedRule, explainRule } from '../../src/reference/explain-rule.js';
import { familyOf, ruleFacts } from '../../src/reference/rules.js';
import { WORDS } from '../../src/reference/words.js';
import { code, list, page, plain, table } from './markdown.js';
import { FAMILIES } from './rule-families.js';
import { ruleLink } from './rule-links.js';
import { termLink } from './term-links.js';

const PROJECT = '../../../';

/** docs/reference/rules: a page for each family of rules, and an index. */
export function rulePages(): Map<string, string> {
  const families = new Map<string, ExplainedRule[]>();
  for (const fact of ruleFacts()) {
    const family = familyOf(fact.id);
    families.set(family, [...(families.get(family) ?? []), explainRule(fact, messages)]);
  }
  return new Map([
    ['README.md', indexPage(families)],
    ...[...families].map(([family, rules]) => [`${family}.md`, familyPage(family, rules)] as const),
  ]);
}

function indexPage(families: ReadonlyMap<string, readonly ExplainedRule[]>): string {
  const rows = [...families].map(([family, rules]) => [`[${family}](${family}.md)`, FAMILIES[family] ?? '', String(rules.length)]);
  const all = [...families.values()].flatMap((rules) => rules.map(({ id }) => ruleLink(id, '')));
  return page(
    '# Rules',
    'What each rule asks, the terms it speaks of, where it stands, since when, known quirks and an example. `peppolkit explain BR-CO-10` ' +
      'tells the same of one rule, in English, French or German.',
    table(['family', 'about', 'rules'], rows),
    `${all.length} rules:`,
    all.join(' '),
  );
}

function familyPage(family: string, rules: readonly ExplainedRule[]): string {
  const inTable = rules.filter(isMechanical);
  const rows = inTable.map(({ id, texts, severities, ruleSets }) => [
    `<a id="${id.toLowerCase()}"></a>${id}`,
    texts.map(({ message }) => plain(message)).join('<br>'),
    severities.join(', '),
    distinct(ruleSets.map(({ id: ruleSet }) => ruleSet)).join(', '),
    distinct(ruleSets.map(({ file }) => sourceLink(file))).join('<br>'),
  ]);
  return page(
    `# ${family}`,
    `${FAMILIES[family] ?? ''} [All rules](README.md)`.trim(),
    ...rules.filter((rule) => !isMechanical(rule)).map(ruleSection),
    rows.length === 0 ? '' : table(['rule', 'what is wrong', 'severity', 'rule sets', 'stands in'], rows),
  );
}

/** Rules of a table have a line in a table, if there is no more to say of them. */
function isMechanical({ ruleSets, quirks, example }: ExplainedRule): boolean {
  return ruleSets.every(({ file }) => file.endsWith('.tsv')) && quirks.length === 0 && example === undefined;
}

function ruleSection(rule: ExplainedRule): string {
  const { id, severities, texts, terms, ruleSets, spans, quirks, example } = rule;
  const several = texts.length > 1;
  const said = texts.map(({ message, ruleSets: sets }) => `${plain(message)}${several ? ` (${sets.join(', ')})` : ''}`);
  const facts = list([
    ...distinct(texts.map(({ why }) => why)).map((why) => `why: ${plain(why)}`),
    ...distinct(texts.map(({ remedy }) => remedy)).map((remedy) => `to mend: ${plain(remedy)}`),
    `severity: ${severities.join(', ')}`,
    terms.length === 0 ? '' : `terms: ${terms.map((term) => `${termLink(term.id, '../terms/')} ${plain(term.name)}`).join(', ')}`,
    ...statedIn(ruleSets),
    spans.length === 0
      ? ''
      : `since: ${spans.map(({ profile, since, oldest }) => `${profile} ${since.version} (${since.validFrom}${oldest ? ' or before' : ''})`).join('; ')}`,
    ...spans.filter(({ until }) => until !== undefined).map(({ profile, until }) => `until: ${profile} ${until?.version}`),
    ...quirks.map(({ text, page: from, ruleSets: sets }) => `quirk: ${text} ([${sets.join(', ')}](../${from}))`),
  ]);
  return `## ${id}\n\n${said.join('\n\n')}\n\n${facts}${example === undefined ? '' : exampleText(example)}`;
}

/** A line for those rule sets that state it alike. */
function statedIn(ruleSets: ExplainedRule['ruleSets']): string[] {
  const found = new Map<string, string[]>();
  for (const { id, flag, file, context } of ruleSets) {
    const how = `${flag}, in ${sourceLink(file)}${context === '' ? '' : ` on ${code(context)}`}`;
    found.set(how, [...(found.get(how) ?? []), id]);
  }
  return [...found].map(([how, ids]) => `${ids.join(', ')}: ${how}`);
}

function exampleText({ why, files, diff }: NonNullable<ExplainedRule['example']>): string {
  const [invalid, mended] = ['invalid', 'mended'].map((word, index) => `[${word}](${PROJECT}${files[index]})`);
  return `\n${WORDS.en.example}: ${plain(why)} (${invalid}, ${mended})\n\n\`\`\`diff\n${diff.join('\n')}\n\`\`\`\n`;
}

function sourceLink(file: string): string {
  return `[${file.replace(/^schematron\//, '')}](${PROJECT}${file})`;
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
