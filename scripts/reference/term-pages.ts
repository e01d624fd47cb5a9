import { type ExplainedTerm, explainedTerms, type Shown } from '../../src/reference/explain-term.js';
import { peppolCardinality, termsCsv } from '../../src/reference/terms-csv.js';
import { LANGUAGES } from '../../src/render/language.js';
import { code, page, plain, table } from './markdown.js';
import { ruleLink } from './rule-links.js';
import { termLink, termPage } from './term-links.js';

const TOP = 'invoice.md';

/** docs/reference/terms: a page for the invoice and one for each group, an index, and all as CSV. */
export function termPages(): Map<string, string> {
  const terms = explainedTerms();
  const groups = terms.filter(({ type }) => type === undefined);
  const inGroup = (parent: string | undefined): ExplainedTerm[] =>
    terms.filter((term) => term.parent === parent && term.type !== undefined);
  const top = page(
    '# Terms of the invoice itself',
    'They stand in no group. [All terms](README.md)',
    ...inGroup(undefined).map(termSection),
  );
  return new Map([
    ['README.md', indexPage(terms)],
    [TOP, top],
    ...groups.map((group) => [termPage(group.id), groupPage(group, inGroup(group.id), groups)] as const),
    ['terms.csv', termsCsv(terms)],
  ]);
}

function indexPage(terms: readonly ExplainedTerm[]): string {
  const rows = terms.map(({ id, property, names, type, cardinality, peppol }) => [
    `${'&emsp;'.repeat(property.split('.').length - 1)}${termLink(id, '')}`,
    plain(names.en),
    plain(names.fr),
    plain(names.de),
    type ?? '**group**',
    cardinality,
    peppolCardinality(peppol, 'ubl-invoice'),
    peppolCardinality(peppol, 'ubl-creditnote'),
  ]);
  return page(
    '# Terms of EN 16931',
    'Each business term (BT) and group (BG) of EN 16931-1:2017: what it means, where UBL, CII and Peppol BIS Billing hold it, which rules ' +
      'speak of it, and what the readable form (PDF) calls it in four languages. The same as a table: [terms.csv](terms.csv), also ' +
      '`peppolkit terms --csv`; of one term: `peppolkit terms BT-31`.',
    'The cardinality in Peppol BIS is that of a term in its group, as the elements on the way to it allow; where one element carries ' +
      'several terms, they share it.',
    table(['id', 'English', 'French', 'German', 'type', 'EN 16931', 'Peppol invoice', 'Peppol credit note'], rows),
  );
}

function groupPage(group: ExplainedTerm, terms: readonly ExplainedTerm[], groups: readonly ExplainedTerm[]): string {
  const inner = groups.filter(({ parent }) => parent === group.id).map(({ id, names }) => `${termLink(id, '')} ${plain(names.en)}`);
  const around = group.parent === undefined ? 'the invoice' : termLink(group.parent, '');
  return page(
    `# ${group.id} ${plain(group.names.en)}`,
    `Part of ${around}. [All terms](README.md)`,
    facts(group),
    inner.length === 0 ? '' : `Groups in it: ${inner.join(', ')}`,
    ...terms.map(termSection),
  );
}

function termSection(term: ExplainedTerm): string {
  return `## ${term.id}\n\n${facts(term)}`;
}

function facts(term: ExplainedTerm): string {
  const { names, definition, type, codeLists, schemeList, cardinality, property, paths, peppol, rules, shown } = term;
  const lists = [...codeLists, ...(schemeList === undefined ? [] : [schemeList])].map((name) => `[${name}](../codes/${name}.md)`);
  const inPeppol = peppol.map(
    ({ path, cardinality: often, sharedWith }) =>
      `${code(path)} ${often}${sharedWith.length === 0 ? '' : `, shared with ${sharedWith.map((id) => termLink(id, '')).join(', ')}`}`,
  );
  const rows = [
    ['French', plain(names.fr)],
    ['German', plain(names.de)],
    ['cardinality', cardinality],
    ['type', type ?? ''],
    ['codes', lists.join(', ')],
    ['UBL Invoice', paths['ubl-invoice'].map(code).join('<br>')],
    ['UBL CreditNote', paths['ubl-creditnote'].map(code).join('<br>')],
    ['CII', paths.cii.map(code).join('<br>')],
    ['Peppol BIS', inPeppol.join('<br>')],
    ['JSON', code(property)],
    ['in the PDF', LANGUAGES.map((language) => `${language}: ${plain(place(shown[language]))}`).join('<br>')],
    ['rules', rules.map((rule) => ruleLink(rule, '../rules/')).join(' ')],
  ].filter(([, text]) => text !== '');
  return `${plain(definition)}\n\n${table(['English', plain(names.en)], rows as string[][])}`;
}

function place({ section, label }: Shown): string {
  return label === '' ? section : `${section} – ${label}`;
}
