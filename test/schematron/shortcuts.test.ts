import { describe, expect, it } from 'vitest';
import { loadUserRuleSet } from '../../src/rulesets/load-user.js';
import { parseXml } from '../../src/xml/parse.js';

const XSL = 'http://www.w3.org/1999/XSL/Transform';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Ids of the checks that fire, in the order in which they do; an error gives its code. */
async function fired(inside: string, document: string): Promise<string[]> {
  const schema = `<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="${XSL}" queryBinding="xslt2">${inside}</schema>`;
  const file = { file: 'main.sch', bytes: bytes(schema) };
  const ruleSet = await loadUserRuleSet(file, () => file);
  const out: string[] = [];
  const { checks } = ruleSet;
  ruleSet.run(parseXml(bytes(document)), { failed: (check) => out.push(checks[check]?.id ?? ''), error: (_, __, code) => out.push(code) });
  return out.sort();
}

const DOCUMENT = `<a><n>12.345</n><n>7</n><s> vat </s><s>Straße</s><l>1.&#x1d54f;&#x1d54f;</l><c>é.12</c><k>b</k><k>c</k>
  <d>2.675</d><h>-2.675</h><one>1</one><date>2024-02-29</date><date>2025-02-28</date><zone>2024-02-29Z</zone></a>`;

describe('what is emitted in a short form says the same', () => {
  it.each([
    ["string-length(substring-after(n[1], '.')) <= 3 and not(string-length(substring-after(n[1], '.')) <= 2)"],
    ["string-length(substring-after(n[2], '.')) <= 0"],
    ["string-length(substring-after(none, '.')) <= 0"],
    ["string-length(substring-after(l, '.')) <= 2 and not(string-length(substring-after(l, '.')) <= 1)"],
    ["string-length(substring-after(c, '.')) <= 2 and not(string-length(substring-after(c, '.')) <= 1)"],
    ["normalize-space(upper-case(s[1])) = 'VAT'"],
    ["normalize-space(upper-case(s[2])) = 'STRASSE'"],
    ["normalize-space(upper-case(none)) = ''"],
    ["'b' = distinct-values(k/string()) and not('d' = distinct-values(k/string()))"],
    ["distinct-values(k/string()) != 'b' and not(distinct-values(k[1]/string()) != 'b')"],
    ['count(distinct-values((k/string(), k/string()))) = 2'],
    ['(n, k) = k and not(n = k)'],
    ['k = k[2]'],
    ['round(xs:decimal(d) * 100) div 100 = 2.68 and round(100 * xs:decimal(h)) div 100 = -2.67'],
    ['empty(round(xs:decimal(none) * 100) div 100)'],
    ['xs:decimal(d) div 100 = 0.02675 and xs:decimal(d) div xs:decimal(one) = 2.675'],
    ['xs:date(date[1]) < xs:date(date[2]) and xs:date(date[1]) = xs:date(date[1])'],
    ['xs:date(date[2]) >= xs:date(date[1]) and xs:date(date[1]) <= xs:date(zone) and not(xs:date(zone) != xs:date(date[1]))'],
    ['not(xs:date(none) < xs:date(k)) and not(xs:date(date[1]) < xs:date(none))'],
    ['date[1]/string() castable as xs:date and date[2][string() castable as xs:date] and not(string(n[1]) castable as xs:date)'],
    ['string-length(s[2]) = 6 and string-length(l) = 4 and string-length(none) = 0 and date[1][string-length() = 10]'],
    ['n[1] > 12 and n[1] <= 12.345 and one = 1 and not(none > 0) and 2 > one and h < 0'],
    ["not(normalize-space(upper-case(none)) = 'VAT') and not(normalize-space(upper-case(s[1])) = 'vat')"],
    ["s[1]/(normalize-space(upper-case(.)) = 'VAT') and not(s[2]/(normalize-space(upper-case(.)) = 'VAT')) and not(none/(. = 'x'))"],
    [
      "normalize-space(upper-case(s[2])) = ('X', 'STRASSE') and not(normalize-space(s[1]) = ('VAT', 'X')) and normalize-space(s[1]) = ('y', 'vat')",
    ],
    ["normalize-space(none) = ('x', '') and not(none = ('x', '')) and k[1] = ('a', 'b') and string(k[2]) = ('c', 'd')"],
    ['one = true() and not(one = false()) and xs:boolean(one)'],
    ['n[1]/.. is /a and not(n[1]/.. is /*/n[2]) and not(/.. is .) and not((/..)[1] is (/..)[1])'],
    ['sum((n/xs:decimal(.), d/xs:decimal(.), none/xs:decimal(.))) = 22.02 and sum((n, d)/xs:decimal(.)) = 22.02'],
    ['sum(n[. > 7]/xs:decimal(.)) = 12.345 and sum((//n | //n)/xs:decimal(.)) = 19.345 and sum(()) = 0'],
    ['count((n, n)[. > 7]) = 2 and count((n | n)[. > 7]) = 1 and count(n[2][. = 7]) = 1'],
    ['xs:decimal(d - 1) < 1.675 and xs:decimal(h + 1) > -1.675 and not(xs:decimal(none - 1) < 1) and not(xs:decimal(one - 1) < 0.0)'],
    ['abs(xs:decimal(h)) = 2.675 and empty(abs(xs:decimal(none))) and empty(xs:decimal(none) + 1.5)'],
    ['not(xs:decimal(none) < 1.0) and not(xs:decimal(none) != 1.0) and xs:decimal(one) != 1.5'],
    ['exists(n/../k) and n[1]/(../one) = 1 and empty(/../k)'],
    ['count(/*/k) = 2 and count(/a/k) = 2 and empty(/b/k) and empty(/*/k/k) and empty(/*/a)'],
    ["/*/k[2] = 'c' and (/*/k)[2] = 'c' and /*/k[. = 'c']/../one = 1 and string-join(/*/k, '') = 'bc'"],
    ['sum(/*/n/position()) = 3 and /*/n/last() = 2 and /*/k/string() = /a/k/string()'],
  ])('%s', async (test) => {
    const escaped = test.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const rule = (id: string, text: string): string => `<assert id="${id}" test="${text}"/>`;
    const found = await fired(
      `<pattern><rule context="a">${rule('plain', escaped)}${rule('negated', `not(${escaped})`)}</rule></pattern>`,
      DOCUMENT,
    );
    expect(found).toEqual(['negated']);
  });
});

