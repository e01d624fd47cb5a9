import { nodePath } from '../../src/xml/path.js';
import type { Tree } from '../../src/xml/tree.js';

/** The place of a node as the corpus writes it: the path without prefixes. */
export function location(tree: Tree, node: number): string {
  return nodePath(tree, node).replaceAll(/(\/@?)[^/@[:]+:/g, '$1');
}
