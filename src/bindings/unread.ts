import { nodePath } from '../xml/path.js';
import { NodeKind } from '../xml/tree.js';
import type { Reader } from './reader.js';

/** Content of a document that is not in the model. */
export interface Unread {
  /** XPath of the element or attribute: `/Invoice[1]/cbc:UUID[1]`. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** The text, cut after `CONTENT_LENGTH` characters with `…` after it. */
  readonly content: string;
}

export const CONTENT_LENGTH = 1000;
/** So many are listed; all are counted. */
export const UNREAD_LIMIT = 10_000;

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** Lists every element and attribute with content that no binding took, in document order. Attributes of XML Schema itself (`xsi:…`) are none. */
export function unreadOf(reader: Reader): { unread: Unread[]; unreadCount: number } {
  const { tree, taken, remarks } = reader;
  const unread: Unread[] = [];
  let unreadCount = 0;
  let lastParent = -1;
  const add = (node: number, content: string): void => {
    unreadCount += 1;
    if (unread.length >= UNREAD_LIMIT) return;
    const cut = content.length > CONTENT_LENGTH ? `${content.slice(0, CONTENT_LENGTH)}…` : content;
    unread.push({ path: nodePath(tree, node), ...tree.position(node), content: cut });
  };
  for (let node = 1; node < tree.length; node += 1) {
    if (tree.kind[node] === NodeKind.ELEMENT) {
      if (remarks.size === 0) continue;
      const remark = remarks.get(node);
      if (remark !== undefined) add(node, remark);
      continue;
    }
    if (taken[node] === 1 || reader.isBlank(node)) continue;
    if (tree.kind[node] === NodeKind.ATTRIBUTE) {
      if (tree.names.uri[tree.name[node]] !== XSI) add(node, tree.string(node));
    } else if (tree.kind[node] === NodeKind.TEXT && tree.parent[node] !== lastParent) {
      // A text in several pieces, around a comment, is listed once.
      lastParent = tree.parent[node];
      add(lastParent, reader.peek(lastParent) ?? '');
    }
  }
  return { unread, unreadCount };
}
