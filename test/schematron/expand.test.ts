import { describe, expect, it } from 'vitest';
import type { Schema } from '../../src/schematron/schema.js';
import { show, showPattern } from '../xpath/show.js';
import { failure, part, read, readContent, schema } from './reading.js';

/** `context: id test "message"` of each check. */
function checks({ patterns }: Schema): string[] {
  return patterns.flatMap(({ rules }) =>
    rules.flatMap((rule) => rule.checks.map((one) => `${showPattern(rule.context)}: ${one.id} ${show(one.test)} ${one.message.join('')}`)),
  );
}

describe('include', () => {
  it('puts in patterns, rules, checks and lets, from files in files', () => {
    const schemaRead = read({
      'main.sch': schema('<include href="pattern.sch"/><include href="let.sch"/>'),
      'pattern.sch': part('<pattern id="p"><include href="rule.sch"/></pattern>'),
      'rule.sch': part('<rule context="a"><include href="assert.sch"/></rule>'),
      'assert.sch': part('<assert id="A" test="b">m</assert>'),
      'let.sch': part('<let name="x" value="1"/>'),
    });
    expect(checks(schemaRead)).toEqual(['//a: A child::b m']);
    expect(schemaRead.lets.map(({ name }) => name.local)).toEqual(['x']);
    expect(schemaRead.patterns[0].rules[0].checks[0].place.file).toBe('assert.sch');
  });

  it('takes the element that #id names', () => {
    const files = {
      'main.sch': schema('<include href="all.sch#p2"/>'),
      'all.sch': schema('<pattern id="p1"/><pattern id="p2"><rule context="a"><assert id="A" test="b"/></rule></pattern>'),
    };
    expect(read(files).patterns.map(({ id }) => id)).toEqual(['p2']);
  });

  it.each([
    [{ 'main.sch': schema('<include href="none.sch"/>') }, 'main.sch:2:1: cannot read none.sch: there is no none.sch'],
    [{ 'main.sch': schema('<include/>') }, "main.sch:2:1: the href '' names no file"],
    [
      { 'main.sch': schema('<include href="a.sch"/>'), 'a.sch': part('<pattern><include href="a.sch"/></pattern>') },
      'a.sch includes itself',
    ],
    [
      { 'main.sch': schema('<include href="a.sch"/>'), 'a.sch': part('<pattern><include href="main.sch"/></pattern>') },
      'a.sch:1:55: main.sch includes itself: main.sch → a.sch → main.sch',
    ],
    [{ 'main.sch': schema('<include href="a.sch"/>'), 'a.sch': schema('') }, 'a whole schema cannot be included'],
    [{ 'main.sch': schema('<include href="a.sch#x"/>'), 'a.sch': part('<pattern id="y"/>') }, 'a.sch has no element with the id x'],
    [{ 'main.sch': schema('<include href="a.sch"/>'), 'a.sch': '<a>\n<b></a>' }, 'a.sch:2:'],
    [
      { 'main.sch': schema('<include href="a.sch"/>'), 'a.sch': part('<pattern><rule context="a"><assert test="b +"/></rule></pattern>') },
      'a.sch:1:',
    ],
  ])('refuses %j', (files, expected) => {
    expect(failure(files).message).toContain(expected);
  });

  it('takes XSLT declarations from files of their own, with the prefixes around them', () => {
    const files = {
      'main.sch': schema('<ns prefix="f" uri="urn:f"/><include href="f.xml"/><include href="k.xml"/>'),
      'f.xml': '<function xmlns="http://www.w3.org/1999/XSL/Transform" xmlns:x="urn:x" name="f:one"><sequence select="x:a"/></function>',
      'k.xml': '<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="k" match="a" use="."/>',
    };
    const { functions, keys } = read(files);
    expect([functions.map(({ name }) => name.local), keys.map(({ name }) => name.local)]).toEqual([['one'], ['k']]);
  });

  it.each([
    ['<pattern><rule context="a"><assert test="b"/></rule></pattern>', 'its element pattern has no namespace'],
    ['<a xmlns="urn:a"/>', 'its element a has the namespace urn:a'],
  ])('leaves out %s, and notes it', (element, message) => {
    const { patterns, notes } = read({ 'main.sch': schema('<include href="a.sch"/>'), 'a.sch': element });
    expect(patterns).toEqual([]);
    expect(notes.map((note) => note.message)).toEqual([`a.sch adds nothing: ${message}, so it is no Schematron`]);
    expect(notes[0].place).toEqual({ file: 'main.sch', line: 2, column: 1 });
  });

  it('is bounded in depth and number', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`f${i}.sch`, part(`<pattern><include href="f${i + 1}.sch"/></pattern>`)]),
    );
    expect(failure({ ...chain, 'main.sch': schema('<include href="f0.sch"/>') }).message).toContain('more than 16 deep');
    const doubling = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [`f${i}.sch`, part(`<pattern>${`<include href="f${i + 1}.sch"/>`.repeat(2)}</pattern>`)]),
    );
    const files = { ...doubling, 'f14.sch': part('<pattern/>'), 'main.sch': schema('<include href="f0.sch"/>') };
    expect(failure(files).message).toContain('more than 1000 files');
  });
});

