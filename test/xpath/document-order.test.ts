import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/xml/parse.js';
import { compileXPath } from '../../src/xpath/compile.js';

// r is node 1, a 2, b 3, c 4, d 5, e 6
const TREE = parseXml(new TextEncoder().encode('<r><a/><b/><c><d/><e/></c></r>'));
const E = 6;

/** Paths give nodes in document order, each once, wherever they stand. */
const PATHS: [expression: string, context: number, nodes: number[]][] = [
  ['ancestor::*', E, [1, 4]],
  ['preceding::*', E, [2, 3, 5]],
  ['preceding::*[.]', E, [2, 3, 5]],
  ['preceding::*[position() > 1]', E, [2, 3]],
  ['preceding::*[1]', E, [5]],
  ['ancestor-or-self::*[position() < 3]', E, [4, 6]],
  ['(ancestor::*)[1]', E, [1]],
  ['(ancestor::*)[true()]', E, [1, 4]],
  ['(ancestor::*/.)[true()]', E, [1, 4]],
  ['//*/ancestor::*', 0, [1, 4]],
  ['(//*/ancestor::*)[true()]', 0, [1, 4]],
  ['(//*/preceding-sibling::*)[not(x)]', 0, [2, 3, 5]],
  ['((//*/preceding-sibling::*)[not(x)])[last()]', 0, [5]],
  ['(//*/(/))[true()]', 0, [0]],
  ['for $x in . return ancestor::*', E, [1, 4]],
  ['for $x in (1, 2) return preceding-sibling::*', 4, [2, 3, 2, 3]],
  ['(for $x in //e return $x/ancestor::*)[true()]', 0, [1, 4]],
  ['if (true()) then ancestor::* else ()', E, [1, 4]],
  ['(ancestor::*, .)', E, [1, 4, 6]],
  ['reverse(ancestor::*)', E, [4, 1]],
  ['(//c | //a)/..', 0, [1]],
];

describe('document order', () => {
  it.each(PATHS)('%s at node %d', (expression, context, nodes) => {
    expect(compileXPath(expression, { namespaces: new Map() })(TREE, context)).toEqual(nodes);
  });

  it.each([
    ['count((//*/ancestor::*)[true()])', 2n],
    ['string-join(for $x in //e return for $y in $x/ancestor::* return name($y), " ")', 'r c'],
    ['string-join((//e/ancestor::*)[true()]/name(), " ")', 'r c'],
    ['string-join((//*/(/r))/name(), " ")', 'r'],
    ['count(for $x in //* return $x/ancestor::*)', 7n],
  ])('shows in %s', (expression, value) => {
    expect(compileXPath(expression, { namespaces: new Map() })(TREE, 0)).toEqual([value]);
  });
});

describe('a path on a value that is no node', () => {
  it.each(["('a')[/r]", "('a')[//r]", "('a')[b]", 'for $x in 1 return (1)[/]'])('fails: %s', (expression) => {
    const run = (): unknown => compileXPath(expression, { namespaces: new Map() })(TREE, 0);
    expect(run).toThrow(expect.objectContaining({ code: 'XPTY0020' }));
  });
});
