import type { Tree } from '../../xml/tree.js';
import { XPathError } from './error.js';
import { QNameValue } from './item.js';
import { quote } from './quote.js';
import { isNCName } from './type.js';
import { trim } from './whitespace.js';

const XML = 'http://www.w3.org/XML/1998/namespace';

/** fn:QName. FOCA0002 for a name that is none, or a prefix without a namespace. */
export function qName(uri: string | undefined, lexical: string): QNameValue {
  const { prefix, local } = split(lexical);
  if (prefix !== '' && !uri) throw new XPathError('FOCA0002', `${quote(lexical)} has a prefix but no namespace`);
  return new QNameValue(uri ?? '', local, prefix);
}

/** The name as the namespaces in scope at `element` have it. FONS0004 for an unknown prefix. */
export function resolveQName(t: Tree, lexical: string | undefined, element: number): QNameValue | undefined {
  if (lexical === undefined) return undefined;
  const { prefix, local } = split(lexical);
  const uri = prefix === 'xml' ? XML : t.namespacesAt(element).get(prefix);
  if (uri === undefined && prefix !== '') throw new XPathError('FONS0004', `no namespace for the prefix ${prefix}`);
  return new QNameValue(uri ?? '', local, prefix);
}

function split(lexical: string): { prefix: string; local: string } {
  const parts = trim(lexical).split(':');
  if (parts.length > 2 || !parts.every(isNCName)) throw new XPathError('FOCA0002', `${quote(lexical)} is no QName`);
  return parts.length === 2 ? { prefix: parts[0], local: parts[1] } : { prefix: '', local: parts[0] };
}

export function prefixFromQName(name: QNameValue | undefined): string | undefined {
  return name === undefined || name.prefix === '' ? undefined : name.prefix;
}

export function localNameFromQName(name: QNameValue | undefined): string | undefined {
  return name?.local;
}

export function namespaceUriFromQName(name: QNameValue | undefined): string | undefined {
  return name?.uri;
}

export function namespaceUriForPrefix(t: Tree, prefix: string | undefined, element: number): string | undefined {
  return prefix === 'xml' ? XML : t.namespacesAt(element).get(prefix ?? '') || undefined;
}

export function inScopePrefixes(t: Tree, element: number): string[] {
  const prefixes = new Set(['xml']);
  for (const [prefix, uri] of t.namespacesAt(element)) if (uri !== '') prefixes.add(prefix);
  return [...prefixes];
}
