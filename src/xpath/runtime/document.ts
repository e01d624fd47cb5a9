import { parseXml } from '../../xml/parse.js';
import type { Tree } from '../../xml/tree.js';

/** The tree of a document that a rule set carries with it. */
export function documentTree(text: string): Tree {
  return parseXml(new TextEncoder().encode(text));
}
