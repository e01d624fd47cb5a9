import { NodeKind, type Tree } from '../xml/tree.js';
import { type Origin, originInTree } from './origin.js';
import { SchemaError } from './schema-error.js';

/** The namespace of ISO Schematron. */
export const SCH = 'http://purl.oclc.org/dsdl/schematron';

/** A schema's elements before they are understood: what includes, abstract patterns and tables are expanded on. */
export interface SourceElement {
  readonly kind: 'element';
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly SourceAttribute[];
  readonly children: readonly SourceNode[];
  readonly origin: Origin;
  /** Prefixes in scope. */
  namespaces(): ReadonlyMap<string, string>;
}

export interface SourceAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
  readonly origin: Origin;
}

export interface SourceText {
  readonly kind: 'text';
  readonly value: string;
  readonly origin: Origin;
}

/** A processing instruction. */
export interface SourceInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly data: string;
  readonly origin: Origin;
}

export type SourceNode = SourceElement | SourceText | SourceInstruction;

/** The document's root element. Comments are left out; texts that they part stay apart. */
export function sourceOf(tree: Tree, file: string): SourceElement {
  for (let node = 1; node < tree.length; node = tree.end[node]) {
    if (tree.kind[node] === NodeKind.ELEMENT) return element(tree, file, node);
  }
  throw new SchemaError('the document has no root element', { file, line: 1, column: 1 });
}

function element(tree: Tree, file: string, node: number): SourceElement {
  const attributes: SourceAttribute[] = [];
  const children: SourceNode[] = [];
  for (let child = node + 1; child < tree.end[node]; child = tree.end[child]) {
    const origin = originInTree(file, tree, child);
    switch (tree.kind[child]) {
      case NodeKind.ATTRIBUTE: {
        const name = tree.name[child];
        attributes.push({ uri: tree.names.uri[name], local: tree.names.local[name], value: tree.string(child), origin });
        break;
      }
      case NodeKind.ELEMENT:
        children.push(element(tree, file, child));
        break;
      case NodeKind.TEXT:
        children.push({ kind: 'text', value: tree.string(child), origin });
        break;
      case NodeKind.PROCESSING_INSTRUCTION:
        children.push({ kind: 'instruction', target: tree.names.local[tree.name[child]], data: tree.string(child), origin });
        break;
    }
  }
  const name = tree.name[node];
  return {
    kind: 'element',
    uri: tree.names.uri[name],
    local: tree.names.local[name],
    attributes,
    children,
    origin: originInTree(file, tree, node),
    namespaces: () => tree.namespacesAt(node),
  };
}

export function isElement(node: SourceNode): node is SourceElement {
  return node.kind === 'element';
}

/** Whether a node is the Schematron element of that name. */
export function isSch(node: SourceElement, local: string): boolean;
export function isSch(node: SourceNode, local: string): node is SourceElement;
export function isSch(node: SourceNode, local: string): boolean {
  return node.kind === 'element' && node.uri === SCH && node.local === local;
}

/** The attribute without a namespace. */
export function attribute(element: SourceElement, local: string): SourceAttribute | undefined {
  return element.attributes.find((one) => one.uri === '' && one.local === local);
}

/** The attribute's value, '' where it is missing, without white space around it. */
export function attributeText(element: SourceElement, local: string): string {
  return attribute(element, local)?.value.trim() ?? '';
}

/** The attribute, which must stand and not be blank. */
export function required(element: SourceElement, local: string): SourceAttribute {
  const found = attribute(element, local);
  if (found === undefined) throw new SchemaError(`the element ${element.local} needs an attribute ${local}`, element.origin.place());
  if (found.value.trim() === '') throw new SchemaError(`the attribute ${local} of ${element.local} is empty`, found.origin.place());
  return found;
}

/** All the text in an element. */
export function textOf(element: SourceElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.value : isElement(child) ? textOf(child) : '')).join('');
}
