import { NodeKind, type Tree } from '../xml/tree.js';

/**
 * The root element of a tree as a document in UTF-8 that keeps its lines: empty lines take the place of what stands before it.
 * `enclosed` tells that it was cut out of an envelope, whose end tag follows it and whose namespaces it may use.
 */
export function payloadBytes(tree: Tree, enclosed: boolean): Uint8Array {
  const root = rootElement(tree);
  const from = tree.offset[root];
  const bytes = Buffer.from(tree.bytes.buffer, tree.bytes.byteOffset, tree.bytes.byteLength);
  const before = '\n'.repeat(tree.position(root).line - 1);
  if (!enclosed) return Buffer.concat([Buffer.from(before), bytes.subarray(from)]);
  const until = bytes.lastIndexOf('</', bytes.lastIndexOf('StandardBusinessDocument'));
  const nameEnd = from + 1 + /^[^\s/>]+/.exec(bytes.toString('latin1', from + 1, from + 1024))![0].length;
  return Buffer.concat([
    Buffer.from(before),
    bytes.subarray(from, nameEnd),
    Buffer.from(inheritedNamespaces(tree, root, bytes.toString('utf8', nameEnd, bytes.indexOf('>', nameEnd)))),
    bytes.subarray(nameEnd, until),
  ]);
}

/** Declarations of what is in scope at the root and not declared in the rest of its start tag. */
function inheritedNamespaces(tree: Tree, root: number, rest: string): string {
  const declared = new Set([...rest.matchAll(/(?<=\s)xmlns(?::([^\s=]+))?(?=\s*=)/g)].map(([, prefix]) => prefix ?? ''));
  return [...tree.namespacesAt(root)]
    .filter(([prefix]) => prefix !== 'xml' && !declared.has(prefix))
    .map(
      ([prefix, uri]) =>
        ` xmlns${prefix === '' ? '' : `:${prefix}`}="${uri.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`,
    )
    .join('');
}

function rootElement(tree: Tree): number {
  let node = 1;
  while (tree.kind[node] !== NodeKind.ELEMENT) node = tree.end[node];
  return node;
}
