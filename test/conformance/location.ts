import { NodeKind, type Tree } from '../../src/xml/tree.js';

/**
 * The place of a node as the corpus writes it: local names without prefix, each with its 1-based index among the siblings of
 * the same expanded name; an attribute is `@name`.
 */
export function location(tree: Tree, node: number): string {
  let path = '';
  for (let at = node; at > 0; at = tree.parent[at]) {
    const name = tree.names.local[tree.name[at]];
    path = (tree.kind[at] === NodeKind.ATTRIBUTE ? `/@${name}` : `/${name}[${index(tree, at)}]`) + path;
  }
  return path === '' ? '/' : path;
}

function index(tree: Tree, element: number): number {
  const parent = tree.parent[element];
  const { local, uri } = tree.names;
  const own = tree.name[element];
  let count = 1;
  for (let at = parent + 1; at < element; at = tree.end[at]) {
    if (tree.kind[at] !== NodeKind.ELEMENT) continue;
    const other = tree.name[at];
    if (other === own || (local[other] === local[own] && uri[other] === uri[own])) count++;
  }
  return count;
}
