import { XSL } from '../xpath/namespaces.js';
import { expandCodeList } from './codelist.js';
import { editionOf } from './edition.js';
import type { Loader } from './loader.js';
import { pseudoAttributes } from './pseudo-attributes.js';
import { expandRules } from './rule-table.js';
import { SchemaError } from './schema-error.js';
import { attribute, attributeText, isElement, isSch, SCH, type SourceElement, type SourceInstruction, type SourceNode } from './source.js';

/** Files inside files inside files: deeper is refused. */
export const MAX_INCLUDE_DEPTH = 16;

/**
 * Puts in what an element refers to in other files: `include` is replaced by the other root element (or the one that `#id` names),
 * `extends href` by its content, the instructions `codelist` and `rules` by what their tables say, and `edition` by the schema that it
 * names, as far as it stays.
 * @param open The files that are being read, outermost first.
 */
export function resolveIncludes(element: SourceElement, loader: Loader, open: readonly string[] = [element.origin.file]): SourceElement {
  const edition = element.children.find(isEdition);
  const others = element.children.filter((child) => child !== edition);
  const children = others.flatMap((child) => resolve(child, element, loader, open));
  if (edition === undefined) return { ...element, children };
  if (!isSch(element, 'schema')) throw new SchemaError('<?edition?> may stand in a schema only', edition.origin.place());
  const pseudo = pseudoAttributes(edition, ['of'], ['without']);
  const without = pseudo.get('without')?.split(/\s+/) ?? [];
  return { ...element, children: editionOf(edition, without, children, follow(pseudo.get('of') ?? '', edition, loader, open)) };
}

function isEdition(node: SourceNode): node is SourceInstruction {
  return node.kind === 'instruction' && node.target === 'edition';
}

function resolve(node: SourceNode, parent: SourceElement, loader: Loader, open: readonly string[]): readonly SourceNode[] {
  if (node.kind === 'text') return [node];
  if (node.kind === 'instruction') {
    if (node.target === 'codelist') return [expandCodeList(node, loader, parent)];
    if (node.target === 'rules') return expandRules(node, loader, parent);
    return [];
  }
  if (isSch(node, 'include')) return include(node, loader, open);
  if (isSch(node, 'extends') && attribute(node, 'href') !== undefined) {
    const target = follow(attributeText(node, 'href'), node, loader, open);
    if (target.uri !== SCH || target.local !== parent.local) {
      throw new SchemaError(`a ${parent.local} can extend a ${parent.local} only, not a ${target.local}`, node.origin.place());
    }
    return target.children;
  }
  return [resolveIncludes(node, loader, open)];
}

/**
 * The other file's element. One of neither Schematron nor XSLT is left out, as where it stands in the schema itself: the reference
 * implementation warns and goes on without it, so that a file whose elements lack their namespace adds no rule.
 */
function include(node: SourceElement, loader: Loader, open: readonly string[]): SourceElement[] {
  const target = follow(attributeText(node, 'href'), node, loader, open);
  if (isSch(target, 'schema')) {
    throw new SchemaError('a whole schema cannot be included', node.origin.place(), 'Include its patterns, or use <extends href="…"/>.');
  }
  if (target.uri === SCH || target.uri === XSL) return [target];
  const namespace = target.uri === '' ? 'no namespace' : `the namespace ${target.uri}`;
  loader.note(
    `${target.origin.file} adds nothing: its element ${target.local} has ${namespace}, so it is no Schematron`,
    node.origin.place(),
  );
  return [];
}

/** The element that an href leads to, with all that it refers to itself. */
function follow(href: string, node: SourceElement | SourceInstruction, loader: Loader, open: readonly string[]): SourceElement {
  const [path, fragment] = splitFragment(href);
  if (path === '') throw new SchemaError(`the href '${href}' names no file`, node.origin.place());
  if (open.length >= MAX_INCLUDE_DEPTH)
    throw new SchemaError(`files include files more than ${MAX_INCLUDE_DEPTH} deep`, node.origin.place());
  const root = loader.document(path, node.origin);
  const { file } = root.origin;
  if (open.includes(file)) throw new SchemaError(`${file} includes itself: ${[...open, file].join(' → ')}`, node.origin.place());
  const target = fragment === '' ? root : find(root, fragment);
  if (target === undefined) throw new SchemaError(`${file} has no element with the id ${fragment}`, node.origin.place());
  return resolveIncludes(target, loader, [...open, file]);
}

function splitFragment(href: string): [string, string] {
  const at = href.indexOf('#');
  return at < 0 ? [href, ''] : [href.slice(0, at), href.slice(at + 1)];
}

function find(element: SourceElement, id: string): SourceElement | undefined {
  if (element.attributes.some((one) => one.local === 'id' && one.value === id)) return element;
  for (const child of element.children) {
    const found = isElement(child) ? find(child, id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
