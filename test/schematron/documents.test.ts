import { describe, expect, it, test } from 'vitest';
import { failure, part, read, schema } from './reading.js';
import { assert, rules, run } from './running.js';

const CODES = `<?xml version="1.0" encoding="UTF-8"?>
<lists><list id="1"><code v="EUR">Euro</code><code v="SEK">Krona</code></list><list id="2"><code v="kg" factor="1000"/><code v="g" factor="1"/></list></lists>`;
const A = (content: string): string => `<a unit="kg" c="EUR" n="2">${content}</a>`;

/** Whether the assert holds on `<a unit="kg" c="EUR" n="2"><b>SEK</b><b>NOK</b></a>`. */
const HOLDS: [test: string, holds: boolean][] = [
  ["document('codes.xml')//code[@v = current()/@c]", true],
  ["document('codes.xml')/lists/list[@id = 2]/code[@v = current()/@c]", false],
  ["doc('codes.xml')/lists/list", true],
  ["document('codes.xml')", true],
  ["document('codes.xml')/nothing", false],
  ["not(document('codes.xml')//code[@v = 'NOK'])", true],
  ["@c = document('codes.xml')//code/@v", true],
  ["b = document('codes.xml')//list[@id = 1]/code/@v", true],
  ["every $b in b satisfies $b = document('codes.xml')//code/@v", false],
  ["some $b in b satisfies document('codes.xml')//code[@v = $b]", true],
  ["every $b in b satisfies document('codes.xml')//code[@v = $b]", false],
  ["b[. = document('codes.xml')//code/@v] = 'SEK'", true],
  ["count(b[document('codes.xml')//code[@v = current()/@c]]) = 2", true],
  ["count(document('codes.xml')//code) = 4 and count(//code) = 0", true],
  ["exists(document('codes.xml')//code[3]) or empty(document('codes.xml')//list)", false],
  ["(document('codes.xml')//code)[3]/@v = 'kg'", true],
  ["@n * document('codes.xml')//code[@v = current()/@unit]/@factor = 2000", true],
  ["number(document('codes.xml')//code[@v = current()/@unit]/@factor) gt xs:decimal(@n)", true],
  ["string-join(document('codes.xml')//list[1]/code, '+') = 'Euro+Krona'", true],
  ["document('codes.xml')//code[for $v in @v return $v = 'g']", true],
  ["document('codes.xml')//code[some $v in ../code/@v satisfies $v = 'g']", true],
  ["if (document('codes.xml')//code[@v = current()/@c]) then true() else false()", true],
  ["document('codes.xml')//code[/lists/list/@id = '2']", true],
  ["document('codes.xml')//code[contains(concat(' ', string-join(current()/b, ' '), ' '), concat(' ', @v, ' '))]", true],
  ["(if (@n = 2) then document('codes.xml')//code[1]/@v else 'x') = 'EUR'", true],
  ["current-date() = document('codes.xml')/current-date()", true],
];

const XML = A('<b>SEK</b><b>NOK</b>');

