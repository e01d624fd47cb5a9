import { expect, test } from 'vitest';
import { below } from './ratchet.js';

const score = (documents: number, equal: number, cells: number, cellsEqual: number) => ({ documents, equal, cells, cellsEqual });
const RATCHET = { p: score(10, 8, 100, 95) };

test.each([
  ['the same', { p: score(10, 8, 100, 95) }, 0],
  ['better', { p: score(10, 9, 100, 99) }, 0],
  ['more rules, as many differences', { p: score(10, 8, 200, 195) }, 0],
  ['fewer documents equal', { p: score(10, 7, 100, 95) }, 1],
  ['more cells differ', { p: score(10, 8, 100, 94) }, 1],
  ['not measured', {}, 1],
  ['another corpus', { p: score(5, 5, 50, 50) }, 1],
  ['a profile more', { p: score(10, 8, 100, 95), q: score(1, 0, 1, 0) }, 0],
])('%s', (_, scores, problems) => {
  expect(below(RATCHET, scores)).toHaveLength(problems);
});
