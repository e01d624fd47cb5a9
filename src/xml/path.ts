import { NodeKind, type Tree } from './tree.js';

/** For each tree: the index of a node among its like-named siblings; 0 where it has not been counted yet. */
const indexes = new WeakMap<Tree, Int32Array>();

/**
 * The XPath of a node with prefixes as written and an index for each step: `/Invoice[1]/cac:TaxTotal[1]/@currencyID`; `/` for the
 * document. The index counts siblings with the same expanded name, or of the same kind (`text()[2]`).
 */
export function nodePath(tree: Tree, node: number): string {
  if (node === 0) return '/';
  const steps: string[] = [];
  for (let step = node; step > 0; step = tree.parent[step]) {
    steps.push(
      tree.kind[step] === NodeKind.ATTRIBUTE ? `@${nodeName(tree, step)}` : `${nodeTest(tree, step)}[${siblingIndex(tree, step)}]`,
    );
  }
  return `/${steps.reverse().join('/')}`;
}

/** The name of an element, attribute or processing instruction as written, '' for other nodes. */
export function nodeName(tree: Tree, node: number): string {
  const id = tree.name[node];
  const prefix = tree.names.prefix[id];
  return prefix === '' ? tree.names.local[id] : `${prefix}:${tree.names.local[id]}`;
}

function nodeTest(tree: Tree, node: number): string {
  switch (tree.kind[node]) {
    case NodeKind.TEXT:
      return 'text()';
    case NodeKind.COMMENT:
      return 'comment()';
    case NodeKind.PROCESSING_INSTRUCTION:
      return `processing-instruction(${nodeName(tree, node)})`;
    default:
      return nodeName(tree, node);
  }
}

/** Counts all children of a parent at the first question, so that many questions about 20,000 lines stay linear. */
function siblingIndex(tree: Tree, node: number): number {
  let index = indexes.get(tree);
  if (index === undefined) {
    index = new Int32Array(tree.length);
    indexes.set(tree, index);
  }
  if (index[node] === 0) countChildren(tree, tree.parent[node], index);
  return index[node];
}

function countChildren(tree: Tree, parent: number, index: Int32Array): void {
  const counts = new Map<number, number>();
  const end = tree.end[parent];
  let child = parent + 1;
  while (child < end && tree.kind[child] === NodeKind.ATTRIBUTE) child += 1;
  for (; child < end; child = tree.end[child]) {
    // Texts and comments have no name; a processing instruction may share an element's.
    const key = tree.names.expanded[tree.name[child]] * 8 + tree.kind[child];
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    index[child] = count;
  }
}
