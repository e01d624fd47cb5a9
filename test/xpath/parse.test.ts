import { describe, expect, it } from 'vitest';
import type { Expr } from '../../src/xpath/ast.js';
import { parseXPath } from '../../src/xpath/parse.js';
import { show } from './show.js';

const CONTEXT = {
  namespaces: new Map([
    ['p', 'urn:p'],
    ['q', 'urn:q'],
  ]),
};

const READ: Record<string, [source: string, tree: string][]> = {
  literals: [
    ['1', '1'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['1.50', '1.5m'],
    ['.5', '0.5m'],
    ['5.', '5m'],
    ['1e3', '1000e'],
    ["'a'", '"a"'],
    ['"a""b"', '"a\\"b"'],
  ],
  'primary expressions': [
    ['$x', '$x'],
    ['$ x', '$x'],
    ['$p:x', '$Q{urn:p}x'],
    ['.', '.'],
    ['()', '()'],
    ['(1)', '1'],
    ['(1, 2)', '(1, 2)'],
    ['((1, 2), 3)', '((1, 2), 3)'],
    ['1, 2, 3', '(1, 2, 3)'],
    ['true()', '{fn}true()'],
    ['fn:true()', '{fn}true()'],
    ['p:f(1, 2)', '{urn:p}f(1, 2)'],
    ['f((1, 2))', '{fn}f((1, 2))'],
    ['f(())', '{fn}f(())'],
    ['xs:date(@a)', '{http://www.w3.org/2001/XMLSchema}date(attribute::a)'],
    ['not (a)', '{fn}not(child::a)'],
    ['p:text(1)', '{urn:p}text(1)'],
  ],
  steps: [
    ['a', 'child::a'],
    ['p:a', 'child::{urn:p}a'],
    ['*', 'child::{*}*'],
    ['p:*', 'child::{urn:p}*'],
    ['*:a', 'child::{*}a'],
    ['@a', 'attribute::a'],
    ['@p:a', 'attribute::{urn:p}a'],
    ['@*', 'attribute::{*}*'],
    ['@xml:lang', 'attribute::{http://www.w3.org/XML/1998/namespace}lang'],
    ['..', 'parent::node()'],
    ['..[a]', 'parent::node()[child::a]'],
    ['@node()', 'attribute::node()'],
    ['attribute(a)', 'attribute::attribute(a)'],
    ['child::attribute(a)', 'child::attribute(a)'],
    ['text()', 'child::text()'],
    ['node()', 'child::node()'],
    ['comment()', 'child::comment()'],
    ['processing-instruction()', 'child::processing-instruction()'],
    ["processing-instruction('a')", 'child::processing-instruction(a)'],
    ['processing-instruction(a)', 'child::processing-instruction(a)'],
    ['element()', 'child::element()'],
    ['element(*)', 'child::element()'],
    ['element(p:a)', 'child::element({urn:p}a)'],
    ['self::document-node()', 'self::document-node()'],
    ['self::document-node(element(a))', 'self::document-node(a)'],
    ['a[1][b]', 'child::a[1][child::b]'],
    ['a[b[c]]', 'child::a[child::b[child::c]]'],
    ['a[1, 2]', 'child::a[(1, 2)]'],
    ['child :: a', 'child::a'],
    ...[
      'child',
      'descendant',
      'attribute',
      'self',
      'descendant-or-self',
      'following-sibling',
      'following',
      'parent',
      'ancestor',
      'preceding-sibling',
      'preceding',
      'ancestor-or-self',
    ].map((axis): [string, string] => [`${axis}::a`, `${axis}::a`]),
  ],
  paths: [
    ['/', 'root'],
    ['/a', 'path(root / child::a)'],
    ['/ a', 'path(root / child::a)'],
    ['/*', 'path(root / child::{*}*)'],
    ['//a', 'path(root / descendant-or-self::node() / child::a)'],
    ['a/b', 'path(child::a / child::b)'],
    ['a//b', 'path(child::a / descendant-or-self::node() / child::b)'],
    ['a/@b', 'path(child::a / attribute::b)'],
    ['.//a', 'path(. / descendant-or-self::node() / child::a)'],
    ['../a', 'path(parent::node() / child::a)'],
    ['a/.', 'path(child::a / .)'],
    ['a/(b|c)', 'path(child::a / (child::b union child::c))'],
    ['a/(b, c)/d', 'path(child::a / (child::b, child::c) / child::d)'],
    ['a/string()', 'path(child::a / {fn}string())'],
    ['a/f(.)[1]', 'path(child::a / filter({fn}f(.))[1])'],
    ['(a)/b', 'path(child::a / child::b)'],
    ['(a/b)[1]', 'filter(path(child::a / child::b))[1]'],
    ['a/b[1]', 'path(child::a / child::b[1])'],
    ['$x/a', 'path($x / child::a)'],
    ['$x[1]', 'filter($x)[1]'],
    ['(1, 2)[2]', 'filter((1, 2))[2]'],
    ['.[a]', 'filter(.)[child::a]'],
    ['/a | /b', '(path(root / child::a) union path(root / child::b))'],
    ['/ = 1', '(root = 1)'],
    ['(/) * 5', '(root * 5)'],
    ['/ and', 'path(root / child::and)'],
  ],
  'keywords as names': [
    ['div', 'child::div'],
    ['div div div', '(child::div div child::div)'],
    ['* * *', '(child::{*}* * child::{*}*)'],
    ['for', 'child::for'],
    ['if', 'child::if'],
    ['some/every', 'path(child::some / child::every)'],
    ['and and and', '(child::and and child::and)'],
    ['instance', 'child::instance'],
    ['to to to', '(child::to to child::to)'],
    ['cast cast as xs:integer', '(child::cast cast-as integer)'],
    ['text', 'child::text'],
    ['return', 'child::return'],
    ['for $return in return return $return', 'for $return in child::return return $return'],
    ['if (if) then then else else', 'if child::if then child::then else child::else'],
    ['@div', 'attribute::div'],
    ['$div', '$div'],
    ['element/attribute', 'path(child::element / child::attribute)'],
    ['child', 'child::child'],
    ['a is is', '(child::a is child::is)'],
  ],
  precedence: [
    ['1 + 2 * 3', '(1 + (2 * 3))'],
    ['1 - 2 - 3', '((1 - 2) - 3)'],
    ['1 - -2', '(1 - -(2))'],
    ['8 div 4 div 2', '((8 div 4) div 2)'],
    ['5 mod 3 idiv 2', '((5 mod 3) idiv 2)'],
    ['-1 + 2', '(-(1) + 2)'],
    ['--1', '-(-(1))'],
    ['+-1', '+(-(1))'],
    ['-a/b', '-(path(child::a / child::b))'],
    ['-1 cast as xs:string', '(-(1) cast-as string)'],
    ['- 2 * 3', '(-(2) * 3)'],
    ['a or b and c', '(child::a or (child::b and child::c))'],
    ['a and b or c and d', '((child::a and child::b) or (child::c and child::d))'],
    ['a or b or c', '(child::a or child::b or child::c)'],
    ['a and b and c', '(child::a and child::b and child::c)'],
    ['a = b and c', '((child::a = child::b) and child::c)'],
    ['1 to 2 + 3', '(1 to (2 + 3))'],
    ['1 = 1 to 2', '(1 = (1 to 2))'],
    ['a | b intersect c', '(child::a union (child::b intersect child::c))'],
    ['a union b except c', '(child::a union (child::b except child::c))'],
    ['a except b intersect c', '((child::a except child::b) intersect child::c)'],
    ['2 * a | b', '(2 * (child::a union child::b))'],
    ['a | b instance of node()', '(child::a union (child::b instance-of node()))'],
    [
      '1 cast as xs:integer castable as xs:date treat as item() instance of xs:boolean',
      '((((1 cast-as integer) castable-as date) treat-as item()) instance-of xs:boolean)',
    ],
    ['1 cast as xs:integer + 2', '((1 cast-as integer) + 2)'],
    ['1, 2 + 3', '(1, (2 + 3))'],
    ['for $a in b return 1, 2', '(for $a in child::b return 1, 2)'],
    ['if (a) then 1 else 2 + 3', 'if child::a then 1 else (2 + 3)'],
    ['1 + (if (a) then 1 else 2)', '(1 + if child::a then 1 else 2)'],
  ],
  comparisons: [
    ...['=', '!=', '<', '<=', '>', '>=', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'is', '<<', '>>'].map((op): [string, string] => [
      `a ${op} b`,
      `(child::a ${op} child::b)`,
    ]),
    ['a<b', '(child::a < child::b)'],
    ['a<<b', '(child::a << child::b)'],
    ['a>=b', '(child::a >= child::b)'],
    ['(a = b) = c', '((child::a = child::b) = child::c)'],
  ],
  'for, some, every, if': [
    ['for $a in 1 to 2, $b in $a return $b', 'for $a in (1 to 2), $b in $a return $b'],
    ['some $a in b satisfies $a', 'some $a in child::b satisfies $a'],
    ['every $a in b, $c in d satisfies $a = $c', 'every $a in child::b, $c in child::d satisfies ($a = $c)'],
    ['if (a) then b else if (c) then d else e', 'if child::a then child::b else if child::c then child::d else child::e'],
    ['if(a)then b else c', 'if child::a then child::b else child::c'],
    ['for(: :)$a in b return $a', 'for $a in child::b return $a'],
  ],
  'types in operators': [
    ['a instance of xs:integer', '(child::a instance-of xs:integer)'],
    ['a instance of xs:integer*', '(child::a instance-of xs:integer*)'],
    ['a instance of xs:integer+', '(child::a instance-of xs:integer+)'],
    ['a instance of element(p:b)?', '(child::a instance-of element({urn:p}b)?)'],
    ['a treat as empty-sequence()', '(child::a treat-as empty-sequence())'],
    ['a castable as xs:date?', '(child::a castable-as date?)'],
    ['a cast as xs:decimal', '(child::a cast-as decimal)'],
  ],
};

describe.each(Object.entries(READ))('parseXPath reads %s', (_, cases) => {
  it.each(cases)('%s', (source, expected) => {
    expect(show(parseXPath(source, CONTEXT))).toBe(expected);
  });
});

const REFUSED: [source: string, code: string, offset: number][] = [
  ['', 'XPST0003', 0],
  [' (: :) ', 'XPST0003', 7],
  ['1 +', 'XPST0003', 3],
  ['1 2', 'XPST0003', 2],
  ['a b', 'XPST0003', 2],
  ['(1', 'XPST0003', 2],
  ['a[1', 'XPST0003', 3],
  ['a[]', 'XPST0003', 2],
  ['f(1,)', 'XPST0003', 4],
  ['f(1', 'XPST0003', 3],
  ['1)', 'XPST0003', 1],
  ['/ * 5', 'XPST0003', 4],
  ['//', 'XPST0003', 2],
  ['a/', 'XPST0003', 2],
  ['a//', 'XPST0003', 3],
  ['a///b', 'XPST0003', 3],
  ['$', 'XPST0003', 1],
  ['$1', 'XPST0003', 1],
  ['a = b = c', 'XPST0003', 6],
  ['a lt b eq c', 'XPST0003', 7],
  ['1 to 2 to 3', 'XPST0003', 7],
  ['1 instance of xs:integer cast as xs:string', 'XPST0003', 25],
  ['if (a) then b', 'XPST0003', 13],
  ['if (a) b else c', 'XPST0003', 7],
  ['if ()', 'XPST0003', 4],
  ['for $a in b', 'XPST0003', 11],
  ['for $a b', 'XPST0003', 7],
  ['some $a in b return $a', 'XPST0003', 13],
  ['for $a in b, c return $a', 'XPST0003', 13],
  ['every $a in b satisfies', 'XPST0003', 23],
  ['foo::a', 'XPST0003', 0],
  ['child::', 'XPST0003', 7],
  ['child::f()', 'XPST0003', 7],
  ['@', 'XPST0003', 1],
  ['@f()', 'XPST0003', 1],
  ['text(1)', 'XPST0003', 5],
  ['item()', 'XPST0003', 0],
  ['typeswitch(a)', 'XPST0003', 0],
  ['empty-sequence()', 'XPST0003', 0],
  ['processing-instruction(1)', 'XPST0003', 23],
  ['document-node(a)', 'XPST0003', 14],
  ['a || b', 'XPST0003', 3],
  ['a => f()', 'XPST0003', 3],
  ['let $a := 1 return $a', 'XPST0003', 7],
  ['x:a', 'XPST0081', 0],
  ['a/x:*', 'XPST0081', 2],
  ['1 + $x:a', 'XPST0081', 5],
  ['x:f()', 'XPST0081', 0],
  ['1 cast as x:t', 'XPST0081', 10],
  ['1 cast as xs:nothing', 'XPST0051', 10],
  ['1 cast as integer', 'XPST0051', 10],
  ['1 instance of xs:anyType', 'XPST0051', 14],
  ['1 cast as xs:integer*', 'XPST0003', 21],
  ['1 cast as xs:anyAtomicType', 'XPST0080', 10],
  ['1 castable as xs:NOTATION', 'XPST0080', 14],
  ['a/namespace::b', 'UNSUPPORTED', 2],
  ['schema-element(a)', 'UNSUPPORTED', 0],
  ['schema-attribute(a)', 'UNSUPPORTED', 0],
  ['element(a, xs:integer)', 'UNSUPPORTED', 9],
];

describe('parseXPath refuses', () => {
  it.each(REFUSED)('%s: %s at %d', (source, code, offset) => {
    expect(() => parseXPath(source, CONTEXT)).toThrow(expect.objectContaining({ name: 'CompileError', code, offset, expression: source }));
  });
});

describe('the default element namespace', () => {
  const context = { ...CONTEXT, defaultElementNamespace: 'urn:d' };
  it.each([
    ['a', 'child::{urn:d}a'],
    ['@a', 'attribute::a'],
    ['attribute::a', 'attribute::a'],
    ['element(a)', 'child::element({urn:d}a)'],
    ['attribute(a)', 'attribute::attribute(a)'],
    ['$a', '$a'],
    ['f()', '{fn}f()'],
    ['*', 'child::{*}*'],
  ])('%s', (source, expected) => {
    expect(show(parseXPath(source, context))).toBe(expected);
  });
});

describe('prefixes', () => {
  it('lets a declaration win over a known prefix', () => {
    expect(show(parseXPath('fn:f()', { namespaces: new Map([['fn', 'urn:mine']]) }))).toBe('{urn:mine}f()');
  });
});

describe('spans', () => {
  it.each([
    ['a + b', 'a + b'],
    [' a ', 'a'],
    ['(a/b[1])', 'a/b[1]'],
    ['if (a) then b else c', 'if (a) then b else c'],
    ['f(a, b)', 'f(a, b)'],
    ['-1', '-1'],
    ['1 (: x :) to 2', '1 (: x :) to 2'],
  ])('of %s', (source, expected) => {
    const { start, end } = parseXPath(source, CONTEXT);
    expect(source.slice(start, end)).toBe(expected);
  });

  it('of operands lie in those of their operators', () => {
    const expr = parseXPath('1 + 2 * 3', CONTEXT) as Expr & { kind: 'arithmetic' };
    expect([expr.right.start, expr.right.end]).toEqual([4, 9]);
  });
});

describe('bounds', () => {
  const deep = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
  it.each([
    ['parentheses', '(', ')'],
    ['predicates', 'a[', ']'],
    ['calls', 'f(', ')'],
    ['signs', '-', ''],
    ['conditions', 'if (a) then 1 else ', ''],
    ['loops', 'for $a in b return ', ''],
  ])('on nested %s', (_, open, close) => {
    expect(() => parseXPath(deep(open, close, 100), CONTEXT)).not.toThrow();
    expect(() => parseXPath(deep(open, close, 20_000), CONTEXT)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });

  it.each(['+', '|', 'div', 'except'])('on chains of %s', (operator) => {
    const chain = (length: number): string => Array(length).fill('a').join(` ${operator} `);
    expect(() => parseXPath(chain(1000), CONTEXT)).not.toThrow();
    expect(() => parseXPath(chain(10_000), CONTEXT)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED' }));
  });

  it('not on long lists, and, or', () => {
    for (const separator of [', ', ' or ', ' and ', '/']) {
      expect(() => parseXPath(Array(20_000).fill('a').join(separator), CONTEXT)).not.toThrow();
    }
  });

  it('on digits', () => {
    expect(() => parseXPath('1'.repeat(20_000), CONTEXT)).toThrow(expect.objectContaining({ code: 'FOAR0002' }));
    expect(() => parseXPath(`1.${'1'.repeat(20_000)}`, CONTEXT)).toThrow(expect.objectContaining({ code: 'FOAR0002' }));
  });
});
