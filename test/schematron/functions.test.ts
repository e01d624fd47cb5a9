import { describe, expect, it } from 'vitest';
import { loadUserRuleSet } from '../../src/rulesets/load-user.js';
import { parseXml } from '../../src/xml/parse.js';

const XSL = 'http://www.w3.org/1999/XSL/Transform';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Ids of the checks that fire on `<a/>`, where `test` may call `f:f` with this body; an error gives its code. */
async function said(body: string, test: string): Promise<string[]> {
  const schema = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="${XSL}" xmlns:f="f" queryBinding="xslt2">
    <ns prefix="f" uri="f"/><xsl:function name="f:f"><xsl:param name="n"/>${body}</xsl:function>
    <pattern><rule context="a"><assert id="A" test="${test}"/></rule></pattern></schema>`;
  const file = { file: 'main.sch', bytes: bytes(schema) };
  const ruleSet = await loadUserRuleSet(file, () => file);
  const out: string[] = [];
  ruleSet.run(parseXml(bytes('<a/>')), { failed: () => out.push('A'), error: (_, __, code) => out.push(code) });
  return out;
}

const variable = (name: string, select: string): string => `<xsl:variable name="${name}" select="${select}"/>`;
const sequence = (select: string): string => `<xsl:sequence select="${select}"/>`;

describe('a function body', () => {
  it.each([
    ['has variables', `${variable('x', '$n + 1')}${variable('y', '$x * 2')}${sequence('$y')}`, 'f:f(2) = 6'],
    [
      'has variables in a branch',
      `<xsl:choose><xsl:when test="$n gt 9">${sequence('0')}</xsl:when>
        <xsl:otherwise>${variable('x', '$n + 1')}${variable('y', '$x * 2')}${sequence('$x + $y')}</xsl:otherwise></xsl:choose>`,
      'f:f(2) = 9 and f:f(10) = 0',
    ],
    [
      'has variables in a branch of a branch, from outside too',
      `${variable('x', '$n')}<xsl:choose><xsl:when test="$x gt 0">${variable('y', '$x * 2')}
        <xsl:choose><xsl:when test="$y gt 2">${variable('z', '$x + $y')}${sequence('$z')}</xsl:when></xsl:choose></xsl:when></xsl:choose>`,
      'f:f(2) = 6 and empty(f:f(1)) and empty(f:f(0))',
    ],
    [
      'has variables in a loop',
      `<xsl:for-each select="1 to $n">${variable('x', '. * .')}${sequence('$x')}</xsl:for-each>`,
      'deep-equal(f:f(3), (1, 4, 9))',
    ],
    ['has a variable with content', `<xsl:variable name="x">a<xsl:value-of select="$n"/></xsl:variable>${sequence('$x')}`, "f:f(2) = 'a2'"],
    ['leaves alone a variable that nobody asks for', `${variable('x', '1 idiv 0')}${sequence('$n')}`, 'f:f(2) = 2'],
    ['speaks to nobody', `<xsl:message>text <xsl:value-of select="1 idiv 0"/></xsl:message>${sequence('$n')}`, 'f:f(2) = 2'],
    ['calls itself', sequence('if ($n le 1) then 1 else $n * f:f($n - 1)'), 'f:f(20) = 2432902008176640000'],
  ])('%s', async (_, body, test) => {
    expect(await said(body, test)).toEqual([]);
    expect(await said(body, `not(${test})`)).toEqual(['A']);
  });

  it('may fail', async () => {
    expect(await said(`${variable('x', '$n idiv 0')}${sequence('$x')}`, 'f:f(2)')).toEqual(['FOAR0001']);
  });
});
