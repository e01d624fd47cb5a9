import { describe, expect, it } from 'vitest';
import type { MessagePart, Schema } from '../../src/schematron/schema.js';
import { show, showPattern } from '../xpath/show.js';
import { failure, readContent, schema } from './reading.js';

const rule = (content: string): string => `<pattern id="p"><rule context="a">${content}</rule></pattern>`;
const checks = (content: string): Schema['patterns'][number]['rules'][number]['checks'] =>
  readContent(rule(content)).patterns[0].rules[0].checks;
const message = (parts: readonly MessagePart[]): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : 'parts' in part ? `{${part.name}: ${message(part.parts)}}` : `{${show(part.select)}}`,
    )
    .join('');

describe('readSchema', () => {
  it('reads a whole schema', () => {
    const read = readContent(`
      <title> Rules of mine </title>
      <ns prefix="x" uri="urn:x"/>
      <p>Prose.</p>
      <let name="one" value="1"/>
      <pattern id="p1">
        <title>A pattern</title>
        <let name="two" value="$one + 1"/>
        <rule id="r1" context="x:a[@b]">
          <let name="three" value="$two + 1"/>
          <assert id="A1" flag="fatal" test="x:b = $three">B is missing.</assert>
          <report id="R1" role="warning" test="x:c">C is there.</report>
        </rule>
        <rule context="/ | @d"><assert test="true()"/></rule>
      </pattern>`);
    expect(read.title).toBe('Rules of mine');
    expect([...read.namespaces]).toEqual([['x', 'urn:x']]);
    expect(read.lets.map(({ name, value }) => [name.local, show(value)])).toEqual([['one', '1']]);
    const [pattern] = read.patterns;
    expect([pattern.id, pattern.lets[0].name.local, show(pattern.lets[0].value)]).toEqual(['p1', 'two', '($one + 1)']);
    const [first, second] = pattern.rules;
    expect([first.id, showPattern(first.context), first.contextSource]).toEqual(['r1', '//{urn:x}a[attribute::b]', 'x:a[@b]']);
    expect(first.lets.map(({ value }) => show(value))).toEqual(['($two + 1)']);
    expect(first.checks.map(({ kind, id, flag, test, testSource }) => [kind, id, flag, show(test), testSource])).toEqual([
      ['assert', 'A1', 'fatal', '(child::{urn:x}b = $three)', 'x:b = $three'],
      ['report', 'R1', 'warning', 'child::{urn:x}c', 'x:c'],
    ]);
    expect(first.place).toEqual({ file: 'main.sch', line: 10, column: 9 });
    expect([second.id, showPattern(second.context)]).toEqual(['', 'root | //@d']);
  });

  it('names a check without an id after its line', () => {
    expect(checks('<assert test="a"/>\n<report test="b"/>').map(({ id }) => id)).toEqual(['assert-2', 'report-3']);
  });

  it.each([
    ['flag="fatal" role="x"', 'fatal'],
    ['role="warning"', 'warning'],
    ['', ''],
  ])('takes the flag, else the role: %s', (attributes, flag) => {
    expect(checks(`<assert test="a" ${attributes}/>`)[0].flag).toBe(flag);
  });

  it.each([
    ['plain  text\n', 'plain  text\n'],
    ['a <value-of select="b"/> c', 'a {child::b} c'],
    ['<name/>', '{{fn}name()}'],
    ['<name path=".."/>', '{{fn}name(parent::node())}'],
    ['a <emph>b</emph> <span class="c">d</span> <dir value="rtl">e<value-of select="f"/></dir>', 'a b {c: d} e{child::f}'],
    ['a <b xmlns="urn:other">b <i>c</i></b>', 'a b c'],
    ['<xsl:value-of select="a"/><xsl:text> b </xsl:text>', '{child::a} b '],
    ['a<!-- b -->c<?d e?>f', 'acf'],
    ['&lt;a&gt;<![CDATA[ & b]]>', '<a> & b'],
  ])('reads the message %s', (source, expected) => {
    expect(message(checks(`<assert test="a">${source}</assert>`)[0].message)).toBe(expected);
  });

  it('joins text around comments', () => {
    expect(checks('<assert test="a">a<!-- b -->c</assert>')[0].message).toEqual(['ac']);
  });

  it('reads diagnostics with their language', () => {
    const read = readContent(`${rule('<assert test="a" diagnostics="d2 d1"/>')}
      <diagnostics xml:lang="fr">
        <diagnostic id="d1">Un <value-of select="b"/></diagnostic>
        <diagnostic id="d2" xml:lang="de">Eins</diagnostic>
      </diagnostics>`);
    const found = read.patterns[0].rules[0].checks[0].diagnostics;
    expect(found.map((one) => [one.id, one.lang, message(one.message)])).toEqual([
      ['d2', 'de', 'Eins'],
      ['d1', 'fr', 'Un {child::b}'],
    ]);
  });

  it('leaves out elements of other namespaces, properties and prose', () => {
    const read = readContent(`
      <f:fixes xmlns:f="urn:fix"><f:fix/></f:fixes>
      <properties><property id="x">y</property></properties>
      <pattern><p>Prose</p><f:x xmlns:f="urn:fix"/><rule context="a"><f:x xmlns:f="urn:fix"/><assert test="a" f:y="z" xmlns:f="urn:fix"/></rule></pattern>`);
    expect(read.patterns[0].rules[0].checks).toHaveLength(1);
  });

  it('lets a rule shadow its own variables', () => {
    const [only] = readContent(rule('<let name="x" value="1"/><let name="x" value="$x + 1"/><assert test="$x"/>')).patterns[0].rules;
    expect(only.lets.map(({ value }) => show(value))).toEqual(['1', '($x + 1)']);
  });

  it.each(['xslt2', 'XSLT2', 'xpath2', 'xslt3'])('takes the query binding %s', (binding) => {
    expect(() => failure({ 'main.sch': schema('').replace('xslt2', binding) })).toThrow('the schema was read');
  });
});

describe('phases', () => {
  const source = `
    <phase id="first"><active pattern="p1"/><let name="x" value="2"/></phase>
    <phase id="both"><active pattern="p2"/><active pattern="p1"/></phase>
    <let name="y" value="1"/>
    <pattern id="p1"/><pattern id="p2"/><pattern id="p3"/>`;
  it.each([
    [undefined, 'p1 p2 p3', 'y'],
    ['#ALL', 'p1 p2 p3', 'y'],
    ['first', 'p1', 'y x'],
    ['both', 'p1 p2', 'y'],
  ])('%s', (phase, patterns, lets) => {
    const read = readContent(source, phase);
    expect([read.patterns.map(({ id }) => id).join(' '), read.lets.map(({ name }) => name.local).join(' ')]).toEqual([patterns, lets]);
  });

  it('take the default of the schema', () => {
    const withDefault = schema(source).replace('<schema', '<schema defaultPhase="first"');
    expect(failure({ 'main.sch': withDefault.replace('id="first"', 'id="other"') }).message).toContain('there is no phase first');
  });

  it.each([
    ['<pattern/>', 'x', 'there is no phase x'],
    ['<phase id="x"><active pattern="y"/></phase>', 'x', 'there is no pattern y'],
  ])('must exist: %s', (content, phase, expected) => {
    expect(failure({ 'main.sch': schema(content) }, phase).message).toContain(expected);
  });
});
