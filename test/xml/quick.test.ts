import { describe, expect, it } from 'vitest';
import type { XmlLimits } from '../../src/xml/limits.js';
import { NameStore } from '../../src/xml/name-store.js';
import { parseXml } from '../../src/xml/parse.js';
import { nodeName } from '../../src/xml/path.js';
import type { Tree } from '../../src/xml/tree.js';
import { XmlError } from '../../src/xml/xml-error.js';
import { parse, utf8 } from './bytes.js';

/** With more names than a document may have, a store makes the parser count them, and so read nothing quickly. */
const FEW_NAMES = 100;
const slowNames = new NameStore();
parseXml(utf8(`<a>${Array.from({ length: FEW_NAMES }, (_, index) => `<n${index}/>`).join('')}</a>`), { names: slowNames });

function outcome(bytes: Uint8Array, names: NameStore, limits: Partial<XmlLimits>): string {
  try {
    return dump(parseXml(bytes, { names, limits }));
  } catch (error) {
    if (error instanceof XmlError) return `${error.code} ${error.message} ${error.offset} ${error.line}:${error.column}`;
    throw error;
  }
}

function dump(tree: Tree): string {
  const { kind, parent, end, offset, valueStart, valueEnd, flags, names } = tree;
  const lines: string[] = [];
  for (let node = 0; node < tree.length; node += 1) {
    const name = `${nodeName(tree, node)} {${names.uri[tree.name[node]]}}`;
    lines.push(
      [kind[node], name, parent[node], end[node], offset[node], valueStart[node], valueEnd[node], flags[node], tree.string(node)].join(' '),
    );
  }
  return lines.join('\n');
}

/** Parses as documents are that come after ones like them, and once more with nothing read quickly. */
function expectSame(text: string, names: NameStore, limits: Partial<XmlLimits> = {}): void {
  const bytes = utf8(text);
  const slow = outcome(bytes, slowNames, { names: FEW_NAMES, ...limits });
  expect(outcome(bytes, names, limits), JSON.stringify(text)).toBe(slow);
}

const DOCUMENTS: readonly string[] = [
  '<p:a xmlns:p="u">\n  <p:b>1</p:b>\n  <p:c d="EUR" longest="1" e="2">12.50</p:c>\n</p:a>\n',
  '<a>\n    <b>text</b>\n    <bc longest="1">long text, longer</bc>\n    <b/>\n    <b f=\'2\'></b>\n</a>',
  '<a><b>one<c>two</c>three</b> <b> </b><b g="" h=" " i="x&amp;y">&lt;</b></a>',
  '<a>\r\n\t<b>é</b>\r\n\t<b j="é">x\ny</b><!-- c --><?pi d?><![CDATA[]]><b>x<![CDATA[y]]></b>\n\n</a>',
  '<a xmlns="u"><b xmlns="v"><b k="1" l="2" m="3" n="4" o="5">x</b></b><longname>x</longname><b longer="1" q="2" r="3">x</b></a>',
  '<a><b p="1" p="1">x</b></a>',
];
const INSERTED = ['<', '>', '/', '"', "'", '=', '&', ' ', '\n', '\t', ']', '!', 'x', 'é', ':', '\u0001'];

describe.each(DOCUMENTS)('what is read quickly is read right: %j', (text) => {
  // The last bytes of a document are never read quickly.
  const document = `${text}${'\n'.repeat(20)}`;
  const names = new NameStore();
  outcome(utf8(document), names, {});

  it('cut anywhere', () => {
    for (let length = 0; length <= document.length; length += 1) expectSame(document.slice(0, length), names);
  });

  it('with a character put in, put in place of another or left out', () => {
    for (let at = 0; at < document.length; at += 1) {
      const [before, after] = [document.slice(0, at), document.slice(at)];
      expectSame(before + after.slice(1), names);
      for (const character of INSERTED) {
        expectSame(before + character + after, names);
        expectSame(before + character + after.slice(1), names);
      }
    }
  });

  it('with more or less after it', () => {
    for (let more = 0; more < 24; more += 1) expectSame(document + ' '.repeat(more), names);
  });

  it.each<keyof XmlLimits>(['depth', 'attributes', 'nameBytes', 'textBytes', 'valueBytes', 'nodes'])('within the limit %s', (limit) => {
    const long = document.replaceAll('<b', '<b><b').replaceAll('</b>', '</b></b>') + ' '.repeat(30);
    outcome(utf8(long), names, {});
    for (let most = 1; most < 40; most += 1) for (const text of [document, long]) expectSame(text, names, { [limit]: most });
  });
});

it('counts names that are read quickly when there may be too many', () => {
  const names = new NameStore();
  const known = Array.from({ length: 20 }, (_, index) => `<n${index}/>`).join('\n');
  const [within, beyond] = [14, 15].map((more) => `<a>${known}${Array.from({ length: more }, (_, index) => `<m${index}/>`).join('')}</a>`);
  parseXml(utf8(`<a>${known}</a>`), { names });
  const limits = { names: 35 };
  expect(() => parseXml(utf8(within), { names, limits })).not.toThrow();
  expect(() => parseXml(utf8(beyond), { names, limits })).toThrow(expect.objectContaining({ code: 'XML-LIMIT' }));
});

it('knows a prefix by what it is bound to, not by what another document bound it to', () => {
  const uriOf = (uri: string): string => {
    const tree = parse(`<p:a xmlns:p="${uri}">\n  <p:b>1</p:b>\n  <p:b>2</p:b>\n</p:a>`);
    return tree.names.uri[tree.name[tree.parent[tree.length - 2]]];
  };
  for (const uri of ['u', 'v', 'u', 'w', 'v']) expect(uriOf(uri)).toBe(uri);
});

it.each([
  [`xmlns:p="u'v"`, `xmlns:p='u'v'`],
  [`xmlns:p='u"v'`, `xmlns:p="u"v"`],
  ['xmlns:p="u"', 'xmlns:p="u'],
  ['xmlns:p="u"', `xmlns:p="u'`],
  ['xmlns:p="u"', 'xmlns:p=u"'],
  ['xmlns:p="a&lt;b"', 'xmlns:p="a<b"'],
])('after %s does not take %s for a namespace declaration', (right, wrong) => {
  const names = new NameStore();
  parseXml(utf8(`<p:a ${right}/>`), { names });
  expect(() => parseXml(utf8(`<p:a ${wrong}/>`), { names })).toThrow(expect.objectContaining({ code: 'XML-SYNTAX' }));
});
