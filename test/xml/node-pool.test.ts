import { expect, it } from 'vitest';
import { NodeArrays } from '../../src/xml/node-arrays.js';
import { lendNodes } from '../../src/xml/node-pool.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodePath } from '../../src/xml/path.js';
import { NodeKind, type Tree } from '../../src/xml/tree.js';
import { parse, utf8 } from './bytes.js';

function dump(tree: Tree): string[] {
  return Array.from({ length: tree.length }, (_, node) => `${nodePath(tree, node)} ${tree.end[node]} ${tree.string(node)}`);
}

const LONG = `<a>${'<b c="1">2</b>'.repeat(3000)}</a>`;

it('a tree in arrays that held a longer one is the same as one of its own, and ends where it ends', () => {
  const nodes = new NodeArrays(16);
  for (const text of [LONG, '<a><b c="1">x</b><b/></a>', LONG, '<a/>']) {
    const tree = parseXml(utf8(text), { nodes });
    expect(dump(tree)).toEqual(dump(parse(text)));
    expect([undefined, NodeKind.DOCUMENT]).toContain(tree.kind[tree.length]);
  }
});

it('a tree of its own stays as it is when others are parsed', () => {
  const tree = parse('<a><b c="1">x</b></a>');
  const before = dump(tree);
  parse(LONG);
  lendNodes((nodes) => parseXml(utf8(LONG), { nodes }));
  expect(dump(tree)).toEqual(before);
});

it('nobody gets arrays that are lent, and they come back also after an error', () => {
  const lent = lendNodes((outer) => {
    expect(lendNodes((inner) => inner)).not.toBe(outer);
    return outer;
  });
  expect(() =>
    lendNodes((nodes) => {
      expect(nodes).toBe(lent);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(lendNodes((nodes) => nodes)).toBe(lent);
});
