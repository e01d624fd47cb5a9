import { expect, test } from 'vitest';
import { emitSchema } from '../../src/schematron/emit.js';
import { parseXml } from '../../src/xml/parse.js';
import * as runtime from '../../src/xpath/runtime/index.js';
import { readContent } from './reading.js';

/** What the one assert of a schema says of `<a><b>1</b></a>`. */
function said(text: string, rest = '', attributes = ''): runtime.Said {
  const content = `<pattern><rule context="a"><assert id="A" test="false()" ${attributes}>${text}</assert></rule></pattern>${rest}`;
  const { run } = new Function('rt', emitSchema(readContent(content)).code)(runtime);
  const all: runtime.Said[] = [];
  run(parseXml(new TextEncoder().encode('<a><b>1</b></a>')), {
    failed: (_check: number, _node: number, say: () => runtime.Said) => all.push(say()),
  });
  expect(all).toHaveLength(1);
  return all[0];
}

test.each([
  ['a value', 'It is <span class="found"><value-of select="b"/></span>.', 'It is 1.', { found: '1' }],
  ['plain text', 'Leave out <span class="element">B</span>.', 'Leave out B.', { element: 'B' }],
  ['both in one', '<span class="found">b <value-of select="b"/></span>', 'b 1', { found: 'b 1' }],
  ['white space around it', '<span class="found">\n <value-of select="b"/>\n</span>!', '1 !', { found: '1' }],
  ['the first of two with one name', '<span class="x">p</span><span class="x">q</span>', 'pq', { x: 'p' }],
  ['one inside another, which is no value of its own', '<span class="x">p<span class="y">q</span></span>', 'pq', { x: 'pq' }],
  ['a class that is no name', '<span class="big red">p</span>', 'p', {}],
  ['a name that objects have', '<span class="constructor">p</span>', 'p', { constructor: 'p' }],
  ['a value that cannot be had', '<span class="found"><value-of select="xs:integer(\'x\')"/></span>', '–', { found: '–' }],
  ['no value', 'It is <value-of select="b"/>.', 'It is 1.', {}],
])('a message with %s', (_, text, message, values) => {
  expect(said(text)).toEqual({ message, values });
});

const diagnostics = (content: string): string => `<diagnostics>${content}</diagnostics>`;

test('diagnostics say it in other languages, more of it, and how to mend it', () => {
  const rest = diagnostics(`
    <diagnostic id="more">More: <span class="more"><value-of select="b"/></span>.</diagnostic>
    <diagnostic id="mend" role="remedy">Mend b.</diagnostic>
    <diagnostic id="fr" xml:lang="fr">C'est <span class="found"><value-of select="b"/></span>.</diagnostic>
    <diagnostic id="fr-mend" xml:lang="FR" role="remedy">Corrigez <value-of select="b"/>.</diagnostic>
    <diagnostic id="de" xml:lang="de">Es ist 1.</diagnostic>`);
  expect(said('It is 1.', rest, 'diagnostics="more mend fr fr-mend de"')).toEqual({
    message: 'It is 1. More: 1.',
    values: { more: '1' },
    remedy: 'Mend b.',
    translations: { fr: { message: "C'est 1.", remedy: 'Corrigez 1.' }, de: { message: 'Es ist 1.' } },
  });
});

test('a check tells which code list it looks in, through variables too', () => {
  const schema = readContent(
    '<pattern><let name="all" value="concat(\' \', $codes)"/><rule context="a"><assert test="$all"/><assert test="b"/></rule></pattern>',
  );
  const codes = {
    ...schema.patterns[0].lets[0],
    name: { uri: '', local: 'codes', prefix: '' },
    value: { kind: 'string', value: 'x', start: 0, end: 0 },
    codeList: 'list/a',
  } as const;
  const { checks } = emitSchema({ ...schema, lets: [codes] });
  expect(checks.map(({ codeList }) => codeList)).toEqual(['list/a', undefined]);
});