describe('extends href', () => {
  it('puts in the content of another schema, pattern or rule', () => {
    const files = {
      'main.sch': schema('<extends href="base.sch"/><pattern><rule context="b"><extends href="base.sch#r"/></rule></pattern>'),
      'base.sch': schema('<let name="x" value="1"/><pattern><rule id="r" context="a"><assert id="A" test="$x"/></rule></pattern>'),
    };
    expect(checks(read(files))).toEqual(['//a: A $x ', '//b: A $x ']);
  });

  it('asks for the same kind of element', () => {
    const files = { 'main.sch': schema('<extends href="a.sch"/>'), 'a.sch': part('<pattern/>') };
    expect(failure(files).message).toContain('a schema can extend a schema only, not a pattern');
  });
});

describe('abstract patterns', () => {
  const instance = (base: string, params: string): string => `
    <pattern abstract="true" id="base">${base}</pattern>
    <pattern is-a="base" id="i">${params}</pattern>`;
  const param = (name: string, value: string): string => `<param name="${name}" value="${value}"/>`;

  it('become patterns with their parameters put in', () => {
    const source = instance(
      '<let name="y" value="$x"/><rule context="$a | b"><assert id="BR-$code-01" flag="$f" test="$x = \'$code\'">Of $code: $xy.</assert></rule>',
      param('a', '/a') + param('x', 'c/d') + param('code', 'AE') + param('f', 'fatal'),
    );
    const schemaRead = readContent(source);
    expect(checks(schemaRead)).toEqual(['root /a | //b: BR-AE-01 (path(child::c / child::d) = "AE") Of AE: $xy.']);
    expect(schemaRead.patterns.map(({ id, lets }) => [id, ...lets.map(({ value }) => show(value))])).toEqual([
      ['i', 'path(child::c / child::d)'],
    ]);
    expect(schemaRead.patterns[0].rules[0].checks[0].flag).toBe('fatal');
  });

  it.each([
    ['$a', 'child::x'],
    ['$ab', 'child::y'],
    ['$a-b', 'child::z'],
    ['$abc', '$abc'],
    ['$a-c', '$a-c'],
    ['$a.b', '$a.b'],
    ['$a - $ab', '(child::x - child::y)'],
    ['$a=$ab', '(child::x = child::y)'],
    ["'$a'", '"x"'],
    ["matches(., 'x$')", '{fn}matches(., "x$")'],
    ['count($a)+1', '({fn}count(child::x) + 1)'],
  ])('put whole names into the expression %s', (source, expected) => {
    const params = param('a', 'x') + param('ab', 'y') + param('a-b', 'z');
    expect(
      show(readContent(instance(`<rule context="r"><assert test="${source}"/></rule>`, params)).patterns[0].rules[0].checks[0].test),
    ).toBe(expected);
  });

  it.each([
    ['$a', 'x'],
    ['$a-01', 'x-01'],
    ['$a.', 'x.'],
    ['$ab-01', 'y-01'],
    ['$abc', '$abc'],
    ['$a1', '$a1'],
    ['$a-b-01', 'z-01'],
    ['$a-bc', 'x-bc'],
    ['$$a $ 5', '$x $ 5'],
  ])('put names into the text %s', (source, expected) => {
    const params = param('a', 'x') + param('ab', 'y') + param('a-b', 'z');
    const [check] = readContent(instance(`<rule context="r"><assert id="${source}" test="1">${source}</assert></rule>`, params)).patterns[0]
      .rules[0].checks;
    expect([check.id, check.message.join('')]).toEqual([expected, expected]);
  });

  it('do not put parameters into parameters', () => {
    const source = instance('<rule context="r"><assert test="$a = $b"/></rule>', param('a', '$b') + param('b', '$a'));
    expect(show(readContent(source).patterns[0].rules[0].checks[0].test)).toBe('($b = $a)');
  });

  it('may have defaults, and the last of two wins', () => {
    const source = instance(
      `${param('a', 'x')}${param('b', 'y')}<rule context="r"><assert test="$a = $b"/></rule>`,
      param('b', 'z') + param('b', 'w'),
    );
    expect(show(readContent(source).patterns[0].rules[0].checks[0].test)).toBe('(child::x = child::w)');
  });

  it('are both taken where two have one id', () => {
    const abstract = (id: string): string =>
      `<pattern abstract="true" id="p"><rule context="$c"><assert id="${id}" test="$x"/></rule></pattern>`;
    const source = `${abstract('A')}<pattern is-a="p" id="i"><let name="x" value="1"/>${param('c', 'b')}</pattern>${abstract('B')}`;
    const schemaRead = readContent(source);
    expect(checks(schemaRead)).toEqual(['//b: A $x ', '//b: B $x ']);
    expect(schemaRead.patterns.map(({ id, lets }) => [id, lets.length])).toEqual([
      ['i', 1],
      ['i', 0],
    ]);
  });

  it('take the place of rules beside is-a, which is noted', () => {
    const source =
      '<pattern abstract="true" id="p"><rule context="a"><assert id="A" test="1"/></rule></pattern><pattern is-a="p"><rule context="a"><assert id="B" test="1"/></rule></pattern>';
    const schemaRead = readContent(source);
    expect(checks(schemaRead)).toEqual(['//a: A 1 ']);
    expect(schemaRead.notes.map(({ message }) => message)).toEqual([
      'the rules of a pattern that is another one (is-a) do not count: give them a pattern of their own',
    ]);
  });

  it.each([
    ['<pattern is-a="none"/>', 'main.sch:2:10: there is no abstract pattern none'],
    ['<pattern abstract="true"/>', 'needs an attribute id'],
    ['<pattern abstract="true" id="a" is-a="b"/>', 'cannot itself be one'],
    ['<pattern abstract="true" id="a"/><pattern is-a="a"><param value="b"/></pattern>', 'needs an attribute name'],
    ['<pattern abstract="true" id="a"/><pattern is-a="a"><param name="b"/></pattern>', 'the param b has no value'],
    ['<pattern><param name="a" value="b"/></pattern>', 'the element param may not stand in a pattern'],
  ])('refuse %s', (content, expected) => {
    expect(failure({ 'main.sch': schema(content) }).message).toContain(expected);
  });

  it('are bounded in what they grow to', () => {
    const long = param('a', `'${'x'.repeat(100_000)}'`);
    const source = instance(`<rule context="r">${'<assert test="$a"/>'.repeat(200)}</rule>`, long);
    expect(failure({ 'main.sch': schema(source) }).message).toContain('too much text');
  });
});

