import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ToolError } from '../../src/base/tool-error.js';
import { element, type XmlContent, type XmlElement } from '../../src/xml/element.js';
import { parseXml } from '../../src/xml/parse.js';
import { NodeKind, type Tree } from '../../src/xml/tree.js';
import { type WriteOptions, writeXml } from '../../src/xml/write.js';

function written(root: XmlElement, options?: WriteOptions): string {
  const text = new TextDecoder().decode(writeXml(root, options));
  expect(text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(39, -1);
}

/** A parsed tree as an element, texts joined. */
function readBack(tree: Tree, node: number): XmlElement {
  const name = (at: number): string => {
    const id = tree.name[at];
    return tree.names.prefix[id] === '' ? tree.names.local[id] : `${tree.names.prefix[id]}:${tree.names.local[id]}`;
  };
  const attributes: Record<string, string> = {};
  const children: XmlContent[] = [];
  for (let child = node + 1; child < tree.end[node]; child = tree.end[child]) {
    if (tree.kind[child] === NodeKind.ATTRIBUTE) attributes[name(child)] = tree.string(child);
    else children.push(tree.kind[child] === NodeKind.ELEMENT ? readBack(tree, child) : tree.string(child));
  }
  return { name: name(node), attributes, children };
}

describe('writeXml', () => {
  it.each<[what: string, root: XmlElement, options: WriteOptions, xml: string]>([
    ['an empty element', element('a', {}), {}, '<a/>'],
    ['an empty text', element('a', {}, ''), {}, '<a/>'],
    ['a text', element('a', {}, 'x'), {}, '<a>x</a>'],
    [
      'what needs escaping',
      element('a', { b: '<&>"\'\t\n\r' }, '<&>"\'\t\n\r]]>'),
      {},
      '<a b="&lt;&amp;&gt;&quot;&apos;&#9;&#10;&#13;">&lt;&amp;&gt;"\'\t\n&#13;]]&gt;</a>',
    ],
    ['what looks like a reference', element('a', { b: '&amp;' }, '&#65;'), {}, '<a b="&amp;amp;">&amp;#65;</a>'],
    ['what looks like a number', element('a', { b: '007' }, '1.10'), {}, '<a b="007">1.10</a>'],
    ['white space', element('a', { b: ' ' }, '  '), {}, '<a b=" ">  </a>'],
    [
      'names that are special to JavaScript',
      element('constructor', { toString: '1' }, element('__proto__', {}, 'x')),
      {},
      '<constructor toString="1"><__proto__>x</__proto__></constructor>',
    ],
    [
      'namespaces',
      element('p:a', { xmlns: 'u', 'xmlns:p': 'v', 'p:b': '1', 'xml:lang': 'en' }, element('p:c', {})),
      {},
      '<p:a xmlns="u" xmlns:p="v" p:b="1" xml:lang="en"><p:c/></p:a>',
    ],
    ['no indentation', element('a', {}, element('b', {}, 'x'), element('c', {})), {}, '<a><b>x</b><c/></a>'],
    [
      'indentation',
      element('a', {}, element('b', {}, element('d', {}, 'x')), element('c', {})),
      { indent: '  ' },
      '<a>\n  <b>\n    <d>x</d>\n  </b>\n  <c/>\n</a>',
    ],
    [
      'indentation round escaped text',
      element('a', {}, element('b', {}, '</b>'), element('b', {}, '/>')),
      { indent: ' ' },
      '<a>\n <b>&lt;/b&gt;</b>\n <b>/&gt;</b>\n</a>',
    ],
    [
      'mixed content as it is',
      element('a', {}, element('b', {}, 'x', element('i', {}, 'y'), 'z')),
      { indent: '  ' },
      '<a><b>x<i>y</i>z</b></a>',
    ],
    ['two texts as one', element('a', {}, 'x', 'y'), { indent: '  ' }, '<a>xy</a>'],
  ])('writes %s', (_, root, options, xml) => {
    expect(written(root, options)).toBe(xml);
  });

  it.each<[what: string, root: XmlElement]>([
    ['a control character', element('a', {}, 'x\u0001')],
    ['a zero', element('a', { b: '\0' })],
    ['U+FFFE', element('a', {}, '\ufffe')],
    ['half a surrogate pair', element('a', {}, 'x\ud834')],
    ['a name with a blank', element('a b', {})],
    ['a name with markup', element('a', { 'b="1"><x': '' })],
    ['an empty name', element('', {})],
    ['a name that begins with a digit', element('1', {})],
    ['two colons', element('a:b:c', { 'xmlns:a': 'u' })],
    ['an undeclared prefix', element('p:a', {})],
    ['a prefix declared on a sibling', element('a', {}, element('b', { 'xmlns:p': 'u' }), element('p:c', {}))],
    ['an undeclared prefix of an attribute', element('a', { 'p:b': '1' })],
    ['a prefix without a namespace', element('a', { 'xmlns:p': '' })],
    ['the prefix xmlns', element('a', { 'xmlns:xmlns': 'u' })],
    ['names of the builder’s own', element('#text', {}, 'x')],
    ['an instruction', element('?xml', {})],
    ['too deep a nesting', Array.from({ length: 257 }).reduce<XmlElement>((inner) => element('a', {}, inner), element('a', {}))],
  ])('refuses %s', (_, root) => {
    expect(() => writeXml(root)).toThrow(ToolError);
    expect(() => writeXml(root)).toThrow(expect.objectContaining({ code: 'XML_WRITE' }));
  });

  it('writes what the parser reads back', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((value) => !/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(value));
    const name = fc.constantFrom('a', 'b', 'ID', 'p:x', 'é', '_1');
    const { tree } = fc.letrec<{ tree: XmlElement; content: XmlContent }>((tie) => ({
      content: fc.oneof({ maxDepth: 4 }, text, tie('tree')),
      tree: fc.record({
        name,
        attributes: fc.dictionary(name, text, { noNullPrototype: true, maxKeys: 3 }),
        children: fc.array(tie('content'), { maxLength: 4 }),
      }),
    }));
    fc.assert(
      fc.property(tree, (generated) => {
        const root = element('root', { 'xmlns:p': 'u' }, generated);
        const back = readBack(parseXml(writeXml(root)), 1);
        expect(back).toEqual({ ...normal(root), attributes: {} });
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

/** Neighbouring texts are one, empty ones none: what any reader sees. */
function normal(root: XmlElement): XmlElement {
  const children: XmlContent[] = [];
  for (const child of root.children) {
    const last = children.length - 1;
    if (typeof child !== 'string') children.push(normal(child));
    else if (typeof children[last] === 'string') children[last] += child;
    else if (child !== '') children.push(child);
  }
  return { name: root.name, attributes: { ...root.attributes }, children };
}
