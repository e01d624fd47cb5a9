import { parseXml } from '../../src/xml/parse.js';
import { NodeKind, type Tree } from '../../src/xml/tree.js';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function parse(text: string): Tree {
  return parseXml(utf8(text));
}

/** The n-th element with a local name, in document order, from 0. */
export function elementNamed(tree: Tree, local: string, index = 0): number {
  let left = index;
  for (let node = 1; node < tree.length; node += 1) {
    if (tree.kind[node] !== NodeKind.ELEMENT || tree.names.local[tree.name[node]] !== local) continue;
    if (left === 0) return node;
    left -= 1;
  }
  throw new Error(`There is no element ${local} number ${index}.`);
}
