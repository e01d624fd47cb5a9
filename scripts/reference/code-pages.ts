import { type CodeList, codeLists } from '../../src/codes/code-lists.js';
import { code, page, plain, table } from './markdown.js';

/** docs/reference/codes: a page for each list, and an index. */
export function codePages(): Map<string, string> {
  const lists = codeLists();
  const rows = lists.map(({ id, title, source, version, entries }) => [
    `[${id}](${id}.md)`,
    plain(title),
    String(entries.length),
    plain(source),
    plain(version),
  ]);
  const index = page(
    '# Code lists',
    'The lists that rules look into, and those of the Peppol network. `peppolkit codes` browses and searches them.',
    table(['list', 'for', 'codes', 'source', 'version'], rows),
  );
  return new Map([['README.md', index], ...lists.map((list) => [`${list.id}.md`, listPage(list)] as const)]);
}

function listPage({ id, title, source, version, entries }: CodeList): string {
  const accepting = [...new Set(entries.flatMap(({ acceptedBy = [] }) => acceptedBy))].sort();
  const more = [...new Set(entries.flatMap((entry) => Object.keys(entry.more)))];
  const rows = entries.map((entry) => [
    code(entry.code),
    plain(entry.name),
    ...accepting.map((ruleSet) => (entry.acceptedBy?.includes(ruleSet) ? 'yes' : '')),
    ...more.map((column) => plain(entry.more[column] ?? '')),
  ]);
  return page(
    `# ${plain(title)}`,
    `${plain(source)}; ${plain(version)}. From [codelists/${id}.tsv](../../../codelists/${id}.tsv). [All lists](README.md)`,
    accepting.length === 0 ? '' : 'The columns after the name tell which rule sets accept a code.',
    table(['code', 'name', ...accepting, ...more], rows),
  );
}
