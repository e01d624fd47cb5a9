import { NodeKind, type Tree } from '../../../src/xml/tree.js';

/** A tree as lines that every parser's tree can be turned into: one per node, attributes in order of name. */
export class Dump {
  readonly lines: string[] = [];
  #text = '';

  element(
    prefix: string,
    uri: string,
    local: string,
    attributes: readonly (readonly [prefix: string, uri: string, local: string, value: string])[],
  ): void {
    this.#flush();
    this.lines.push(`element ${prefix}:{${uri}}${local}`);
    const lines = attributes.map(([p, u, l, value]) => `attribute ${p}:{${u}}${l}=${JSON.stringify(value)}`);
    this.lines.push(...lines.sort());
  }

  /** Neighbouring texts are one. */
  text(text: string): void {
    this.#text += text;
  }

  comment(text: string): void {
    this.#flush();
    this.lines.push(`comment ${JSON.stringify(text)}`);
  }

  instruction(text: string): void {
    this.#flush();
    this.lines.push(`instruction ${JSON.stringify(text)}`);
  }

  close(): void {
    this.#flush();
    this.lines.push('close');
  }

  toString(): string {
    return this.lines.join('\n');
  }

  #flush(): void {
    if (this.#text !== '') this.lines.push(`text ${JSON.stringify(this.#text)}`);
    this.#text = '';
  }
}

/** Our tree, the root element and what is in it. */
export function dumpTree(tree: Tree): string {
  const dump = new Dump();
  const open: number[] = [];
  let node = 1;
  while (tree.kind[node] !== NodeKind.ELEMENT) node = tree.end[node];
  const end = tree.end[node];
  while (node < end) {
    while (open.length > 0 && node >= tree.end[open[open.length - 1]]) {
      open.pop();
      dump.close();
    }
    node = dumpNode(tree, node, dump, open);
  }
  for (const _ of open) dump.close();
  return dump.toString();
}

function dumpNode(tree: Tree, node: number, dump: Dump, open: number[]): number {
  switch (tree.kind[node]) {
    case NodeKind.ELEMENT: {
      open.push(node);
      let next = node + 1;
      const attributes: [string, string, string, string][] = [];
      for (; next < tree.length && tree.kind[next] === NodeKind.ATTRIBUTE; next += 1)
        attributes.push([...nameOf(tree, next), tree.string(next)]);
      dump.element(...nameOf(tree, node), attributes);
      return next;
    }
    case NodeKind.TEXT:
      if (tree.string(node) === '') throw new Error('A text node is empty.');
      if (tree.kind[node - 1] === NodeKind.TEXT && tree.parent[node - 1] === tree.parent[node])
        throw new Error('Two text nodes are neighbours.');
      dump.text(tree.string(node));
      return node + 1;
    case NodeKind.COMMENT:
      dump.comment(tree.string(node));
      return node + 1;
    default:
      dump.instruction(tree.string(node));
      return node + 1;
  }
}

function nameOf(tree: Tree, node: number): [prefix: string, uri: string, local: string] {
  const id = tree.name[node];
  return [tree.names.prefix[id], tree.names.uri[id], tree.names.local[id]];
}
