import { BUILD } from './codelist.js';
import { SchemaError } from './schema-error.js';
import { attributeText, isElement, isSch, type SourceElement, type SourceInstruction, type SourceNode } from './source.js';

/** What an edition says for itself. */
interface Stated {
  /** Ids of the checks that it leaves out or states anew. */
  readonly checks: ReadonlySet<string>;
  /** Its variables and code lists, by name. */
  readonly variables: ReadonlyMap<string, SourceElement>;
  /** Those that took the place of another. */
  readonly placed: Set<SourceNode>;
}

/**
 * `<?edition of="billing-ubl.sch" without="RULE-1 RULE-2"?>`: a schema told as its difference from another. It holds what the other
 * holds, less the checks in `without`. A variable or code list of its own takes the place of the one with the same name, in the schema
 * or in a pattern; a check of its own replaces the one with the same id, which may stand in another rule. A rule or pattern that has
 * no check left goes too.
 * @param own What the edition's schema holds besides the instruction, with its includes resolved.
 * @param base The other schema, likewise.
 */
export function editionOf(
  instruction: SourceInstruction,
  without: readonly string[],
  own: readonly SourceNode[],
  base: SourceElement,
): SourceNode[] {
  const known = new Set(checkIds(base.children));
  for (const id of without) {
    if (!known.has(id)) throw new SchemaError(`${base.origin.file} has no check ${id} to leave out`, instruction.origin.place());
  }
  const variables = new Map<string, SourceElement>();
  for (const child of own) if (isElement(child) && isVariable(child)) variables.set(attributeText(child, 'name'), child);
  const stated: Stated = { checks: new Set([...without, ...checkIds(own)]), variables, placed: new Set() };
  const titled = own.some((child) => isSch(child, 'title'));
  const inherited = base.children.flatMap((child) => (titled && isSch(child, 'title') ? [] : inherit(child, stated)));
  return [...inherited, ...own.filter((child) => !stated.placed.has(child))];
}

/** A child of the schema or of a pattern, as the edition has it. */
function inherit(node: SourceNode, stated: Stated): SourceNode[] {
  if (!isElement(node)) return [node];
  const variable = isVariable(node) ? stated.variables.get(attributeText(node, 'name')) : undefined;
  if (variable !== undefined) {
    stated.placed.add(variable);
    return [variable];
  }
  if (isSch(node, 'pattern')) {
    const children = node.children.flatMap((child) => inherit(child, stated));
    return unlessEmptied(node, children);
  }
  if (isSch(node, 'rule')) {
    const stays = (child: SourceNode): boolean => !isElement(child) || !isCheck(child) || !stated.checks.has(attributeText(child, 'id'));
    return unlessEmptied(node, node.children.filter(stays));
  }
  return [node];
}

function unlessEmptied(node: SourceElement, children: readonly SourceNode[]): SourceElement[] {
  const emptied = checkIds(node.children).length > 0 && checkIds(children).length === 0;
  return emptied && attributeText(node, 'abstract') !== 'true' ? [] : [{ ...node, children }];
}

function checkIds(nodes: readonly SourceNode[]): string[] {
  return nodes.filter(isElement).flatMap((node) => (isCheck(node) ? [attributeText(node, 'id')] : checkIds(node.children)));
}

function isCheck(node: SourceElement): boolean {
  return isSch(node, 'assert') || isSch(node, 'report');
}

function isVariable(node: SourceElement): boolean {
  return isSch(node, 'let') || node.uri === BUILD;
}
