import { describe, expect, it } from 'vitest';
import { parsePattern } from '../../src/xpath/pattern.js';
import { showPattern } from './show.js';

const CONTEXT = { namespaces: new Map([['p', 'urn:p']]) };

const READ: [source: string, pattern: string][] = [
  ['/', 'root'],
  ['a', '//a'],
  ['p:a', '//{urn:p}a'],
  ['*', '//{*}*'],
  ['p:*', '//{urn:p}*'],
  ['@a', '//@a'],
  ['@*', '//@{*}*'],
  ['text()', '//text()'],
  ['node()', '//node()'],
  ['comment()', '//comment()'],
  ['element(a)', '//element(a)'],
  ['attribute(a)', '//@attribute(a)'],
  ['child::a', '//a'],
  ['attribute::a', '//@a'],
  ['/a', 'root /a'],
  ['//a', '//a'],
  ['//@a', '//@a'],
  ['/a/b', 'root /a /b'],
  ['/a//b', 'root /a //b'],
  ['/*/b', 'root /{*}* /b'],
  ['a/b', '//a /b'],
  ['a//b', '//a //b'],
  ['a//@b', '//a //@b'],
  ['a/@b', '//a /@b'],
  ['//a/b', '//a /b'],
  ['a[1]', '//a[1]'],
  ['a[b][c]/d', '//a[child::b][child::c] /d'],
  ["a[b = 'c']", '//a[(child::b = "c")]'],
  ['a | b', '//a | //b'],
  ['a|/b|@c', '//a | root /b | //@c'],
  ['(a | b)', '//a | //b'],
  ['(a | b)/c', '//a /c | //b /c'],
  ['a/(b | c)', '//a /b | //a /c'],
  ['a/(b | c/d)/e', '//a /b /e | //a /c /d /e'],
  ['(a|b)/(c|d)', '//a /c | //b /c | //a /d | //b /d'],
  ['(a | b)//c', '//a //c | //b //c'],
  ['a//(b | c)', '//a //b | //a //c'],
  ['(/a | /b)/c', 'root /a /c | root /b /c'],
  ['(a | b)[c]', '//a[child::c] | //b[child::c]'],
  ['(a | b)[$c and $d]', '//a[($c and $d)] | //b[($c and $d)]'],
  ['(/a | b)[$c]', 'root /a[{fn}boolean($c)] | //b[{fn}boolean($c)]'],
  ['(a | b[1])[not(c)]', '//a[{fn}not(child::c)] | //b[1][{fn}not(child::c)]'],
  ['(a/b)[c]/d', '//a /b[child::c] /d'],
  ['(a | b)[c[1]]', '//a[child::c[1]] | //b[child::c[1]]'],
  ['(a | b)[c/position() = 1]', '//a[(path(child::c / {fn}position()) = 1)] | //b[(path(child::c / {fn}position()) = 1)]'],
  ['descendant::a', '//a'],
  ['a/descendant::b', '//a //b'],
  ['/descendant::b', '//b'],
  ['a/descendant-or-self::node()/b', '//a //b'],
  ['.', '//node() | //@node() | root'],
  ['self::node()', '//node() | //@node() | root'],
  ['self::a', '//a'],
  ['self::a[b]', '//a[self::a[child::b]]'],
  ['a/self::b', '//a[self::b]'],
  ['a/self::node()', '//a'],
  ['a/.', '//a'],
  ['self::document-node()', 'root'],
  ['document-node()', 'root'],
];

describe('parsePattern reads', () => {
  it.each(READ)('%s', (source, expected) => {
    expect(showPattern(parsePattern(source, CONTEXT))).toBe(expected);
  });
});

const REFUSED: [source: string, code: string, offset: number][] = [
  ['', 'XPST0003', 0],
  ['a[', 'XPST0003', 2],
  ['x:a', 'XPST0081', 0],
  ['..', 'XTSE0340', 0],
  ['a/..', 'XTSE0340', 2],
  ['a/parent::b', 'XTSE0340', 2],
  ['ancestor::a', 'XTSE0340', 0],
  ['following-sibling::a', 'XTSE0340', 0],
  ['a/descendant-or-self::b', 'XTSE0340', 2],
  ['descendant::a[1]', 'XTSE0340', 0],
  ['f(a)', 'XTSE0340', 0],
  ["key('k', 'v')/a", 'XTSE0340', 0],
  ['$x', 'XTSE0340', 0],
  ['$x/a', 'XTSE0340', 0],
  ['a | 1', 'XTSE0340', 4],
  ['a, b', 'XTSE0340', 0],
  ['a = b', 'XTSE0340', 0],
  ['a except b', 'XTSE0340', 0],
  ['a/string()', 'XTSE0340', 2],
  ['a/(/b)', 'XTSE0340', 3],
  ['(a | b)[1]', 'XTSE0340', 8],
  ['(a | b)[last()]', 'XTSE0340', 8],
  ['(a | b)[position() = 1]', 'XTSE0340', 8],
  ['(a | b)[not(position() = 1)]', 'XTSE0340', 8],
  ['(a | b)[count(c)]', 'XTSE0340', 8],
  ['(a | b)[if (c) then 1 else 2]', 'XTSE0340', 8],
  ['(a/b)[2]', 'XTSE0340', 6],
  ['(/)[a]', 'XTSE0340', 0],
  ['a/descendant-or-self::node()', 'XTSE0340', 28],
  ['//.', 'XTSE0340', 2],
  ['document-node(element(a))', 'XTSE0340', 0],
];

describe('parsePattern refuses', () => {
  it.each(REFUSED)('%s: %s at %d', (source, code, offset) => {
    expect(() => parsePattern(source, CONTEXT)).toThrow(expect.objectContaining({ name: 'CompileError', code, offset }));
  });

  it('alternatives without bound', () => {
    const source = Array(20).fill('(a|b)').join('/');
    expect(() => parsePattern(source, CONTEXT)).toThrow(expect.objectContaining({ code: 'XTSE0340' }));
  });
});