describe('abstract rules', () => {
  it('give their content to the rules that extend them', () => {
    const source = `<pattern>
      <rule abstract="true" id="base"><let name="x" value="1"/><assert id="B" test="$x"/></rule>
      <rule abstract="true" id="more"><extends rule="base"/><assert id="M" test="m"/></rule>
      <rule context="a"><assert id="A" test="a"/><extends rule="more"/><assert id="Z" test="z"/></rule>
      <rule context="b"><extends rule="base"/></rule>
    </pattern>`;
    const schemaRead = readContent(source);
    expect(checks(schemaRead)).toEqual(['//a: A child::a ', '//a: B $x ', '//a: M child::m ', '//a: Z child::z ', '//b: B $x ']);
    expect(schemaRead.patterns[0].rules.map(({ lets }) => lets.length)).toEqual([1, 1]);
  });

  it('may stand in an abstract pattern', () => {
    const source = `<pattern abstract="true" id="p"><rule abstract="true" id="r"><assert id="A" test="$t"/></rule><rule context="a"><extends rule="r"/></rule></pattern>
      <pattern is-a="p"><param name="t" value="b"/></pattern>`;
    expect(checks(readContent(source))).toEqual(['//a: A child::b ']);
  });

  it('are those of the same pattern, else of another', () => {
    const source = `<pattern>
        <rule abstract="true" id="here"><assert id="H1" test="1"/></rule>
        <rule abstract="true" id="more"><extends rule="here"/></rule>
        <rule context="a"><extends rule="here"/></rule>
      </pattern>
      <pattern><rule abstract="true" id="here"><assert id="H2" test="2"/></rule><rule context="b"><extends rule="more"/><extends rule="here"/></rule></pattern>`;
    expect(checks(readContent(source))).toEqual(['//a: H1 1 ', '//b: H1 1 ', '//b: H2 2 ']);
  });

  it('may stand in a pattern that the phase leaves out', () => {
    const source = `<phase id="f"><active pattern="b"/></phase><pattern id="a"><rule abstract="true" id="x"><assert id="X" test="1"/></rule></pattern>
      <pattern id="b"><rule context="a"><extends rule="x"/></rule></pattern>`;
    expect(checks(readContent(source, 'f'))).toEqual(['//a: X 1 ']);
  });

  it('are refused where several other patterns have one', () => {
    const other = '<pattern><rule abstract="true" id="x"><assert test="1"/></rule></pattern>';
    const error = failure({ 'main.sch': schema(`${other}${other}<pattern><rule context="a"><extends rule="x"/></rule></pattern>`) });
    expect(error.message).toContain('several patterns have an abstract rule x');
  });

  it.each([
    ['<rule context="a"><extends rule="x"/></rule>', 'the schema has no abstract rule x'],
    ['<rule context="a"><extends/></rule>', 'needs an attribute rule'],
    ['<rule abstract="true"/>', 'needs an attribute id'],
    ['<rule abstract="true" id="x"/><rule abstract="true" id="x"/>', 'two abstract rules x'],
    [
      '<rule abstract="true" id="x"><extends rule="y"/></rule><rule abstract="true" id="y"><extends rule="x"/></rule><rule context="a"><extends rule="x"/></rule>',
      'in a circle: x → y → x',
    ],
  ])('refuse %s', (rules, expected) => {
    expect(failure({ 'main.sch': schema(`<pattern>${rules}</pattern>`) }).message).toContain(expected);
  });

  it('are bounded in what they grow to', () => {
    const chain = Array.from(
      { length: 30 },
      (_, i) => `<rule abstract="true" id="r${i}">${`<extends rule="r${i + 1}"/>`.repeat(2)}</rule>`,
    ).join('');
    const source = `<pattern>${chain}<rule abstract="true" id="r30"><assert test="a"/></rule><rule context="b"><extends rule="r0"/></rule></pattern>`;
    expect(failure({ 'main.sch': schema(source) }).message).toContain('inherit too much');
  });
});
