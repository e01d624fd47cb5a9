import { NodeKind, type Tree, ValueFlag } from '../xml/tree.js';
import { checkAttributes, checkValue } from './check-value.js';
import { Departures } from './departures.js';
import type { StructureFinding } from './finding.js';
import { Content, type Schema, SEEN_WORDS } from './schema.js';
import { type StructureSyntax, structureOf } from './syntax.js';
import { typeFromDocument } from './xsi-type.js';

export interface StructureOptions {
  /** How many findings are listed at most; 1,000 unless told. */
  readonly maxFindings?: number;
}

const MAX_FINDINGS = 1000;

/** Stands for the type of an element of which nothing is known: it takes any content. */
const ANY_TYPE = -1;

/**
 * Holds a document against the structure of its syntax: order, occurrence, types, attributes. Lists every departure, in document order
 * but for what is missing at the end of an element. The verdict is that of libxml2 with the official schemas.
 */
export function checkStructure(tree: Tree, syntax: StructureSyntax, options: StructureOptions = {}): StructureFinding[] {
  const { schema, rootType, names, terms } = structureOf(syntax, tree.names);
  const context = new Departures(tree, schema, names, terms, options.maxFindings ?? MAX_FINDINGS);
  new Walk(context).element(firstElement(tree), rootType);
  return context.findings;
}

function firstElement(tree: Tree): number {
  let node = 1;
  while (node < tree.length && tree.kind[node] !== NodeKind.ELEMENT) node = tree.end[node];
  return node;
}

/** One pass over the tree, with a stack of the elements that are open and hold elements. */
class Walk {
  private readonly context: Departures;
  private readonly tree: Tree;
  private readonly schema: Schema;
  /** By depth: the element, its type, the child of the type that was met last. */
  private readonly nodes: number[] = [];
  private readonly types: number[] = [];
  private readonly at: number[] = [];
  /** By depth, `SEEN_WORDS` words: a bit for each child of the type that was met. */
  private readonly seen: number[] = [];

  constructor(context: Departures) {
    this.context = context;
    this.tree = context.tree;
    this.schema = context.schema;
  }

  /** Checks an element and all that is in it. */
  element(root: number, rootType: number): void {
    const { kind, end, flags } = this.tree;
    let depth = -1;
    let node = end[root];
    if (this.open(root, rootType, 0)) {
      depth = 0;
      node = this.afterAttributes(root);
    }
    while (depth >= 0) {
      if (node >= end[this.nodes[depth]]) {
        this.close(depth);
        depth -= 1;
        continue;
      }
      if (kind[node] === NodeKind.ELEMENT) {
        const type = this.childType(depth, node);
        if (type === undefined) {
          node = end[node];
        } else if (this.open(node, type, depth + 1)) {
          depth += 1;
          node = this.afterAttributes(node);
        } else {
          node = end[node];
        }
      } else {
        if (kind[node] === NodeKind.TEXT && (flags[node] & ValueFlag.BLANK) === 0 && this.types[depth] !== ANY_TYPE)
          this.context.text(node);
        node = end[node];
      }
      if (this.context.full) return;
    }
  }

  /** Checks the attributes, and the value where there is one. Tells whether the content is elements, which are then to be walked. */
  private open(node: number, declared: number, depth: number): boolean {
    const { tree, schema, context } = this;
    const type = tree.kind[node + 1] === NodeKind.ATTRIBUTE ? typeFromDocument(context, node, declared) : declared;
    if (type === ANY_TYPE) {
      // Whatever it holds may hold elements that are known.
    } else if (schema.content[type] === Content.VALUE) {
      checkAttributes(context, node, schema.attributes[type]);
      checkValue(context, node, schema.primitive[type], schema.facets[type]);
      return false;
    } else if (tree.kind[node + 1] === NodeKind.ATTRIBUTE) {
      checkAttributes(context, node, []);
    }
    this.nodes[depth] = node;
    this.types[depth] = type;
    this.at[depth] = type === ANY_TYPE ? 0 : schema.from[type];
    for (let word = 0; word < SEEN_WORDS; word += 1) this.seen[depth * SEEN_WORDS + word] = 0;
    return true;
  }

  private afterAttributes(node: number): number {
    let next = node + 1;
    while (this.tree.kind[next] === NodeKind.ATTRIBUTE) next += 1;
    return next;
  }

  /** The type of a child, by its place among the children; undefined where it is not known there. */
  private childType(depth: number, node: number): number | undefined {
    const { schema, context } = this;
    const type = this.types[depth];
    const name = context.names.ids[this.tree.name[node]];
    if (type === ANY_TYPE) return context.globalType(name) ?? ANY_TYPE;
    const content = schema.content[type];
    if (content === Content.ANY) return this.extension(depth, node, name);
    const from = schema.from[type];
    const to = schema.to[type];
    let child = this.at[depth];
    while (child < to && schema.childName[child] !== name) child += 1;
    const ordered = child < to;
    if (!ordered) {
      child = from;
      while (child < to && schema.childName[child] !== name) child += 1;
      if (name === 0 || child === to) {
        context.unknown(node, this.nodes[depth], type, this.at[depth]);
        return undefined;
      }
    }
    const word = depth * SEEN_WORDS + ((child - from) >> 5);
    const bit = 1 << ((child - from) & 31);
    if (content === Content.CHOICE) {
      if (this.anySeen(depth)) context.secondOfChoice(node, type);
    } else if ((this.seen[word] & bit) !== 0 && schema.childMany[child] === 0) {
      context.repeated(node, this.nodes[depth], type, child);
    } else if (!ordered) {
      context.order(node, type, child, this.at[depth]);
    }
    this.seen[word] |= bit;
    if (ordered) this.at[depth] = child;
    return schema.childType[child];
  }

  /** What an extension holds: one element of any namespace but the extensions' own. */
  private extension(depth: number, node: number, name: number): number | undefined {
    if (this.anySeen(depth)) this.context.secondExtension(node);
    this.seen[depth * SEEN_WORDS] = 1;
    if (!this.context.isForeign(node)) {
      this.context.ownExtension(node);
      return undefined;
    }
    return this.context.globalType(name) ?? ANY_TYPE;
  }

  private anySeen(depth: number): boolean {
    for (let word = 0; word < SEEN_WORDS; word += 1) if (this.seen[depth * SEEN_WORDS + word] !== 0) return true;
    return false;
  }

  /** Looks for what should have been in an element that ends. */
  private close(depth: number): void {
    const { schema, context } = this;
    const type = this.types[depth];
    if (type === ANY_TYPE) return;
    const content = schema.content[type];
    if (content !== Content.SEQUENCE) {
      if (!this.anySeen(depth)) context.noneOfChoice(this.nodes[depth], type);
      return;
    }
    for (let word = 0; word < SEEN_WORDS; word += 1) {
      const missing = schema.required[type * SEEN_WORDS + word] & ~this.seen[depth * SEEN_WORDS + word];
      if (missing === 0) continue;
      for (let bit = 0; bit < 32; bit += 1) {
        if ((missing & (1 << bit)) !== 0) context.missing(this.nodes[depth], schema.from[type] + word * 32 + bit);
      }
    }
  }
}
