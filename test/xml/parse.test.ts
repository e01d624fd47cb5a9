import { describe, expect, it } from 'vitest';
import { parseXml } from '../../src/xml/parse.js';
import { NodeKind, type Tree, ValueFlag } from '../../src/xml/tree.js';
import { XmlError } from '../../src/xml/xml-error.js';
import { parse } from './bytes.js';

const KINDS = ['document', 'element', 'attribute', 'text', 'comment', 'instruction'];

/** One line a node: kind, name, parent, value (elements: none). */
function nodes(tree: Tree): string[] {
  return Array.from({ length: tree.length }, (_, node) => {
    const id = tree.name[node];
    const name = id === 0 ? '' : ` ${tree.names.prefix[id]}{${tree.names.uri[id]}}${tree.names.local[id]}`;
    const value = tree.kind[node] > NodeKind.ELEMENT ? ` ${JSON.stringify(tree.string(node))}` : '';
    return `${KINDS[tree.kind[node]]}${name} ^${tree.parent[node]}${value}`;
  });
}

describe('parseXml', () => {
  it.each<[what: string, xml: string, expected: readonly string[]]>([
    ['an empty element', '<a/>', ['document ^-1', 'element {}a ^0']],
    ['text between children', '<a>x<b/>y</a>', ['document ^-1', 'element {}a ^0', 'text ^1 "x"', 'element {}b ^1', 'text ^1 "y"']],
    [
      'white space between children',
      '<a> <b/>\n</a>',
      ['document ^-1', 'element {}a ^0', 'text ^1 " "', 'element {}b ^1', 'text ^1 "\\n"'],
    ],
    [
      'a default namespace and a prefix',
      '<a xmlns="u" xmlns:p="v" p:x="1" y="2"><p:b/></a>',
      ['document ^-1', 'element {u}a ^0', 'attribute p{v}x ^1 "1"', 'attribute {}y ^1 "2"', 'element p{v}b ^1'],
    ],
    [
      'a prefix declared after its use in a tag',
      '<p:a p:x="" xmlns:p="v"/>',
      ['document ^-1', 'element p{v}a ^0', 'attribute p{v}x ^1 ""'],
    ],
    ['a default namespace taken back', '<a xmlns="u"><b xmlns=""/></a>', ['document ^-1', 'element {u}a ^0', 'element {}b ^1']],
    [
      'a prefix bound anew, and as before after it',
      '<p:a xmlns:p="u"><p:b xmlns:p="v"/><p:c/></p:a>',
      ['document ^-1', 'element p{u}a ^0', 'element p{v}b ^1', 'element p{u}c ^1'],
    ],
    ['a namespace with a reference', '<a xmlns="u&amp;v"/>', ['document ^-1', 'element {u&v}a ^0']],
    [
      'the prefix xml',
      '<a xml:lang="en"/>',
      ['document ^-1', 'element {}a ^0', 'attribute xml{http://www.w3.org/XML/1998/namespace}lang ^1 "en"'],
    ],
    ['one text of references and CDATA', '<a>1&lt;<![CDATA[<&]]>&#x41;&#233;</a>', ['document ^-1', 'element {}a ^0', 'text ^1 "1<<&Aé"']],
    ['CDATA alone', '<a><![CDATA[]]]]></a>', ['document ^-1', 'element {}a ^0', 'text ^1 "]]"']],
    ['no text of empty CDATA', '<a><![CDATA[]]><![CDATA[]]></a>', ['document ^-1', 'element {}a ^0']],
    [
      'two texts around a comment',
      '<a>1<!-- c -->2</a>',
      ['document ^-1', 'element {}a ^0', 'text ^1 "1"', 'comment ^1 " c "', 'text ^1 "2"'],
    ],
    [
      'comments and instructions outside',
      '<!--a--><?p  d ?><r/><!--b-->\n',
      ['document ^-1', 'comment ^0 "a"', 'instruction {}p ^0 "d "', 'element {}r ^0', 'comment ^0 "b"'],
    ],
    [
      'line ends',
      '<a b="1\r\n2\r3\n4\t5">1\r\n2\r3&#13;\n4</a>',
      ['document ^-1', 'element {}a ^0', 'attribute {}b ^1 "1 2 3 4 5"', 'text ^1 "1\\n2\\n3\\r\\n4"'],
    ],
    [
      'line ends in CDATA and comments',
      '<a><![CDATA[\r\n]]><!--\r--></a>',
      ['document ^-1', 'element {}a ^0', 'text ^1 "\\n"', 'comment ^1 "\\n"'],
    ],
    ['references in attributes', '<a b="&#10;&#9;&quot;&apos;"/>', ['document ^-1', 'element {}a ^0', 'attribute {}b ^1 "\\n\\t\\"\'"']],
    [
      'white space in tags',
      '<a\n b = "1"\tc=\'2\' ></a >',
      ['document ^-1', 'element {}a ^0', 'attribute {}b ^1 "1"', 'attribute {}c ^1 "2"'],
    ],
    ['names beyond ASCII', '<é·><𐐀 Ω="ω"/></é·>', ['document ^-1', 'element {}é· ^0', 'element {}𐐀 ^1', 'attribute {}Ω ^2 "ω"']],
    ['a declaration with much white space', `<?xml version="1.0"${' '.repeat(5000)}?><a/>`, ['document ^-1', 'element {}a ^0']],
    ['any version 1.x', '<?xml version="1.7" standalone=\'yes\' ?><a/>', ['document ^-1', 'element {}a ^0']],
  ])('reads %s', (_, xml, expected) => {
    expect(nodes(parse(xml))).toEqual(expected);
  });

  it('gives each node where its subtree ends', () => {
    const tree = parse('<a x="1"><b>t</b><c/></a><!--z-->');
    expect([...tree.end.subarray(0, tree.length)]).toEqual([7, 6, 3, 5, 5, 6, 7]);
  });

  it.each<[xml: string, flags: number]>([
    ['<a>x</a>', 0],
    ['<a>\n    </a>', ValueFlag.BLANK],
    ['<a>\r</a>', ValueFlag.BLANK | ValueFlag.COMPLEX],
    ['<a>&#32;<![CDATA[ ]]> </a>', ValueFlag.BLANK | ValueFlag.COMPLEX],
    ['<a> &#65;</a>', ValueFlag.COMPLEX],
    ['<a> <![CDATA[x]]></a>', ValueFlag.COMPLEX],
    ['<a>\u00a0</a>', ValueFlag.NON_ASCII],
    ['<a> &#160;</a>', ValueFlag.COMPLEX],
    ['<a>é&amp;</a>', ValueFlag.NON_ASCII | ValueFlag.COMPLEX],
    ['<a>]</a>', 0],
    ['<a><!----></a>', ValueFlag.BLANK],
    ['<a><!-- é --></a>', ValueFlag.NON_ASCII],
    ['<a b=""/>', ValueFlag.BLANK],
    ['<a b=" \t"/>', ValueFlag.BLANK | ValueFlag.COMPLEX],
    ['<a b=" \'"/>', 0],
    ['<a b="&#xE9;"/>', ValueFlag.COMPLEX],
  ])('flags the value in %j', (xml, flags) => {
    expect(parse(xml).flags[2]).toBe(flags);
  });

  it.each<[xml: string, code: string, line: number, column: number]>([
    ['', 'XML-EMPTY', 1, 1],
    ['<!-- c -->\n', 'XML-EMPTY', 2, 1],
    ['\n<?xml version="1.0"?><a/>', 'XML-DECLARATION', 2, 1],
    ['<?xml?><a/>', 'XML-DECLARATION', 1, 1],
    ['<a><?XML x?></a>', 'XML-DECLARATION', 1, 4],
    ['<?xml encoding="UTF-8"?><a/>', 'XML-DECLARATION', 1, 1],
    ['<?xml version="2.0"?><a/>', 'XML-DECLARATION', 1, 1],
    ['<?xml version="1.0" standalone="maybe"?><a/>', 'XML-DECLARATION', 1, 1],
    ['<!-- c -->\n<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', 'XML-DTD', 2, 1],
    ['text', 'XML-SYNTAX', 1, 1],
    ['<a/>text', 'XML-SYNTAX', 1, 5],
    ['<a/>\n<b/>', 'XML-SYNTAX', 2, 1],
    ['<a>\n  <b>\n</a>', 'XML-TAG', 3, 1],
    ['<a>\n', 'XML-TAG', 2, 1],
    ['</a>', 'XML-SYNTAX', 1, 2],
    ['<a></ a>', 'XML-SYNTAX', 1, 6],
    ['<a></a b>', 'XML-SYNTAX', 1, 8],
    ['<a></ab>', 'XML-TAG', 1, 4],
    ['<ab></a>', 'XML-TAG', 1, 5],
    ['<a', 'XML-SYNTAX', 1, 1],
    ['<a b', 'XML-SYNTAX', 1, 5],
    ['<a b=1/>', 'XML-SYNTAX', 1, 6],
    ['<a b="1"c="2"/>', 'XML-SYNTAX', 1, 9],
    ['<a b="<"/>', 'XML-SYNTAX', 1, 7],
    ['<a b="1', 'XML-SYNTAX', 1, 6],
    ['<a / >', 'XML-SYNTAX', 1, 4],
    ['<1a/>', 'XML-SYNTAX', 1, 2],
    ['<a>1 & 2</a>', 'XML-SYNTAX', 1, 7],
    ['<a>&amp</a>', 'XML-SYNTAX', 1, 4],
    ['<a>&#x;</a>', 'XML-SYNTAX', 1, 4],
    ['<a>&nbsp;</a>', 'XML-ENTITY', 1, 4],
    ['<a>&constructor;</a>', 'XML-ENTITY', 1, 4],
    ['<a>&#0;</a>', 'XML-CHARACTER', 1, 4],
    ['<a>&#xD800;</a>', 'XML-CHARACTER', 1, 4],
    ['<a>&#x99999999999;</a>', 'XML-CHARACTER', 1, 4],
    ['<a>é😀\u0001</a>', 'XML-CHARACTER', 1, 7],
    ['<a b="\u0008"/>', 'XML-CHARACTER', 1, 7],
    ['<a><!--\u001f--></a>', 'XML-CHARACTER', 1, 8],
    ['<a>\uffff</a>', 'XML-CHARACTER', 1, 4],
    ['<a>]]></a>', 'XML-SYNTAX', 1, 4],
    ['<a><![CDATA[</a>', 'XML-SYNTAX', 1, 4],
    ['<a><!- x --></a>', 'XML-SYNTAX', 1, 4],
    ['<a><!-- -- --></a>', 'XML-SYNTAX', 1, 9],
    ['<a><!-- --', 'XML-SYNTAX', 1, 9],
    ['<a><?p</a>', 'XML-SYNTAX', 1, 7],
    ['<a><?p d', 'XML-SYNTAX', 1, 4],
    ['<a b="1" b="2"/>', 'XML-ATTRIBUTE', 1, 10],
    ['<a xmlns:p="u" xmlns:q="u" p:b="" q:b=""/>', 'XML-ATTRIBUTE', 1, 35],
    ['<a xmlns:p="u" xmlns:p="v"/>', 'XML-ATTRIBUTE', 1, 16],
    ['<p:a/>', 'XML-NAMESPACE', 1, 2],
    ['<a p:b=""/>', 'XML-NAMESPACE', 1, 4],
    ['<a><p:b xmlns:p="u"/><p:c/></a>', 'XML-NAMESPACE', 1, 23],
    ['<a:b:c xmlns:a="u"/>', 'XML-NAMESPACE', 1, 2],
    ['<:a/>', 'XML-NAMESPACE', 1, 2],
    ['<a xmlns:p=""/>', 'XML-NAMESPACE', 1, 4],
    ['<a xmlns:xmlns="u"/>', 'XML-NAMESPACE', 1, 4],
    ['<a xmlns:xml="u"/>', 'XML-NAMESPACE', 1, 4],
    ['<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>', 'XML-NAMESPACE', 1, 4],
    ['<a xmlns="http://www.w3.org/2000/xmlns/"/>', 'XML-NAMESPACE', 1, 4],
    ['<?a:b c?><a/>', 'XML-NAMESPACE', 1, 3],
  ])('rejects %j with %s', (xml, code, line, column) => {
    const error = thrownBy(() => parse(xml));
    expect({ code: error.code, line: error.line, column: error.column }).toEqual({ code, line, column });
    expect(error.remedy).not.toBe('');
  });

  it('says in its message what was found and where it began', () => {
    expect(thrownBy(() => parse('<a>\n<b>\n</c></a>')).message).toBe('</c> does not close <b>, which was opened in line 2.');
    expect(thrownBy(() => parse('<a>\n<b>')).message).toBe('The document ends before <b> is closed, which was opened in line 2.');
    expect(thrownBy(() => parse('<a b?="1"/>')).message).toBe('Expected "=" after the name of an attribute here, but found "?".');
  });

  it('leaves nothing behind after an error', () => {
    expect(() => parse('<p:a xmlns:p="left" xmlns="behind"><')).toThrow(XmlError);
    expect(() => parse('<p:a/>')).toThrow('The prefix "p" is not declared.');
    expect(nodes(parse('<a/>'))).toEqual(['document ^-1', 'element {}a ^0']);
  });

  it('keeps trees apart that were parsed one after the other', () => {
    const first = parse('<a><b>1</b></a>');
    const before = nodes(first);
    parse('<x y="2"><z/></x>');
    expect(nodes(first)).toEqual(before);
  });

  it('reads a Buffer as the bytes that it holds', () => {
    const tree = parseXml(Buffer.from('--<a>é</a>').subarray(2));
    expect(tree.string(1)).toBe('é');
    expect(tree.bytes.constructor).toBe(Uint8Array);
  });

  it('refuses what is no bytes', () => {
    expect(() => parseXml('<a/>' as unknown as Uint8Array)).toThrow(expect.objectContaining({ code: 'XML_BYTES' }));
  });

  it('reads a long document like a short one', () => {
    const one = '<b i="1">text</b>\n';
    const tree = parse(`<a>${one.repeat(40_000)}</a>`);
    expect(tree.length).toBe(2 + 40_000 * 4);
    expect(tree.string(tree.length - 2)).toBe('text');
    expect(tree.end[1]).toBe(tree.length);
  });
});

describe('namespacesAt', () => {
  it('gives what is in scope, the nearest first', () => {
    const tree = parse('<a xmlns="u" xmlns:p="v"><b xmlns:p = \'w&amp;\' c=">"><d xmlns="" /></b></a>');
    const XML = ['xml', 'http://www.w3.org/XML/1998/namespace'];
    expect([...tree.namespacesAt(1)]).toEqual([['', 'u'], ['p', 'v'], XML]);
    expect([...tree.namespacesAt(2)]).toEqual([['p', 'w&'], ['', 'u'], XML]);
    expect([...tree.namespacesAt(4)]).toEqual([['p', 'w&'], XML]);
  });
});

function thrownBy(run: () => unknown): XmlError {
  try {
    run();
  } catch (error) {
    if (error instanceof XmlError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
