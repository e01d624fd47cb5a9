import type { Expr } from '../xpath/ast.js';
import { FN, XSL } from '../xpath/namespaces.js';
import { expression, type Namespaces } from './expression.js';
import type { Diagnostic, MessagePart } from './schema.js';
import { SchemaError } from './schema-error.js';
import { attribute, attributeText, required, SCH, type SourceElement, type SourceNode } from './source.js';
import { checkAttributes, childrenOf } from './vocabulary.js';

/** The text of an assert, a report or a diagnostic, with its expressions. */
export function readMessage(element: SourceElement, namespaces: Namespaces): MessagePart[] {
  const parts: MessagePart[] = [];
  for (const part of element.children.flatMap((child) => partsOf(child, namespaces))) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts;
}

function partsOf(node: SourceNode, namespaces: Namespaces): MessagePart[] {
  if (node.kind === 'text') return [node.value];
  if (node.kind === 'instruction') return [];
  if (node.uri === XSL) return xsltPart(node, namespaces);
  // markup of other namespaces is left out, its text is not
  if (node.uri !== SCH) return node.children.flatMap((child) => partsOf(child, namespaces));
  checkAttributes(node);
  switch (node.local) {
    case 'value-of':
      return [{ select: expression(required(node, 'select'), namespaces) }];
    case 'name':
      return [{ select: nameOf(node, namespaces) }];
    case 'span':
      return spanParts(node, namespaces);
    case 'emph':
    case 'dir':
      return node.children.flatMap((child) => partsOf(child, namespaces));
    default:
      throw new SchemaError(`the element ${node.local} may not stand in a message`, node.origin.place());
  }
}

/** A class that is no such word is for the looks of it. */
const VALUE_NAME = /^[a-z][A-Za-z0-9]*$/;

function spanParts(node: SourceElement, namespaces: Namespaces): MessagePart[] {
  const name = attributeText(node, 'class');
  const parts = readMessage(node, namespaces);
  if (!VALUE_NAME.test(name)) return parts;
  // A value is whole: names inside it are left out.
  return [{ name, parts: parts.flatMap((part) => (typeof part === 'object' && 'name' in part ? part.parts : [part])) }];
}

function xsltPart(node: SourceElement, namespaces: Namespaces): MessagePart[] {
  const plain = node.attributes.every((one) => one.local === 'select');
  if (node.local === 'value-of' && plain) return [{ select: expression(required(node, 'select'), namespaces) }];
  if (node.local === 'text') return node.children.flatMap((child) => (child.kind === 'text' ? [child.value] : []));
  throw new SchemaError(`xsl:${node.local} is not supported in a message`, node.origin.place(), 'Use <value-of select="…"/>.');
}

function nameOf(node: SourceElement, namespaces: Namespaces): Expr {
  const path = attribute(node, 'path');
  const args = path === undefined ? [] : [expression(path, namespaces)];
  return { kind: 'call', name: { uri: FN, local: 'name', prefix: '' }, args, start: 0, end: path?.value.length ?? 0 };
}

/** All diagnostics by id, in the language that `xml:lang` gives them or what is around them, '' where it is that of the schema. */
export function readDiagnostics(schema: SourceElement, blocks: readonly SourceElement[], namespaces: Namespaces): Map<string, Diagnostic> {
  const found = new Map<string, Diagnostic>();
  for (const block of blocks) {
    for (const diagnostic of childrenOf(block, ['diagnostic'])) {
      const id = required(diagnostic, 'id');
      if (found.has(id.value)) throw new SchemaError(`there are two diagnostics ${id.value}`, id.origin.place());
      const lang = language(diagnostic) ?? language(block) ?? '';
      const own = lang.toLowerCase() === language(schema)?.toLowerCase();
      const message = readMessage(diagnostic, namespaces);
      found.set(id.value, { id: id.value, lang: own ? '' : lang, role: attributeText(diagnostic, 'role'), message });
    }
  }
  return found;
}

function language(element: SourceElement): string | undefined {
  return element.attributes.find((one) => one.local === 'lang' && one.uri !== '')?.value;
}

/** The diagnostics that a check names. */
export function diagnosticsOf(check: SourceElement, diagnostics: ReadonlyMap<string, Diagnostic>): Diagnostic[] {
  const ids = attributeText(check, 'diagnostics')
    .split(/\s+/)
    .filter((id) => id !== '');
  return ids.map((id) => {
    const found = diagnostics.get(id);
    if (found !== undefined) return found;
    throw new SchemaError(`there is no diagnostic ${id}`, (attribute(check, 'diagnostics') ?? check).origin.place());
  });
}
