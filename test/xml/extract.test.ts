import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rootElement } from '../../src/xml/children.js';
import { extractElement } from '../../src/xml/extract.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodePath } from '../../src/xml/path.js';
import { NodeKind, type Tree } from '../../src/xml/tree.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The element that `path` leads to, by index among the child elements. */
function elementAt(tree: Tree, ...path: readonly number[]): number {
  let node = rootElement(tree) as number;
  for (const index of path) {
    let child = node + 1;
    for (let left = index; ; child = tree.end[child]) {
      if (tree.kind[child] === NodeKind.ELEMENT && left-- === 0) break;
    }
    node = child;
  }
  return node;
}

/** All that is said of the nodes of a tree but their places. */
const told = (tree: Tree): unknown[] =>
  Array.from({ length: tree.length }, (_, node) => [
    tree.kind[node],
    nodePath(tree, node),
    tree.names.uri[tree.name[node]],
    tree.parent[node],
    tree.end[node],
    tree.flags[node],
    tree.string(node),
  ]);

const folder = join(import.meta.dirname, '../../samples/valid');
const samples = readdirSync(folder).filter((name) => name.endsWith('.xml'));

test.each(samples)('%s cut out of another document is the same tree, with places of that document', (name) => {
  const alone = readFileSync(join(folder, name), 'utf8').replace(/^<\?.*\?>\n/, '');
  const tree = parseXml(bytes(`<w:a xmlns:w="w">é\n <b><c/></b>\n${alone}<d e="f"/></w:a>`));
  const cut = extractElement(tree, elementAt(tree, 1));
  const single = parseXml(bytes(alone));
  expect(told(cut)).toEqual(told(single));
  for (let node = 1; node < cut.length; node += 1) {
    const { line, column } = single.position(node);
    expect(cut.position(node)).toEqual({ line: line + 2, column });
  }
});

test('the document node stands where its root stands', () => {
  const tree = parseXml(bytes('<a>\n  <b/></a>'));
  expect(extractElement(tree, elementAt(tree, 0)).position(0)).toEqual({ line: 2, column: 3 });
});

describe('namespaces in scope come from around the element too', () => {
  test.each([
    ['<a xmlns="u" xmlns:p="v"><b/></a>', { '': 'u', p: 'v' }],
    ['<a xmlns="u" xmlns:p="v"><b xmlns="" xmlns:p="w"/></a>', { p: 'w' }],
    ['<a xmlns:p="v"><b xmlns="u"/></a>', { '': 'u', p: 'v' }],
    ['<a><b/></a>', {}],
  ])('%s', (xml, expected) => {
    const tree = parseXml(bytes(xml));
    const cut = extractElement(tree, elementAt(tree, 0));
    expect(Object.fromEntries(cut.namespacesAt(1))).toEqual({ ...expected, xml: 'http://www.w3.org/XML/1998/namespace' });
  });

  test('twice over', () => {
    const tree = parseXml(bytes('<a xmlns:p="v"><b xmlns:q="w"><c/></b></a>'));
    const b = extractElement(tree, elementAt(tree, 0));
    expect([...extractElement(b, elementAt(b, 0)).namespacesAt(1).keys()].sort()).toEqual(['p', 'q', 'xml']);
  });
});
