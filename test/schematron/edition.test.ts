import { describe, expect, it } from 'vitest';
import { show, showPattern } from '../xpath/show.js';
import { failure, part, read, schema } from './reading.js';

const base = schema(`<title>new</title>
  <let name="x" value="1"/><let name="y" value="$x"/>
  <pattern id="p"><let name="z" value="2"/>
    <rule context="a"><assert id="A1" test="b" flag="fatal"/><assert id="A2" test="b"/></rule>
    <rule context="a | c"><report id="C1" test="d"/></rule>
  </pattern>
  <pattern id="q"><rule context="q"><assert id="Q1" test="b"/></rule></pattern>`);

/** `pattern context id flag` of each check. */
function checks(edition: string, files: Readonly<Record<string, string>> = {}): string[] {
  return read({ 'main.sch': schema(edition), 'base.sch': base, ...files }).patterns.flatMap(({ id, rules }) =>
    rules.flatMap((rule) => rule.checks.map((check) => `${id} ${showPattern(rule.context)} ${check.id} ${check.flag}`.trim())),
  );
}

describe('an edition', () => {
  it('holds what the other holds', () => {
    expect(checks('<?edition of="base.sch"?>')).toEqual(['p //a A1 fatal', 'p //a A2', 'p //a | //c C1', 'q //q Q1']);
  });

  it('leaves out checks, and rules and patterns with them', () => {
    expect(checks('<?edition of="base.sch" without="A2"?>')).toEqual(['p //a A1 fatal', 'p //a | //c C1', 'q //q Q1']);
    const { patterns } = read({ 'main.sch': schema('<?edition of="base.sch" without="A1 A2 Q1"?>'), 'base.sch': base });
    expect(patterns.map(({ id, rules }) => [id, rules.length])).toEqual([['p', 1]]);
  });

  it('states checks anew, wherever they stand', () => {
    const own = '<pattern id="own"><rule context="e"><assert id="A1" test="b" flag="warning"/></rule></pattern>';
    expect(checks(`<?edition of="base.sch"?>${own}`)).toEqual(['p //a A2', 'p //a | //c C1', 'q //q Q1', 'own //e A1 warning']);
    const files = { 'own.sch': part('<pattern id="own"><rule context="e"><assert id="Q1" test="b"/></rule></pattern>') };
    expect(checks('<?edition of="base.sch" without="A1 A2"?><include href="own.sch"/>', files)).toEqual(['p //a | //c C1', 'own //e Q1']);
  });

  it('puts its variables where the others stood', () => {
    const own = '<let name="n" value="$y"/><let name="x" value="3"/><let name="z" value="4"/>';
    const { lets, patterns } = read({ 'main.sch': schema(`<?edition of="base.sch"?>${own}`), 'base.sch': base });
    expect(lets.map(({ name, value }) => [name.local, show(value)])).toEqual([
      ['x', '3'],
      ['y', '$x'],
      ['n', '$y'],
    ]);
    expect(patterns[0].lets.map(({ name, value }) => [name.local, show(value)])).toEqual([['z', '4']]);
  });

  it('takes its code lists instead of the others', () => {
    const list = (column: string): string => `<?codelist name="codes" href="codes.tsv" column="${column}"?>`;
    const files = {
      'main.sch': schema(`<?edition of="base.sch"?>${list('old')}`),
      'base.sch': schema(list('new')),
      'codes.tsv': 'code\tname\told\tnew\nA\t\ty\t\nB\t\t\ty\n',
    };
    expect(read(files).lets.map(({ value }) => show(value))).toEqual([
      show(read({ 'main.sch': schema(`<let name="codes" value="('A')"/>`) }).lets[0].value),
    ]);
  });

  it('has its own title, or that of the other', () => {
    expect(read({ 'main.sch': schema('<title>old</title><?edition of="base.sch"?>'), 'base.sch': base }).title).toBe('old');
    expect(read({ 'main.sch': schema('<?edition of="base.sch"?>'), 'base.sch': base }).title).toBe('new');
  });

  it('may follow an edition', () => {
    const files = { 'middle.sch': schema('<?edition of="base.sch" without="C1"?>') };
    expect(checks('<?edition of="middle.sch" without="Q1"?>', files)).toEqual(['p //a A1 fatal', 'p //a A2']);
  });

  it.each([
    ['<?edition of="base.sch" without="A3"?>', 'main.sch:2:1: base.sch has no check A3 to leave out'],
    ['<?edition without="A1"?>', 'cannot understand <?edition without="A1"?>'],
    ['<?edition of="main.sch"?>', 'main.sch includes itself'],
    ['<pattern><?edition of="base.sch"?></pattern>', '<?edition?> may stand in a schema only'],
  ])('refuses %s', (edition, expected) => {
    expect(failure({ 'main.sch': schema(edition), 'base.sch': base }).message).toContain(expected);
  });
});
