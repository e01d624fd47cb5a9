import type { InferredOptionTypes } from 'yargs';
import { ToolError } from '../base/tool-error.js';
import { LANGUAGES, type Language } from '../messages/messages.js';
import { type ExplainedTerm, explainedTerm, explainedTerms, termsAbout } from '../reference/explain-term.js';
import { nearest } from '../reference/nearest.js';
import { termsCsv } from '../reference/terms-csv.js';
import { WORDS } from '../reference/words.js';
import { painter } from '../report/terminal.js';
import { defineCommand, type OptionTable } from './command.js';
import type { Io } from './io.js';
import { jsonText } from './json-text.js';
import { languageOf } from './language.js';
import { labelled } from './layout.js';

const OPTIONS = {
  lang: { type: 'string', choices: LANGUAGES, describe: 'the language; that of the locale unless told, else English' },
  json: { type: 'boolean', describe: 'print JSON' },
  csv: { type: 'boolean', conflicts: 'json', describe: 'print a table for spreadsheets, of all languages' },
} as const satisfies OptionTable;

export const terms = defineCommand({
  usage: 'terms [options] [term or text...]',
  about:
    'Shows the terms (BT) and groups (BG) of EN 16931: meaning, cardinality, place in UBL and CII, place in Peppol BIS Billing, the ' +
    'rules that speak of each and what the readable form calls it. A text is looked for in names, meanings and paths.',
  epilogue: 'Exit code: 0 something was found; 2 nothing was.',
  options: OPTIONS,
  names: { least: 0 },
  run,
});

async function run({ lang: asked, json, csv }: InferredOptionTypes<typeof OPTIONS>, names: readonly string[], io: Io): Promise<number> {
  const lang = languageOf(asked, io.locale);
  const found = names.length === 0 ? explainedTerms() : find(names);
  if (csv) await io.out(termsCsv(found));
  else if (json) await io.out(jsonText({ terms: found }));
  else if (found.length === 1 || names.length === found.length) {
    await io.out(found.map((term) => termText(term, lang, painter(io.colour))).join('\n'));
  } else await io.out(found.map((term) => termLine(term, lang, names.length === 0)).join(''));
  return 0;
}

/** Terms by their ids, else those that the words are about. */
function find(names: readonly string[]): readonly ExplainedTerm[] {
  const byId = names.map(explainedTerm).filter((term) => term !== undefined);
  if (byId.length === names.length) return byId;
  const about = termsAbout(names.join(' '));
  if (about.length > 0) return about;
  const ids = explainedTerms().map(({ id }) => id);
  const like = /^b[tg]/i.test(names[0]) ? nearest(names[0], ids, 5) : [];
  throw new ToolError(
    'TERM_UNKNOWN',
    `No term is called '${names.join(' ')}', nor speaks of it.`,
    like.length > 0 ? `Terms with such an id: ${like.join(', ')}.` : "'peppolkit terms' lists all.",
  );
}

/** A line of the list; where it is the whole model, moved to the right by the groups around it. */
function termLine({ id, names, cardinality, property }: ExplainedTerm, lang: Language, nested: boolean): string {
  const around = nested ? property.split('.').length - 1 : 0;
  return `${'  '.repeat(around)}${id.padEnd(7)} ${cardinality}  ${names[lang]}\n`;
}

function termText(term: ExplainedTerm, lang: Language, paint: ReturnType<typeof painter>): string {
  const words = WORDS[lang];
  const { id, names, definition, cardinality, type, codeLists, schemeList, parent, property, holds, paths, peppol, rules, shown } = term;
  const head = `${paint('bold', id)}  ${names[lang]}\n\n`;
  const { section, label } = shown[lang];
  return (
    head +
    labelled([
      [words.definition, definition],
      ['en', names.en],
      ['fr', names.fr],
      ['de', names.de],
      [words.cardinality, cardinality],
      [words.kind, type],
      [words.codeLists, codeLists],
      [words.schemes, schemeList],
      [words.partOf, parent === undefined ? undefined : named(parent, lang)],
      [words.holds, holds.map((held) => named(held, lang))],
      [words.property, property],
      ['UBL Invoice', paths['ubl-invoice']],
      ['UBL CreditNote', paths['ubl-creditnote']],
      ['CII', paths.cii],
      ['Peppol BIS', peppol.map(({ path, cardinality: often, sharedWith }) => `${often}  ${path}${shared(sharedWith)}`)],
      [words.rules, rules.join(' ')],
      [words.shown, label === '' ? section : `${section}: ${label}`],
    ])
  );
}

function named(id: string, lang: Language): string {
  return `${id} ${explainedTerm(id)?.names[lang] ?? ''}`;
}

function shared(others: readonly string[]): string {
  return others.length === 0 ? '' : ` (${others.join(', ')})`;
}
