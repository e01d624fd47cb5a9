import { expect, test } from 'vitest';
import { assert, rules, run } from './running.js';

test('position() and last() in a rule tell the place of its context', () => {
  const content = `<rule context="b"><let name="p" value="position()"/>
    <report id="P" test="position() gt 1 and a[position() = 1]"><value-of select="position()"/> of <value-of select="last()"/> (<value-of select="$p"/>)</report></rule>`;
  expect(run({ 'main.sch': rules(content) }, '<x><b><a/></b>t<!--c--><b><a/></b><b><a/><a/></b></x>')).toEqual([
    'P: 3 of 4 (3)',
    'P: 4 of 4 (4)',
  ]);
});

test.each([
  ["path() = '/Q{}a[1]'", true],
  ["path(b[2]/@c) = '/Q{}a[1]/Q{}b[2]/@c'", true],
  ['empty(path(()))', true],
  ['round(1.255, 2) = 1.26 and round(@n, -1) = 20', true],
  ["'1' castable as xsd:integer and xsd:decimal('1.0') = 1", true],
])('%s: %s', (expression, holds) => {
  expect(run({ 'main.sch': assert(expression) }, '<a n="15"><b/><b c="1"/></a>')).toEqual(holds ? [] : ['A: ']);
});

test('a variable alone as the predicate of a parenthesis is a truth', () => {
  const content = (value: string): string =>
    `<let name="yes" value="${value}"/><rule context="(/a | /x/b)[$yes]"><report id="R" test="true()"/></rule>`;
  const count = (value: string, xml: string): number => run({ 'main.sch': rules(content(value)) }, xml).length;
  expect([count('/a', '<a/>'), count('/x', '<a/>'), count('//b', '<x><b/><b/></x>'), count("'x'", '<x><b/><b/></x>')]).toEqual([
    1, 0, 2, 2,
  ]);
});
