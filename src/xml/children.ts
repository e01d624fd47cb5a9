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
  return childElements(tree, 0).next().value;
}

/** The name of an element or attribute as `{namespace}local`, `{}local` where it has no namespace. */
export function expandedName(tree: Tree, node: number): string {
  const name = tree.name[node];
  return `{${tree.names.uri[name]}}${tree.names.local[name]}`;
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
    if (expandedName(tree, node) === `{}${local}`) return node;
  }
  return undefined;
}

function firstChildNamed(tree: Tree, parent: number, name: string): number | undefined {
  for (const child of childElements(tree, parent)) if (expandedName(tree, child) === name) return child;
  return undefined;
}
