import { termById } from '../../src/model/terms.js';

/** The page of a group, by its id: `BG-4-seller.md`. */
export function termPage(group: string): string {
  const words = termById(group)?.node.wording.en ?? '';
  return `${group}-${words
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '')}.md`;
}

/** A link to a term or group from a page that reaches docs/reference/terms by `folder`; terms that EN 16931-1:2017 lacks are plain. */
export function termLink(id: string, folder: string): string {
  const term = termById(id);
  if (term === undefined) return id;
  if (id.startsWith('BG-')) return `[${id}](${folder}${termPage(id)})`;
  return `[${id}](${folder}${term.parent === undefined ? 'invoice.md' : termPage(term.parent)}#${id.toLowerCase()})`;
}
