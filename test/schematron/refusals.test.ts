import { describe, expect, it } from 'vitest';
import { failure, schema } from './reading.js';

const rule = (content: string): string => `<pattern><rule context="a">${content}</rule></pattern>`;

const CONTENT: [content: string, message: string][] = [
  ['<patern/>', 'main.sch:2:1: there is no element patern in Schematron'],
  ['<pattern documents="x"/>', 'main.sch:2:10: the attribute documents of pattern is not supported'],
  ['<let name="x" value="1" as="xs:integer"/>', 'the attribute as of let'],
  ['<let name="x"><a/></let>', 'a let with content is not supported'],
  ['<let name="x">1</let>', 'a let with content is not supported'],
  ['<let name="x"/>', 'needs an attribute value'],
  ['<let name="x" value=" "/>', 'the attribute value of let is empty'],
  ['<let name="1" value="2"/>', "main.sch:2:12: the name '1' is not a name"],
  ['<let name="y:x" value="2"/>', 'the prefix y is not declared'],
  ['<let name="x" value="1"/><let name="x" value="2"/>', 'two variables x at the same level, and they differ'],
  ['<pattern><let name="x" value="1"/><let name="x" value="2"/></pattern>', 'two variables x'],
  ['<ns prefix="x"/>', 'needs an attribute uri'],
  ['<ns prefix="x" uri="a"/><ns prefix="x" uri="b"/>', 'the prefix x has two namespaces'],
  ['<rule context="a"/>', 'the element rule may not stand in a schema'],
  ['<pattern><assert test="a"/></pattern>', 'the element assert may not stand in a pattern'],
  ['<pattern><rule/></pattern>', 'the element rule needs an attribute context'],
  ['<pattern><rule context=""/></pattern>', 'the attribute context of rule is empty'],
  ['<pattern><rule context="a" match="b"/></pattern>', 'the attribute match of rule'],
  ['<pattern><rule context="f()"/></pattern>', 'main.sch:2:25: context: a function call cannot be a pattern'],
  [rule('<assert/>'), 'needs an attribute test'],
  [rule('<assert test="a" severity="x"/>'), 'the attribute severity of assert'],
  [rule('<assert test="a" diagnostics="d"/>'), 'there is no diagnostic d'],
  [rule('<assert test="a"><value-of/></assert>'), 'value-of needs an attribute select'],
  [rule('<assert test="a"><let name="x" value="1"/></assert>'), 'the element let may not stand in a message'],
  [rule('<assert test="a"><xsl:copy-of select="b"/></assert>'), 'xsl:copy-of is not supported in a message'],
  [rule('<assert test="a"><xsl:value-of select="b" separator="c"/></assert>'), 'xsl:value-of is not supported'],
  [rule('<xsl:if test="a"/>'), 'xsl:if is not supported in a rule'],
  ['<diagnostics><diagnostic id="d"/><diagnostic id="d"/></diagnostics>', 'two diagnostics d'],
  ...['template', 'include', 'import', 'param', 'import-schema', 'strip-space', 'output'].map((local): [string, string] => [
    `<xsl:${local} name="x" href="y"/>`,
    `main.sch:2:1: xsl:${local} is not supported in a schema`,
  ]),
];

describe('what could change a verdict is refused', () => {
  it.each(CONTENT)('%s', (content, message) => {
    expect(failure({ 'main.sch': schema(content) }).message).toContain(message);
  });
});

describe('the place of a fault in an expression', () => {
  it.each([
    ['test="a +"', 'main.sch:3:20: test: an expression expected, but the expression ends [XPST0003]: a +»'],
    ['test="a &lt; ]"', 'main.sch:3:24:'],
    ['test="a = &#xA7;"', 'main.sch:3:21:'],
    ['test="\'&#x1F600;é\' ]"', 'main.sch:3:30:'],
    ['test="a\n  ]"', 'main.sch:4:3:'],
    ['test="a\r\n\t]"', 'main.sch:4:2:'],
    ["test='x:a'", 'main.sch:3:17: test: the prefix x is not declared [XPST0081]'],
  ])('%s', (test, message) => {
    const error = failure({ 'main.sch': schema(`<pattern><rule context="a">\n  <assert ${test}/></rule></pattern>`) });
    expect(error.message).toContain(message);
    expect(error.message.startsWith(`${error.place.file}:${error.place.line}:${error.place.column}: `)).toBe(true);
    expect(error.xpathCode).toMatch(/^XPST00(03|81)$/);
  });

  it('is that of the attribute where parameters were put in', () => {
    const source = `<pattern abstract="true" id="b"><rule context="a">\n<assert test="x = $y"/></rule></pattern><pattern is-a="b"><param name="y" value="1 +"/></pattern>`;
    expect(failure({ 'main.sch': schema(source) }).message).toContain(
      'main.sch:3:15: test: an expression expected, but the expression ends [XPST0003]: x = 1 +»',
    );
  });

  it('comes with a remedy', () => {
    const error = failure({ 'main.sch': schema(rule('<assert test="x:a"/>')) });
    expect(error.remedy).toBe('Add <ns prefix="x" uri="…"/> to the schema.');
  });
});

describe('what is no schema is refused', () => {
  it.each([
    ['<schema xmlns="http://www.ascc.net/xml/schematron"/>', 'Schematron 1.5, before ISO'],
    ['<schema/>', 'the root element is schema, not schema in the namespace http://purl.oclc.org/dsdl/schematron'],
    ['<pattern xmlns="http://purl.oclc.org/dsdl/schematron"/>', 'the root element is pattern'],
    ['<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>', 'no queryBinding, which means XSLT 1.0'],
    [schema('').replace('xslt2', 'xslt'), 'the query language xslt is not supported'],
    [schema('').replace('xslt2', 'stx'), 'the query language stx is not supported'],
    [schema('').replace('<schema', '<schema foo="bar"'), 'the attribute foo of schema'],
    ['<schema', 'main.sch:1:'],
    ['', 'main.sch:1:1'],
    [schema(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`), 'depth'],
  ])('%s', (source, message) => {
    const error = failure({ 'main.sch': source });
    expect(error.message).toContain(message);
    expect(error.code).toBe('SCHEMATRON_INVALID');
  });
});
