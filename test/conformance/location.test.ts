import { expect, test } from 'vitest';
import { parseXml } from '../../src/xml/parse.js';
import { NodeKind, type Tree } from '../../src/xml/tree.js';
import { location } from './location.js';

const XML = '<q:r xmlns:q="urn:q" xmlns:p="urn:q" xmlns:o="urn:o"><a/>x<q:a/><p:a n="1"/><o:a/><!-- c --><a><b/><b/></a></q:r>';

const places = (tree: Tree): string[] => {
  const found: string[] = [];
  for (let node = 0; node < tree.length; node++) {
    if (tree.kind[node] === NodeKind.ELEMENT || tree.kind[node] === NodeKind.ATTRIBUTE || node === 0) found.push(location(tree, node));
  }
  return found;
};

test('local names, indexed among siblings of the same expanded name whatever the prefix', () => {
  expect(places(parseXml(new TextEncoder().encode(XML)))).toEqual([
    '/',
    '/r[1]',
    '/r[1]/a[1]',
    '/r[1]/a[1]',
    '/r[1]/a[2]',
    '/r[1]/a[2]/@n',
    '/r[1]/a[1]',
    '/r[1]/a[2]',
    '/r[1]/a[2]/b[1]',
    '/r[1]/a[2]/b[2]',
  ]);
});