describe('document()', () => {
  it.each(HOLDS)('%s: %s', (expression, holds) => {
    expect(run({ 'main.sch': assert(expression), 'codes.xml': CODES }, XML)).toEqual(holds ? [] : ['A: ']);
  });

  it('sees variables of the rule, the pattern and the schema, each time anew', () => {
    const content = `<let name="id" value="/*/@list"/><pattern><let name="two" value="2"/>
      <rule context="x"><let name="code" value="."/><assert id="X" test="document('codes.xml')//list[@id = $id or @id = $two]/code[@v = $code]"><value-of select="."/></assert></rule></pattern>`;
    const xml = '<xs list="9"><x>kg</x><x>EUR</x><x>g</x><x/></xs>';
    expect(run({ 'main.sch': schema(content), 'codes.xml': CODES }, xml)).toEqual(['X: EUR', 'X: ']);
  });

  it('stands in contexts, keys, functions and messages', () => {
    const content = `<ns prefix="f" uri="urn:f"/>
      <xsl:key name="known" match="b[document('codes.xml')//code[@v = current()]]" use="."/>
      <xsl:function name="f:known" as="xs:boolean"><xsl:param name="v"/>
        <xsl:choose><xsl:when test="document('codes.xml')//code[@v = $v]"><xsl:sequence select="true()"/></xsl:when><xsl:otherwise><xsl:sequence select="false()"/></xsl:otherwise></xsl:choose>
      </xsl:function>
      <pattern><rule context="b[. = document('codes.xml')//code/@v]"><assert id="K" test="f:known('NOK') or key('known', 'NOK')">not <value-of select="document('codes.xml')//list[1]/code/@v"/></assert></rule>
      <rule context="b"><assert id="U" test="f:known('kg') and not(key('known', .))"/></rule></pattern>`;
    expect(run({ 'main.sch': schema(content), 'codes.xml': CODES }, XML)).toEqual(['K: not EUR SEK']);
  });

  it('is relative to the file in which it stands', () => {
    const files = {
      'main.sch': schema('<include href="part.sch"/>'),
      'part.sch': part(`<pattern><rule context="a"><assert id="A" test="document('codes.xml')//code[@v = 'NOK']"/></rule></pattern>`),
      'codes.xml': CODES,
    };
    expect(run(files, XML)).toEqual(['A: ']);
  });

  it('gives a note and an error in each check where the file is missing, never a pass', () => {
    const content = `<rule context="b"><assert id="A" test=". = document('none.xml')//code"/><report id="R" test="document('none.xml')"/><assert id="C" test="false()"/></rule>`;
    const files = { 'main.sch': rules(content) };
    expect(read(files).notes).toEqual([
      {
        message: 'cannot read none.xml, so what asks for it cannot be evaluated: there is no none.xml',
        place: { file: 'main.sch', line: 2, column: 28 },
      },
    ]);
    expect(run(files, A('<b/>'))).toEqual(['A! FODC0002', 'R! FODC0002', 'C: ']);
  });

  it('is at fault in its own file where that is malformed', () => {
    const error = failure({ 'main.sch': assert("document('codes.xml')"), 'codes.xml': '<a>\n<b></a>' });
    expect(error.message).toMatch(/^codes\.xml:2:/);
  });
});

const REFUSED: [test: string, message: string][] = [
  ['document(@href)//a', 'document() needs one literal URI'],
  ["document(('a.xml', 'b.xml'))", 'document() needs one literal URI'],
  ["document('codes.xml', .)", 'document() needs one literal URI'],
  ["document('https://example.org/codes.xml')", 'is no file beside the schema'],
  ["document('/etc/codes.xml')", 'is no file beside the schema'],
  ["document('')", 'is no file beside the schema'],
  ["document('codes.xml#x')", 'is no file beside the schema'],
  ["(document('codes.xml')//code | b) = 1", 'not kept or returned'],
  ["b intersect document('codes.xml')//code", 'not kept or returned'],
  ["document('codes.xml') is /", 'not kept or returned'],
  ["for $c in document('codes.xml')//code return $c/@v = 1", 'not kept or returned'],
  ["some $c in document('codes.xml')//code satisfies $c/@v = 1", 'not kept or returned'],
  ["deep-equal(b, document('codes.xml')//code)", 'not kept or returned'],
  ["name(document('codes.xml')//code[1]) = 'code'", 'not kept or returned'],
  ["b/document('codes.xml')//code = 1", 'not kept or returned'],
  ["document('codes.xml')//code instance of element()", 'not kept or returned'],
  ["for $b in b return document('codes.xml')//code[$b/@v = @v]", 'not kept or returned'],
  ["document('codes.xml')//code[$x]", 'inside document(…), $x can be compared'],
  ["document('codes.xml')//code[count(current()/b | *) = 1]", 'inside document(…), a path from around it'],
  ["document('codes.xml')//code[. = document('other.xml')//code]", 'a path on one document cannot ask for another'],
  ["document('codes.xml')//code[key('k', .)]", 'key() looks at the document being judged'],
];

test.each(REFUSED)('%s is refused', (expression, message) => {
  const files = {
    'main.sch': schema(`<let name="x" value="1"/><pattern><rule context="a"><assert test="${expression}"/></rule></pattern>`),
    'codes.xml': CODES,
  };
  const error = failure(files);
  expect(error.message).toContain(message);
  expect(error.xpathCode).toBe('UNSUPPORTED');
});

test('a variable cannot hold nodes of another document', () => {
  const files = { 'main.sch': schema(`<let name="codes" value="document('codes.xml')//code"/>`), 'codes.xml': CODES };
  expect(failure(files).message).toContain('not kept or returned');
});
