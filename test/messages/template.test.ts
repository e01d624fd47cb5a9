import { expect, test } from 'vitest';
import { faultOf, fill, match, slotsOf } from '../../src/messages/template.js';

const values = (slot: string): string | undefined => ({ found: '1', list: 'a [b] {c}' })[slot];

test.each([
  ['{found}', '1'],
  ['{none}', '–'],
  ['x[, {found}]y', 'x, 1y'],
  ['x[, {none}]y', 'xy'],
  ['x[, {found} {none}]y', 'xy'],
  ['{list} {found}', 'a [b] {c} 1'],
  ['[{list}]', 'a [b] {c}'],
])('%s is filled: %s', (template, text) => {
  expect(fill(template, values)).toBe(text);
});

test.each([
  ['{a} {b}[ {c}]', undefined],
  ['{a', 'a brace'],
  ['{a b}', 'a brace'],
  ['x] y', 'a bracket'],
  ['[no slot]', 'a bracket'],
  ['[a [{b}]]', 'a bracket'],
])('%s has %s', (template, fault) => {
  if (fault === undefined) expect(faultOf(template)).toBeUndefined();
  else expect(faultOf(template)).toContain(fault);
});

test('slots', () => {
  expect(slotsOf('{a} {b}[ {c}]')).toEqual({ required: new Set(['a', 'b']), optional: new Set(['c']) });
});

test.each([
  ['It is "{a}" (limit {b}).', 'It is "x (limit 1)" (limit 2).', { a: 'x (limit 1)', b: '2' }],
  ['It is {a}.', 'It was x.', undefined],
  ['{a}.', 'x\ny.', { a: 'x\ny' }],
  ['{a}.', `${'x'.repeat(5000)}.`, undefined],
])('%s fits %s', (template, text, expected) => {
  const found = match(template, text);
  expect(found && Object.fromEntries(found)).toEqual(expected);
});