it('has several truths that a path gives for an error', async () => {
  const check = (test: string): Promise<string[]> =>
    fired(`<pattern><rule context="a"><assert id="x" test="${test}"/></rule></pattern>`, DOCUMENT);
  expect(await check("k/(. = 'b')")).toEqual(['FORG0006']);
  expect(await check("not(k/(. = 'z'))")).toEqual(['FORG0006']);
  expect(await check('k/(. = 1)')).toEqual(['FORG0001']);
});

it('finds a value among those of a variable', async () => {
  const check = (test: string): Promise<string[]> =>
    fired(
      `<let name="all" value="/a/v/w"/><pattern><rule context="a"><assert id="x" test="${test}"/></rule></pattern>`,
      '<a><v><w>é</w><w>x&amp;y</w><w>1<b>2</b></w><w/></v><p>é</p><p>x&#38;y</p><p>12</p><p></p><p>x</p><p>1</p><p> 12</p></a>',
    );
  expect(await check('count(p[. = $all]) = 4 and p[4] = $all')).toEqual([]);
  expect(await check('p[5] = $all or p[6] = $all or p[7] = $all')).toEqual(['x']);
  expect(await check('p[7]/normalize-space(.) = $all')).toEqual([]);
});

describe('what fails in a short form fails as the long form does', () => {
  it.each([
    ['an item that is no number, after one that is', 'sum((n, k)/xs:decimal(.)) > 0', 'FORG0001'],
    ['NaN as a decimal', 'xs:decimal(number(k[1])) < sum(k/xs:decimal(.))', 'FOCA0002'],
  ])('%s', async (_, test, code) => {
    const escaped = test.replaceAll('<', '&lt;');
    expect(await fired(`<pattern><rule context="a"><assert id="fails" test="${escaped}"/></rule></pattern>`, DOCUMENT)).toEqual([code]);
  });
});

describe('a key by number', () => {
  it.each([
    ['20', "count(key('rate', 20.00)) = 2"],
    ['20.0', "count(key('rate', xs:decimal('20'))) = 2"],
    ['0.10', "count(key('rate', 0.1)) = 2"],
    ['-0', "count(key('rate', 0)) = 2"],
    ['9007199254740993', "count(key('rate', 9007199254740993)) = 2 and empty(key('rate', 9007199254740992))"],
    ['2.5', "count(key('rate', 2.5e0)) = 2 and empty(key('rate', '2.5'))"],
  ])('finds %s', async (rate, test) => {
    const inside = `<xsl:key name="rate" match="r" use="xs:decimal(.)"/><pattern><rule context="a"><assert id="A" test="${test}"/></rule></pattern>`;
    expect(await fired(inside, `<a><r>${rate}</r><r>${rate}</r><r>77</r></a>`)).toEqual([]);
  });
});

