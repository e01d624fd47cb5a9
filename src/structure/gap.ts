import { rootElement } from '../xml/children.js';
import { NodeKind, type Tree } from '../xml/tree.js';
import { NAMESPACES } from './namespaces.js';
import { Content, type Schema } from './schema.js';
import { type StructureSyntax, structureOf } from './syntax.js';

/** Where something is missing. */
export interface Gap {
  /** The element that should hold it. */
  readonly parent: number;
  /** The first step that is not there: `cac:PostalAddress`, `@currencyID`. */
  readonly element: string;
  /** The element in the parent after which it belongs; '' where it comes first, or is an attribute. */
  readonly after: string;
}

/**
 * Follows paths of names (`cac:Party/cbc:EndpointID|cac:Party/cac:PartyName`) from an element, or from the document node where they
 * begin with `/`, as far as there are elements. Undefined where one is there to its end, where none can stand in the document, or
 * where several can: then nobody knows which is meant.
 */
export function gapAt(tree: Tree, syntax: StructureSyntax, context: number, paths: string): Gap | undefined {
  const gaps: Gap[] = [];
  for (const path of paths.split('|')) {
    const gap = gapOf(tree, syntax, context, path);
    if (gap === 'there') return undefined;
    if (gap !== undefined && !gaps.some(({ parent, element }) => parent === gap.parent && element === gap.element)) gaps.push(gap);
  }
  return gaps.length === 1 ? gaps[0] : undefined;
}

function gapOf(tree: Tree, syntax: StructureSyntax, context: number, path: string): Gap | 'there' | undefined {
  const absolute = path.startsWith('/');
  let parent = absolute ? rootElement(tree) : context;
  if (parent === undefined || tree.kind[parent] > NodeKind.ELEMENT) return undefined;
  // The root is that of the syntax, or there would be no such rule.
  for (const step of path.split('/').slice(absolute ? 2 : 0)) {
    if (step.startsWith('@')) return hasAttribute(tree, parent, step.slice(1)) ? 'there' : { parent, element: step, after: '' };
    const child = childNamed(tree, parent, step);
    if (child === undefined) return gapIn(tree, syntax, parent, step);
    parent = child;
  }
  return 'there';
}

function gapIn(tree: Tree, syntax: StructureSyntax, parent: number, element: string): Gap | undefined {
  const { schema, rootType } = structureOf(syntax, tree.names);
  const type = typeOf(tree, schema, rootType, parent);
  if (type === undefined || schema.content[type] !== Content.SEQUENCE) return undefined;
  const place = placeOf(schema, type, element);
  if (place === undefined) return undefined;
  return { parent, element, after: lastBefore(tree, schema, parent, type, place) };
}

/** The child of an element that comes last of those that belong before a place in its type's sequence; '' where there is none. */
export function lastBefore(tree: Tree, schema: Schema, parent: number, type: number, place: number): string {
  let after = '';
  let latest = -1;
  for (let node = parent + 1; node < tree.end[parent]; node = tree.end[node]) {
    if (tree.kind[node] !== NodeKind.ELEMENT) continue;
    const at = placeOf(schema, type, standardName(tree, node));
    if (at === undefined || at >= place || at < latest) continue;
    latest = at;
    after = schema.names[schema.childName[at]];
  }
  return after;
}

/** The type of an element by the names from the root down to it. */
function typeOf(tree: Tree, schema: Schema, rootType: number, element: number): number | undefined {
  const way: number[] = [];
  for (let node = element; tree.parent[node] > 0; node = tree.parent[node]) way.push(node);
  let type: number | undefined = rootType;
  for (const node of way.reverse()) {
    const at: number | undefined = type === undefined ? undefined : placeOf(schema, type, standardName(tree, node));
    type = at === undefined ? undefined : schema.childType[at];
  }
  return type;
}

function placeOf(schema: Schema, type: number, name: string): number | undefined {
  for (let child = schema.from[type]; child < schema.to[type]; child += 1) if (schema.names[schema.childName[child]] === name) return child;
  return undefined;
}

function childNamed(tree: Tree, parent: number, name: string): number | undefined {
  for (let node = parent + 1; node < tree.end[parent]; node = tree.end[node])
    if (tree.kind[node] === NodeKind.ELEMENT && standardName(tree, node) === name) return node;
  return undefined;
}

function hasAttribute(tree: Tree, element: number, name: string): boolean {
  for (let node = element + 1; tree.kind[node] === NodeKind.ATTRIBUTE; node += 1) if (standardName(tree, node) === name) return true;
  return false;
}

const PREFIXES: ReadonlyMap<string, string> = new Map([...NAMESPACES].map(([prefix, uri]) => [uri, prefix]));

/** An element's name with the prefix that the tables use, whatever the document's. */
function standardName(tree: Tree, node: number): string {
  const { uri, local } = tree.names;
  const name = tree.name[node];
  const prefix = PREFIXES.get(uri[name]);
  return prefix === undefined ? local[name] : `${prefix}:${local[name]}`;
}
