import { expect, it } from 'vitest';
import { nodePath } from '../../src/xml/path.js';
import { elementNamed, parse } from './bytes.js';

it('gives each step with its prefix and its index among siblings with the same expanded name', () => {
  const tree = parse(
    '<i:Invoice xmlns:i="u" xmlns:j="u" xmlns:k="v"><a x="1" k:y="2"/>t<b/><a><c/></a><!--1--><i:d/><j:d/><k:d/>u<!--2--><?p x?><p/></i:Invoice>',
  );
  const paths = Array.from({ length: tree.length }, (_, node) => nodePath(tree, node));
  expect(paths).toEqual([
    '/',
    '/i:Invoice[1]',
    '/i:Invoice[1]/a[1]',
    '/i:Invoice[1]/a[1]/@x',
    '/i:Invoice[1]/a[1]/@k:y',
    '/i:Invoice[1]/text()[1]',
    '/i:Invoice[1]/b[1]',
    '/i:Invoice[1]/a[2]',
    '/i:Invoice[1]/a[2]/c[1]',
    '/i:Invoice[1]/comment()[1]',
    '/i:Invoice[1]/i:d[1]',
    '/i:Invoice[1]/j:d[2]',
    '/i:Invoice[1]/k:d[1]',
    '/i:Invoice[1]/text()[2]',
    '/i:Invoice[1]/comment()[2]',
    '/i:Invoice[1]/processing-instruction(p)[1]',
    '/i:Invoice[1]/p[1]',
  ]);
});

it('counts twenty thousand siblings once, not for each question', () => {
  const tree = parse(`<a>${'<b><c/></b>'.repeat(20_000)}</a>`);
  const last = elementNamed(tree, 'c', 19_999);
  const start = performance.now();
  expect(nodePath(tree, last)).toBe('/a[1]/b[20000]/c[1]');
  for (let node = last; node > 1; node -= 1) nodePath(tree, node);
  // Counting anew each time would be 400 million steps.
  expect(performance.now() - start).toBeLessThan(1000);
});
