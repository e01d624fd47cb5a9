import { NodeKind, type Tree } from './tree.js';

/** The child elements of a node in order. */
export function* childElements(tree: Tree, parent: number): Generator<number, undefined> {
  const end = tree.end[parent];
  for (let node = parent + 1; node < end; node = tree.end[node]) {
    if (tree.kind[node] === NodeKind.ELEMENT) yield node;
  }
  return undefined;
}

/** The root element; undefined only for a tree that was not parsed from a document. */
export function rootElement(tree: Tree): number | undefined {
  return nextElement(tree, 1, tree.end[0]);
}

/** The first element from a node on, of siblings up to `end`. */
function nextElement(tree: Tree, from: number, end: number): number | undefined {
  for (let node = from; node < end; node = tree.end[node]) if (tree.kind[node] === NodeKind.ELEMENT) return node;
  return undefined;
}

/** Whether an element or attribute has the name, given as `{namespace}local`. */
export function isNamed(tree: Tree, node: number, name: string): boolean {
  return tree.names.clark[tree.name[node]] === name;
}

/** The name of an element or attribute as `{namespace}local`, `{}local` where it has no namespace. */
export function expandedName(tree: Tree, node: number): string {
  return tree.names.clark[tree.name[node]];
}

/** Goes down by the first child of each name, given as `{namespace}local`; undefined where one is missing. */
export function descend(tree: Tree, from: number, path: readonly string[]): number | undefined {
  let node: number | undefined = from;
  for (const step of path) {
    node = firstChildNamed(tree, node, step);
    if (node === undefined) return undefined;
  }
  return node;
}

/** An attribute without a namespace; undefined where the element has none of this name. */
export function attributeNamed(tree: Tree, element: number, local: string): number | undefined {
  for (let node = element + 1; node < tree.end[element] && tree.kind[node] === NodeKind.ATTRIBUTE; node += 1) {
    if (isNamed(tree, node, `{}${local}`)) return node;
  }
  return undefined;
}

function firstChildNamed(tree: Tree, parent: number, name: string): number | undefined {
  const end = tree.end[parent];
  let child = nextElement(tree, parent + 1, end);
  while (child !== undefined && !isNamed(tree, child, name)) child = nextElement(tree, tree.end[child], end);
  return child;
}