describe('patterns that differ in a value', () => {
  const pattern = (code: string): string =>
    `<pattern><rule context="a/c[normalize-space(id) = '${code}'][not(off)]"><report id="${code}" test="true()"/></rule></pattern>`;
  const inside = pattern('S') + pattern('Z') + pattern('S').replace('id="S"', 'id="S2"');

  it.each([
    ['each takes its own', '<c><id> S </id></c><c><id>Z</id></c>', ['S', 'S2', 'Z']],
    ['no other value', '<c><id>X</id></c><c/>', []],
    ['the other predicates count', '<c><id>S</id><off/></c>', []],
    ['a value that can not be computed is no match', '<c><id>S</id><id>S</id></c>', []],
    ['elsewhere in the document', '<b><c><id>S</id></c></b>', []],
  ])('%s', async (_, children, ids) => {
    expect(await fired(inside, `<a>${children}</a>`)).toEqual(ids);
  });
});

describe('contexts that ask something of the whole document', () => {
  const lets =
    '<let name="on" value="/a/@on = 1"/><let name="late" value="exists(//late)"/><let name="fault" value="xs:integer(/a/@on) = 1"/>';
  const rule = (context: string, id: string): string => `<rule context="${context}"><report id="${id}" test="true()"/></rule>`;
  const inside = `${lets}<xsl:key name="on" match="b[$on]" use="@id"/>
    <pattern>${rule('b[$on]', 'on')}${rule('b[$late]', 'late')}${rule('b[@id = 2]', 'rest')}</pattern>
    <pattern>${rule('a[$on and $late]/b', 'both')}${rule('a[$on]/c', 'c')}</pattern>
    <pattern>${rule('b[$fault]', 'fault')}</pattern>
    <pattern>${rule('a/*[1][$on]', 'first')}</pattern>
    <pattern>${rule("*[ends-with(name(), 'b')][$on]", 'ends')}</pattern>
    <pattern><rule context="a"><report id="key" test="key('on', '1')"/></rule></pattern>`;

  it.each([
    ['nothing holds', '<a on="2"><b id="1"/></a>', []],
    ['one holds', '<a on="1"><b id="1"/></a>', ['ends', 'fault', 'first', 'key', 'on']],
    ['the next rule of the pattern takes the node', '<a on="2"><b id="1"/><late/></a>', ['late']],
    ['a rule without such a question is asked as ever', '<a on="2"><b id="2"/></a>', ['rest']],
    ['two hold', '<a on="1"><b id="1"/><late/></a>', ['both', 'ends', 'fault', 'first', 'key', 'on']],
    ['another name', '<a on="1"><c/></a>', ['c', 'first']],
    ['what cannot be evaluated is no match', '<a on="x"><b id="1"/></a>', []],
    ['names as they are written', '<a on="1" xmlns:p="urn:p"><p:b/><p:bc/><q:ab xmlns:q="urn:p"/></a>', ['ends', 'ends', 'first']],
  ])('%s', async (_, document, ids) => {
    expect(await fired(inside, document)).toEqual(ids);
  });
});

describe('a variable of a rule', () => {
  it.each([
    ['that is used once', '<let name="x" value="count(k)"/><assert id="A" test="$x = 2"/>', []],
    ['that is used in a loop', '<let name="x" value="string(k[1])"/><report id="A" test="k[. != $x]"/>', ['A']],
    ['that nobody asks for has no error', '<let name="x" value="1 idiv 0"/><assert id="A" test="true()"/>', []],
    [
      'has its error where it is asked for',
      '<let name="x" value="1 idiv 0"/><assert id="A" test="$x = 1"/><assert id="B" test="k"/>',
      ['FOAR0001'],
    ],
    [
      'that another one asks for',
      '<let name="x" value="k[1]"/><let name="y" value="concat($x, $x)"/><assert id="A" test="$y = \'bb\'"/>',
      [],
    ],
  ])('%s', async (_, inner, ids) => {
    expect(await fired(`<pattern><rule context="a">${inner}</rule></pattern>`, DOCUMENT)).toEqual(ids);
  });
});
