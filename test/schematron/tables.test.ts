import { describe, expect, it } from 'vitest';
import { readablePath } from '../../src/schematron/readable-path.js';
import type { MessagePart } from '../../src/schematron/schema.js';
import { show, showPattern } from '../xpath/show.js';
import { failure, part, read, schema } from './reading.js';

const LIST = "# Some codes\ncode\tname\tx\ty\nA\tFirst\ty\t\nB\tSecond\t\ty\nC\tThird\t\t\nO'D\tFourth\ty\ty\n";

describe('<?codelist?>', () => {
  const codes = (instruction: string, table = LIST): string => {
    const [one] = read({ 'main.sch': schema(instruction), 'list.tsv': table }).lets;
    return `$${one.name.local} = ${show(one.value)}`;
  };

  it.each([
    ['name="all" href="list.tsv"', '$all = ("A", "B", "C", "O\'D")'],
    ['name="xs" href="list.tsv" column="x"', '$xs = ("A", "O\'D")'],
    ["name='both' href='list.tsv' column='y  x'", '$both = ("A", "B", "O\'D")'],
  ])('%s', (data, expected) => {
    expect(codes(`<?codelist ${data}?>`)).toBe(expected);
  });

  it('may have one code, written twice', () => {
    expect(codes('<?codelist name="one" href="list.tsv"?>', 'code\nA\r\nA\n')).toBe('$one = "A"');
  });

  it('is for the whole schema, wherever it stands, and found beside the file that asks for it', () => {
    const list = '<?codelist name="l" href="list.tsv"?>';
    const files = {
      'main.sch': schema(`<pattern>${list}</pattern><include href="p.sch"/>`),
      'p.sch': part(`<pattern>${list}</pattern>`),
      'list.tsv': LIST,
    };
    expect(read(files).lets.map(({ name }) => name.local)).toEqual(['l']);
  });

  it.each([
    ['<?codelist name="l"?>', LIST, 'cannot understand <?codelist name="l"?>'],
    ['<?codelist name="l" href="list.tsv" colum="x"?>', LIST, 'cannot understand'],
    ['<?codelist name="l" href="list.tsv" name="m"?>', LIST, 'cannot understand'],
    ['<?codelist name="l" href="list.tsv" column="z"?>', LIST, 'list.tsv has no column z'],
    ['<?codelist name="l" href="list.tsv" column="name"?>', LIST, "list.tsv:3:1: a cell of a code list's column is 'y' or empty"],
    ['<?codelist name="l" href="none.tsv"?>', LIST, 'cannot read none.tsv'],
    ['<?codelist name="l" href="list.tsv"?>', 'name\nA\n', 'list.tsv has no column code'],
    ['<?codelist name="l" href="list.tsv"?>', 'code\n', 'has no code'],
    ['<?codelist name="l" href="list.tsv"?>', 'code\tx\n\ty\n', 'list.tsv:2:1: the line has no code'],
    ['<?codelist name="l" href="list.tsv"?>', 'code\nA\tB\n', 'list.tsv:2:1: 2 cells under 1 columns'],
    ['<?codelist name="l" href="list.tsv"?>', 'code\tcode\n', 'names a column twice'],
    ['<?codelist name="l" href="list.tsv"?>', '', 'no header line'],
    ['<?codelist name="l" href="list.tsv"?><?codelist name="l" href="list.tsv" column="x"?>', LIST, 'two code lists l that differ'],
    ['<pattern><rule context="a"><?codelist name="l" href="list.tsv"?></rule></pattern>', LIST, 'not in a rule'],
    ['<?codelist name="1" href="list.tsv"?>', LIST, "the name '1' is not a name"],
  ])('refuses %s', (instruction, table, expected) => {
    expect(failure({ 'main.sch': schema(instruction), 'list.tsv': table }).message).toContain(expected);
  });
});

/** A part of a message, with the name that a value has. */
function text(part: MessagePart): string {
  if (typeof part === 'string') return part;
  return 'name' in part ? `<${part.name}>${part.parts.map(text).join('')}</${part.name}>` : '';
}

const PHRASES = `# message absent: {subject} of {context} is not used.
# message present: {subject} is missing ({rule}, {term}).
# message not blank: {subject} is blank.
# message max: {subject} more than {max} times.
`;

