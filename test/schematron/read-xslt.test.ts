import { describe, expect, it } from 'vitest';
import type { Instruction } from '../../src/schematron/schema.js';
import type { Expr } from '../../src/xpath/ast.js';
import { show, showPattern, showType } from '../xpath/show.js';
import { failure, readContent, schema } from './reading.js';

const of = (content: string, attributes = ''): string =>
  `<ns prefix="f" uri="urn:f"/><xsl:function name="f:f" ${attributes}>${content}</xsl:function>`;

function showValue(value: Expr | readonly Instruction[]): string {
  return 'kind' in value ? show(value) : `{ ${value.map(showInstruction).join(' ; ')} }`;
}

function showInstruction(one: Instruction): string {
  switch (one.kind) {
    case 'variable':
      return `$${one.name.local}${one.type ? ` as ${showType(one.type)}` : ''} := ${showValue(one.value)}`;
    case 'sequence':
      return show(one.select);
    case 'value-of':
      return `value-of ${showValue(one.select)}${one.separator === undefined ? '' : ` by '${one.separator}'`}`;
    case 'text':
      return JSON.stringify(one.value);
    case 'choose':
      return `choose ${one.branches.map(({ test, body }) => `${test ? show(test) : 'otherwise'} => ${showValue(body)}`).join(', ')}`;
    case 'for-each':
      return `for-each ${show(one.select)} ${showValue(one.body)}`;
  }
}

