import { NodeKind, type Tree } from '../../xml/tree.js';

interface Place {
  readonly node: number;
  readonly count: number;
}

/** Where the last question about a tree left off: rules ask of one sibling after the other. */
const last = new WeakMap<Tree, Place>();

/**
 * `position()` in the context of a rule, counted from 1. The reference implementation visits the elements, comments and processing
 * instructions of a parent in one go, the texts not; an attribute has no such place and counts as the first.
 */
export function placeOfContext(t: Tree, node: number): number {
  if (node === 0 || t.kind[node] === NodeKind.ATTRIBUTE) return 1;
  const known = last.get(t);
  const goesOn = known !== undefined && known.node <= node && t.parent[known.node] === t.parent[node];
  let at = goesOn ? known.node : t.parent[node] + 1;
  let count = goesOn ? known.count : visited(t, at);
  while (at < node) {
    at = t.end[at];
    count += visited(t, at);
  }
  last.set(t, { node, count });
  return count;
}

/** How many there are, counted likewise. */
export function lastOfContext(t: Tree, node: number): number {
  if (node === 0 || t.kind[node] === NodeKind.ATTRIBUTE) return 1;
  const parent = t.parent[node];
  let count = 0;
  for (let at = parent + 1; at < t.end[parent]; at = t.end[at]) count += visited(t, at);
  return count;
}

function visited(t: Tree, node: number): number {
  const kind = t.kind[node];
  return kind === NodeKind.TEXT || kind === NodeKind.ATTRIBUTE ? 0 : 1;
}