describe('<?rules?>', () => {
  const expand = (content: string, table: string): string[] => {
    const { patterns } = read({ 'main.sch': schema(`<ns prefix="c" uri="u"/>${content}`), 'rules.tsv': table });
    return patterns[0].rules.map(({ context, checks }) => {
      const list = checks.map(({ id, flag, test, message }) => `${id} ${flag} ${show(test)} ${message.map(text).join('')}`);
      return [showPattern(context), ...list].join('\n');
    });
  };

  it('makes a rule of the rows with one context, in order of first appearance', () => {
    const table = `${PHRASES}rule\tflag\tcontext\tkind\tsubject\tterm
R1\tfatal\tc:a\tabsent\tc:b/@d\t
R2\twarning\t/c:e\tpresent\tc:f[. = 'x/y']\tBT-1
# in between
R3\tfatal\tc:a\tnot blank\tc:g\t
R4\tfatal\tc:a\tmax 2\t(c:h | c:i)/c:j\t
R5\t\tc:a\tmax 10\t.//c:k\t
`;
    expect(expand('<pattern><?rules href="rules.tsv"?></pattern>', table)).toEqual([
      `//{u}a
R1 fatal {fn}not(path(child::{u}b / attribute::d)) <element>b/@d</element> of <context>a</context> is not used.
R3 fatal ({fn}normalize-space(child::{u}g) != "") <element>g</element> is blank.
R4 fatal ({fn}count(path((child::{u}h union child::{u}i) / child::{u}j)) <= 2) <element>(h or i)/j</element> more than <max>2</max> times.
R5  ({fn}count(path(. / descendant-or-self::node() / child::{u}k)) <= 10) <element>k</element> more than <max>10</max> times.`,
      `root /{u}e
R2 warning {fn}exists(child::{u}f[(. = "x/y")]) <element>f</element> is missing (<rule>R2</rule>, <term>BT-1</term>).`,
    ]);
  });

  it('joins the rule in which it stands', () => {
    const table = `${PHRASES}rule\tflag\tkind\tsubject\nR1\tfatal\tnot blank\tc:b\n`;
    expect(expand('<pattern><rule context="x"><assert id="A" test="1"/><?rules href="rules.tsv"?></rule></pattern>', table)).toEqual([
      '//x\nA  1 \nR1 fatal ({fn}normalize-space(child::{u}b) != "") <element>b</element> is blank.',
    ]);
  });

  it.each([
    ['R1\tf\t\tabsent\tb', 'rules.tsv:6:1: the line has no context'],
    ['R1\tf\ta\tabsent\t', 'rules.tsv:6:1: the line lacks a rule or a subject'],
    ['\tf\ta\tabsent\tb', 'lacks a rule'],
    ['R1\tf\ta\tmissing\tb', "has no message for 'missing'"],
    ['R1\tf\ta\tmax\tb', 'a kind is absent'],
    ['R1\tf\ta\tabsent 2\tb', 'a kind is absent'],
    ['R1\tf\ta\tabsent\tb +', 'rules.tsv:6:1: test: an expression expected'],
    ['R1\tf\ta +\tabsent\tb', 'rules.tsv:6:1: context:'],
    ['R1\tf\ta\tpresent\tb', 'asks for {term}, which is no column'],
  ])('refuses the row %j', (row, expected) => {
    const files = {
      'main.sch': schema('<pattern><?rules href="rules.tsv"?></pattern>'),
      'rules.tsv': `${PHRASES}rule\tflag\tcontext\tkind\tsubject\n${row}\n`,
    };
    expect(failure(files).message).toContain(expected);
  });

  it.each([
    ['<?rules href="rules.tsv"?>', 'not in a schema'],
    ['<pattern><?rules href="none.tsv"?></pattern>', 'cannot read none.tsv'],
    ['<pattern><?rules file="rules.tsv"?></pattern>', 'cannot understand'],
    ['<pattern><rule context="a"><?rules href="rules.tsv"?></rule></pattern>', 'lines that join a rule have no context'],
  ])('refuses %s', (content, expected) => {
    const table = `${PHRASES}rule\tflag\tcontext\tkind\tsubject\nR1\tf\ta\tabsent\tb\n`;
    expect(failure({ 'main.sch': schema(content), 'rules.tsv': table }).message).toContain(expected);
  });
});

describe('readablePath', () => {
  it.each([
    ['cac:Party/cbc:ID', 'Party/ID'],
    ['//cac:Price', 'Price'],
    ['//@unitCode', '@unitCode'],
    ['/ubl:Invoice/cbc:ID', 'Invoice/ID'],
    ['.//cbc:ID', 'ID'],
    ['@schemeID', '@schemeID'],
    ["cac:A[cbc:B = 'x]y'][2]/cbc:C", 'A/C'],
    ['a[b[c]]/d', 'a/d'],
    ['(cac:A|cac:B)/cbc:C', '(A or B)/C'],
    ['cac:A//cbc:B', 'A/B'],
    ['cac:*', '*'],
    ['ancestor::cac:A', 'ancestor::A'],
  ])('%s', (path, expected) => {
    expect(readablePath(path)).toBe(expected);
  });
});
