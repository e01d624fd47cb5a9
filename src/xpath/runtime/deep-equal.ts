import { NodeKind, type Tree } from '../../xml/tree.js';
import { checkCollation } from './collation.js';
import { equals, isNaNValue } from './compare.js';
import { XPathError } from './error.js';
import type { Atomic, Item, Seq } from './item.js';

/** fn:deep-equal: item by item, nodes by name, attributes and content; comments and processing instructions inside elements do not count. */
export function deepEqual(t: Tree, a: Seq, b: Seq, collation?: string): boolean {
  checkCollation(collation);
  return a.length === b.length && a.every((item, i) => sameItem(t, item, b[i]));
}

function sameItem(t: Tree, a: Item, b: Item): boolean {
  if (typeof a === 'number' || typeof b === 'number') return typeof a === typeof b && sameNode(t, a as number, b as number);
  return sameAtomic(a, b);
}

function sameAtomic(a: Atomic, b: Atomic): boolean {
  try {
    return equals(a, b) || (isNaNValue(a) && isNaNValue(b));
  } catch (error) {
    if (error instanceof XPathError) return false;
    throw error;
  }
}

/** Compares the subtrees as lists, so that depth costs no stack: each node alone, and whether it hangs from the same place. */
function sameNode(t: Tree, a: number, b: number): boolean {
  if (a === b) return true;
  if (!sameAlone(t, a, b)) return false;
  if (t.kind[a] !== NodeKind.ELEMENT && t.kind[a] !== NodeKind.DOCUMENT) return true;
  const left = contents(t, a);
  const right = contents(t, b);
  if (left.nodes.length !== right.nodes.length) return false;
  return left.nodes.every((node, i) => left.parents[i] === right.parents[i] && sameAlone(t, node, right.nodes[i]));
}

/** The elements and texts below a node, with the place of each one's parent in the list, -1 for the node itself. */
function contents(t: Tree, node: number): { nodes: number[]; parents: number[] } {
  const nodes: number[] = [];
  const parents: number[] = [];
  const places = new Map([[node, -1]]);
  for (let i = node + 1; i < t.end[node]; i++) {
    if (t.kind[i] !== NodeKind.ELEMENT && t.kind[i] !== NodeKind.TEXT) continue;
    places.set(i, nodes.length);
    parents.push(places.get(t.parent[i]) as number);
    nodes.push(i);
  }
  return { nodes, parents };
}

/** Kind and name, value or attributes, without the children. */
function sameAlone(t: Tree, a: number, b: number): boolean {
  const kind = t.kind[a];
  if (kind !== t.kind[b]) return false;
  if (kind === NodeKind.DOCUMENT) return true;
  if (t.names.local[t.name[a]] !== t.names.local[t.name[b]] || t.names.uri[t.name[a]] !== t.names.uri[t.name[b]]) return false;
  return kind === NodeKind.ELEMENT ? attributes(t, a) === attributes(t, b) : t.string(a) === t.string(b);
}

/** The attributes as one text, in an order of its own. */
function attributes(t: Tree, element: number): string {
  const all: string[] = [];
  for (let a = element + 1; a < t.end[element] && t.kind[a] === NodeKind.ATTRIBUTE; a++) {
    all.push(JSON.stringify([t.names.uri[t.name[a]], t.names.local[t.name[a]], t.string(a)]));
  }
  return all.sort().join();
}
