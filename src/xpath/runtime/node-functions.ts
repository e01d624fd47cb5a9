import { NodeKind, type Tree } from '../../xml/tree.js';
import { QNameValue } from './item.js';

/* A node that is not there is -1. xs:anyURI results are plain strings. */

export function name(t: Tree, node: number): string {
  if (node < 0) return '';
  const id = t.name[node];
  const prefix = t.names.prefix[id];
  return prefix ? `${prefix}:${t.names.local[id]}` : t.names.local[id];
}

export function localName(t: Tree, node: number): string {
  return node < 0 ? '' : t.names.local[t.name[node]];
}

export function namespaceUri(t: Tree, node: number): string {
  return node < 0 ? '' : t.names.uri[t.name[node]];
}

/** Empty for nodes without a name. */
export function nodeName(t: Tree, node: number): QNameValue | undefined {
  if (node < 0 || t.name[node] === 0) return undefined;
  const id = t.name[node];
  return new QNameValue(t.names.uri[id], t.names.local[id], t.names.prefix[id]);
}

/** Every node belongs to a document. */
export function root(_t: Tree, node: number): number {
  return node < 0 ? -1 : 0;
}

/** False for elements, which no schema has judged; empty for other nodes. */
export function nilled(t: Tree, node: number): boolean | undefined {
  return node >= 0 && t.kind[node] === NodeKind.ELEMENT ? false : undefined;
}

const XML = 'http://www.w3.org/XML/1998/namespace';

/** Whether the nearest `xml:lang` is the language or a sublanguage of it. */
export function lang(t: Tree, language: string | undefined, node: number): boolean {
  const wanted = (language ?? '').toLowerCase();
  for (let at = t.kind[node] === NodeKind.ELEMENT ? node : t.parent[node]; at > 0; at = t.parent[at]) {
    for (let a = at + 1; a < t.end[at] && t.kind[a] === NodeKind.ATTRIBUTE; a++) {
      if (t.names.local[t.name[a]] !== 'lang' || t.names.uri[t.name[a]] !== XML) continue;
      const found = t.string(a).toLowerCase();
      return found === wanted || found.startsWith(`${wanted}-`);
    }
  }
  return false;
}
