import { NodeArrays } from './node-arrays.js';
import { ParsedTree } from './parsed-tree.js';
import type { Tree } from './tree.js';

/**
 * An element with all below it as a document of its own: numbered from its own root, with the offsets, and so lines and columns, of the
 * document it stands in. Nothing is parsed again; the two share their bytes and names.
 */
export function extractElement(tree: Tree, element: number): Tree {
  const until = tree.end[element];
  const length = until - element + 1;
  const nodes = new NodeArrays(length);
  nodes.reset();
  nodes.length = length;
  nodes.kind.set(tree.kind.subarray(element, until), 1);
  nodes.name.set(tree.name.subarray(element, until), 1);
  nodes.offset.set(tree.offset.subarray(element, until), 1);
  nodes.valueStart.set(tree.valueStart.subarray(element, until), 1);
  nodes.valueEnd.set(tree.valueEnd.subarray(element, until), 1);
  nodes.flags.set(tree.flags.subarray(element, until), 1);
  const shift = element - 1;
  for (let node = 1; node < length; node += 1) {
    nodes.parent[node] = tree.parent[node + shift] - shift;
    nodes.end[node] = tree.end[node + shift] - shift;
  }
  nodes.parent[1] = 0;
  nodes.end[0] = length;
  nodes.offset[0] = tree.offset[element];
  return new ParsedTree(tree.bytes, tree.names, nodes, tree.namespacesAt(tree.parent[element]));
}