describe('xsl:function', () => {
  it('sees the prefixes around each instruction, those of the schema first', () => {
    const content = `<ns prefix="f" uri="urn:f"/><ns prefix="a" uri="urn:a"/><xsl:function name="f:f" xmlns:b="urn:b">
      <xsl:choose xmlns:a="urn:x" xmlns:b="urn:c" xmlns:d="urn:d"><xsl:when test="a:x"><xsl:sequence xmlns:e="urn:e" select="b:x, d:x, e:x"/></xsl:when></xsl:choose>
      <xsl:sequence select="b:x, xsd:integer('1')"/></xsl:function>`;
    const [choose, last] = readContent(content).functions[0].body.map(showInstruction);
    expect(choose).toBe('choose child::{urn:a}x => { (child::{urn:c}x, child::{urn:d}x, child::{urn:e}x) }');
    expect(last).toBe('(child::{urn:b}x, {http://www.w3.org/2001/XMLSchema}integer("1"))');
  });

  it.each([
    ['<xsl:sequence select="1"/>', '1'],
    ['<xsl:sequence select="1"/>\n <xsl:sequence select="2"/>', '1 ; 2'],
    ['<xsl:variable name="x" select="1"/><xsl:sequence select="$x"/>', '$x := 1 ; $x'],
    ['<xsl:variable name="x" as="xs:integer*"><xsl:sequence select="1"/></xsl:variable>', '$x as xs:integer* := { 1 }'],
    ['<xsl:variable name="x">ABC</xsl:variable>', '$x := { "ABC" }'],
    ['<xsl:variable name="x"/>', '$x := {  }'],
    ['<xsl:value-of select="a"/>', 'value-of child::a'],
    ['<xsl:value-of select="a" separator=", "/>', "value-of child::a by ', '"],
    ['<xsl:value-of><xsl:text>a </xsl:text></xsl:value-of>', 'value-of { "a " }'],
    ['text', '"text"'],
    ['<xsl:if test="a">b</xsl:if>', 'choose child::a => { "b" }'],
    [
      '<xsl:choose> <xsl:when test="a">b</xsl:when> <xsl:when test="c">d</xsl:when> <xsl:otherwise>e</xsl:otherwise> </xsl:choose>',
      'choose child::a => { "b" }, child::c => { "d" }, otherwise => { "e" }',
    ],
    ['<xsl:for-each select="a"><xsl:sequence select="."/></xsl:for-each>', 'for-each child::a { . }'],
    ['<xsl:sequence select="f:f()"/>', '{urn:f}f()'],
  ])('holds %s', (content, expected) => {
    const [one] = readContent(of(content)).functions;
    expect(one.body.map(showInstruction).join(' ; ')).toBe(expected);
  });

  it('has typed parameters and a type', () => {
    const [one] = readContent(
      of('<xsl:param name="a" as="xs:string?"/><xsl:param name="b"/><xsl:sequence select="$a"/>', 'as="xs:boolean"'),
    ).functions;
    expect(one.name).toEqual({ uri: 'urn:f', local: 'f', prefix: 'f' });
    expect(one.params.map(({ name, type }) => [name.local, type && showType(type)])).toEqual([
      ['a', 'xs:string?'],
      ['b', undefined],
    ]);
    expect(one.returns && showType(one.returns)).toBe('xs:boolean');
  });

  it('sees the prefixes around it', () => {
    const [one] = readContent('<xsl:function xmlns:g="urn:g" name="g:f"><xsl:sequence select="g:a"/></xsl:function>').functions;
    expect([one.name.uri, one.body.map(showInstruction).join()]).toEqual(['urn:g', 'child::{urn:g}a']);
  });

  it.each([
    ['<xsl:sequence/>', 'needs an attribute select'],
    ['<xsl:sequence select="1">x</xsl:sequence>', 'content in xsl:sequence'],
    ['<xsl:sequence select="1" use-when="2"/>', 'use-when'],
    ['<xsl:sequence select="1 +"/>', 'XPST0003'],
    ['<xsl:variable select="1"/>', 'needs an attribute name'],
    ['<xsl:variable name="x" as="xs:what" select="1"/>', 'XPST0051'],
    ['<xsl:variable name="x" select="1">y</xsl:variable>', 'content in xsl:variable'],
    ['<xsl:sequence select="1"/><xsl:param name="x"/>', 'xsl:param comes first'],
    ['<xsl:param name="x" select="1"/>', 'the attribute select of xsl:param'],
    ['<xsl:copy-of select="a"/>', 'xsl:copy-of'],
    ['<xsl:message terminate="yes">a</xsl:message>', 'xsl:message'],
    ['<xsl:message terminate="{$a}">a</xsl:message>', 'xsl:message'],
    ['<xsl:for-each select="a"><xsl:sort select="b"/></xsl:for-each>', 'xsl:sort'],
    ['<xsl:choose><xsl:otherwise>a</xsl:otherwise></xsl:choose>', 'xsl:choose holds'],
    ['<xsl:choose><xsl:otherwise>a</xsl:otherwise><xsl:when test="b">c</xsl:when></xsl:choose>', 'xsl:choose holds'],
    ['<xsl:value-of select="a" separator="{b}"/>', 'separator'],
    ['<xsl:value-of select="a" disable-output-escaping="yes"/>', 'disable-output-escaping'],
    ['<p xmlns="">x</p>', 'may not make elements'],
  ])('refuses %s', (content, expected) => {
    expect(failure({ 'main.sch': schema(of(content)) }).message).toContain(expected);
  });

  it('needs a prefix', () => {
    expect(failure({ 'main.sch': schema('<xsl:function name="f"/>') }).message).toContain('needs a prefix');
  });
});

describe('xsl:key and xsl:variable', () => {
  it('are read', () => {
    const read = readContent('<xsl:key name="k" match="a/b | @c" use="@d"/><xsl:variable name="v" select="key(\'k\', 1)"/>');
    const [key] = read.keys;
    expect([key.name.local, showPattern(key.match), show(key.use)]).toEqual(['k', '//a /b | //@c', 'attribute::d']);
    expect(read.lets.map(({ name, value }) => [name.local, show(value)])).toEqual([['v', '{fn}key("k", 1)']]);
  });

  it.each([
    ['<xsl:key name="k" match="f()" use="a"/>', 'XTSE0340'],
    ['<xsl:key name="k" match="a"><xsl:sequence select="b"/></xsl:key>', 'content in xsl:key'],
    ['<xsl:key name="k" match="a" use="b" collation="c"/>', 'collation'],
    ['<xsl:variable name="v">x</xsl:variable>', 'content in xsl:variable'],
  ])('refuse %s', (content, expected) => {
    expect(failure({ 'main.sch': schema(content) }).message).toContain(expected);
  });
});
