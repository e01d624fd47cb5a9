import { trimXmlSpace } from '../base/xml-space.js';
import { NodeKind, type Tree, ValueFlag } from '../xml/tree.js';
import type { Draft } from './part.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * One reading of one document. What a binding takes from the tree is marked, so that the rest can be listed. Marks made inside
 * `attempt` are taken back where it fails.
 */
export class Reader {
  readonly tree: Tree;
  /** What has been understood so far: for a term that stands elsewhere in the model than in the document. */
  readonly invoice: Draft = {};
  /** BT-5 and BT-6, known before any amount is read. */
  currency: string | undefined;
  accountingCurrency: string | undefined;
  /** 1 for an element that a binding has entered, and for a text or an attribute whose content is in the model. */
  readonly taken: Uint8Array;
  /** Content that was taken in part only: by node, what of it was not understood. */
  readonly remarks = new Map<number, string>();
  /** Where asked for: the element that each item of a repeated group was read from. */
  readonly items: Map<number, Draft> | undefined;
  private readonly numbers: Int32Array;
  /** For each element the number of its name. */
  private readonly codes: Int32Array;
  /** For each element one bit for the names of its children: most of what is looked for is not there. */
  private readonly masks: Int32Array;
  private log: number[] | undefined;

  constructor(tree: Tree, vocabulary: Vocabulary, items?: Map<number, Draft>) {
    this.tree = tree;
    this.items = items;
    this.taken = new Uint8Array(tree.length);
    this.numbers = vocabulary.numbersOf(tree.names);
    this.codes = new Int32Array(tree.length);
    this.masks = new Int32Array(tree.length);
    const { kind, name, parent } = tree;
    for (let node = 1; node < tree.length; node += 1) {
      if (kind[node] !== NodeKind.ELEMENT) continue;
      const code = this.numbers[name[node]];
      if (code === 0) continue;
      this.codes[node] = code;
      this.masks[parent[node]] |= 1 << (code & 31);
    }
  }

  /** The first child element of that name that no binding has entered; -1 for none. */
  child(parent: number, name: number): number {
    return (this.masks[parent] & (1 << (name & 31))) === 0 ? -1 : this.next(parent, name, parent + 1);
  }

  /** The same, from a node on. */
  next(parent: number, name: number, from: number): number {
    const { end } = this.tree;
    const { codes } = this;
    const stop = end[parent];
    for (let node = from; node < stop; node = end[node]) if (codes[node] === name && this.taken[node] === 0) return node;
    return -1;
  }

  enter(element: number): void {
    this.mark(element);
  }

  /** An element's own text without white space around it; undefined where there is none. Takes nothing. */
  peek(element: number): string | undefined {
    const { tree } = this;
    const stop = tree.end[element];
    if (stop === element + 2 && tree.kind[element + 1] === NodeKind.TEXT) return trimmed(tree.string(element + 1));
    let text = '';
    for (let node = element + 1; node < stop; node = tree.end[node]) if (tree.kind[node] === NodeKind.TEXT) text += tree.string(node);
    return trimmed(text);
  }

  /** Takes an element and its own text. */
  take(element: number): void {
    const { tree } = this;
    this.mark(element);
    const stop = tree.end[element];
    for (let node = element + 1; node < stop; node = tree.end[node]) if (tree.kind[node] === NodeKind.TEXT) this.mark(node);
  }

  /** The attribute node of an element, -1 for none. */
  attribute(element: number, name: number): number {
    const { kind, name: names } = this.tree;
    const stop = this.tree.end[element];
    for (let node = element + 1; node < stop && kind[node] === NodeKind.ATTRIBUTE; node += 1) {
      if (this.numbers[names[node]] === name) return node;
    }
    return -1;
  }

  /** An attribute's value without white space around it; undefined where there is none. Takes nothing. */
  peekAttribute(element: number, name: number): string | undefined {
    const node = this.attribute(element, name);
    return node < 0 ? undefined : trimmed(this.tree.string(node));
  }

  takeAttribute(element: number, name: number): string | undefined {
    const node = this.attribute(element, name);
    if (node < 0) return undefined;
    this.mark(node);
    return trimmed(this.tree.string(node));
  }

  /** The text at the end of a path of child elements, each the first of its name. Takes nothing. */
  peekPath(element: number, path: readonly number[]): string | undefined {
    let node = element;
    for (const name of path) {
      node = this.child(node, name);
      if (node < 0) return undefined;
    }
    return this.peek(node);
  }

  /** Notes that content was taken in part. */
  remark(node: number, content: string): void {
    this.remarks.set(node, content);
  }

  /** Takes back all marks made inside where the answer is false. */
  attempt(read: () => boolean): boolean {
    const outer = this.log;
    const log: number[] = [];
    this.log = log;
    const succeeded = read();
    this.log = outer;
    if (!succeeded) {
      for (const node of log) this.taken[node] = 0;
    } else if (outer !== undefined) {
      for (const node of log) outer.push(node);
    }
    return succeeded;
  }

  private mark(node: number): void {
    if (this.taken[node] === 1) return;
    this.taken[node] = 1;
    this.log?.push(node);
  }

  /** Whether a text or attribute holds more than white space. */
  isBlank(node: number): boolean {
    return (this.tree.flags[node] & ValueFlag.BLANK) !== 0;
  }
}

/** Without XML white space at its ends; undefined where nothing is left. */
export function trimmed(text: string): string | undefined {
  return trimXmlSpace(text) || undefined;
}
