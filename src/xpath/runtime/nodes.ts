import { NodeKind, type Tree } from '../../xml/tree.js';
import { XPathError } from './error.js';
import type { Item, Seq } from './item.js';

/** Nodes in document order, each once. Sorts in place. */
export function sortUnique(nodes: number[]): number[] {
  let sorted = true;
  for (let i = 1; i < nodes.length && sorted; i++) sorted = (nodes[i - 1] as number) < (nodes[i] as number);
  if (sorted) return nodes;
  nodes.sort((a, b) => a - b);
  let kept = 1;
  for (let i = 1; i < nodes.length; i++) if (nodes[i] !== nodes[i - 1]) nodes[kept++] = nodes[i] as number;
  nodes.length = kept;
  return nodes;
}

/** The last step of a path may give nodes or values, but not both (XPTY0018). */
export function sortIfNodes(items: Item[]): Item[] {
  const nodes = items.filter((item) => typeof item === 'number').length;
  if (nodes === 0) return items;
  if (nodes < items.length) throw new XPathError('XPTY0018', 'the last step of a path gives both nodes and values');
  return sortUnique(items as number[]);
}

/** A sequence that must hold nodes only. */
export function nodesOf(items: Seq): number[] {
  for (const item of items) asNode(item);
  return items as number[];
}

export function asNode(item: Item): number {
  if (typeof item !== 'number') throw new XPathError('XPTY0004', 'a node is needed here, not a value');
  return item;
}

/** The context of an axis step. */
export function nodeOf(item: Item): number {
  if (typeof item !== 'number') throw new XPathError('XPTY0020', 'an axis step on a value that is no node');
  return item;
}

/** A node that must be an element. */
export function elementOf(tree: Tree, node: number): number {
  if (tree.kind[node] !== NodeKind.ELEMENT) throw new XPathError('XPTY0004', 'an element is needed here');
  return node;
}

/** The tree's root, from a context item that must be a node. */
export function rootOf(item: Item): number {
  nodeOf(item);
  return 0;
}

export function intersect(a: Seq, b: Seq): number[] {
  const other = new Set(nodesOf(b));
  return sortUnique(nodesOf(a).filter((node) => other.has(node)));
}

export function except(a: Seq, b: Seq): number[] {
  const other = new Set(nodesOf(b));
  return sortUnique(nodesOf(a).filter((node) => !other.has(node)));
}

/** The operand of `is`, `<<`, `>>`. */
export function oneNode(items: Seq): number | undefined {
  if (items.length > 1) tooMany();
  return items.length === 0 ? undefined : asNode(items[0] as Item);
}

export function nodeCompare(op: 'is' | '<<' | '>>', a: number | undefined, b: number | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  return op === 'is' ? a === b : op === '<<' ? a < b : a > b;
}

/** At most one node, -1 for none. */
export function atMostOneNode(nodes: Seq): number {
  if (nodes.length > 1) tooMany();
  return nodes.length === 0 ? -1 : asNode(nodes[0] as Item);
}

export function atMostOne<T>(items: readonly T[]): T | undefined {
  if (items.length > 1) tooMany();
  return items[0];
}

export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new XPathError('XPTY0004', 'a value is needed here, and there is none');
  return value;
}

export function requiredNode(node: number): number {
  if (node < 0) throw new XPathError('XPTY0004', 'a node is needed here, and there is none');
  return node;
}

export function tooMany(): never {
  throw new XPathError('XPTY0004', 'more than one value stands where at most one may');
}

export function raise(code: string, message: string): never {
  throw new XPathError(code, message);
}

export function nodeOrUndefined(node: number): number | undefined {
  return node < 0 ? undefined : node;
}

export function optionalToSequence(item: Item | undefined): Seq {
  return item === undefined ? [] : [item];
}

export function stringOptional(tree: Tree, node: number): string | undefined {
  return node < 0 ? undefined : tree.string(node);
}

/** A dynamic error in a pattern's predicate means that the node does not match. */
export function noMatch(error: unknown): false {
  if (error instanceof XPathError) return false;
  throw error;
}
