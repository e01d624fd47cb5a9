import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type XmlLimits } from '../../src/xml/limits.js';
import { NameStore } from '../../src/xml/name-store.js';
import { parseXml } from '../../src/xml/parse.js';
import { XmlError } from '../../src/xml/xml-error.js';
import { utf8 } from './bytes.js';

const SIZE = 1024 * 1024;

/** Wide open, so that the work is done and not refused. */
const OPEN: XmlLimits = { ...DEFAULT_LIMITS, depth: SIZE, attributes: SIZE, nameBytes: SIZE, names: SIZE };

const LINE =
  '  <cac:InvoiceLine>\n    <cbc:ID schemeID="0088">4711</cbc:ID>\n    <cbc:Note>Twelve months</cbc:Note>\n  </cac:InvoiceLine>\n';
const ORDINARY = `<Invoice xmlns:cac="a" xmlns:cbc="b">\n${fill(() => LINE)}</Invoice>`;

/** Parts one after the other up to one megabyte. */
function fill(part: (index: number) => string): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < SIZE; index += 1) {
    const next = part(index);
    parts.push(next);
    length += next.length;
  }
  return parts.join('');
}

const INPUTS: Readonly<Record<string, () => string>> = {
  'many element names': () => `<a>${fill((i) => `<n${i}/>`)}</a>`,
  'many attribute names': () => `<a>${fill((i) => `<b n${i}=""/>`)}</a>`,
  'many attributes in one tag': () => `<a ${fill((i) => ` n${i}="1"`)}/>`,
  'many attributes with a prefix in one tag': () => `<a xmlns:p="u" ${fill((i) => ` p:n${i}="1"`)}/>`,
  'many namespace declarations in one tag': () => `<a ${fill((i) => ` xmlns:n${i}="u${i}"`)}/>`,
  'many namespaces for one name': () => `<a>${fill((i) => `<p:b xmlns:p="u${i}"/>`)}</a>`,
  'two namespaces in turn for one name': () => `<a>${fill((i) => `<p:b xmlns:p="u${i % 2}"/>`)}</a>`,
  'deep nesting': () => '<a>'.repeat(SIZE / 7) + '</a>'.repeat(SIZE / 7),
  'deep nesting that is never closed': () => '<a>'.repeat(SIZE / 3),
  'deep nesting with a declaration at each level': () => '<a xmlns:p="u">'.repeat(SIZE / 19) + '</a>'.repeat(SIZE / 19),
  'deep nesting with a binding of its own at each level': () => fill((i) => `<a xmlns:p${i % 500}="u">`),
  'one long text': () => `<a>${'x'.repeat(SIZE)}</a>`,
  'one long text beyond ASCII': () => `<a>${'€'.repeat(SIZE / 3)}</a>`,
  'one long text of references': () => `<a>${'&amp;'.repeat(SIZE / 5)}</a>`,
  'one long text of brackets': () => `<a>${']'.repeat(SIZE)}</a>`,
  'one long text of CDATA sections': () => `<a>${'<![CDATA[]]>'.repeat(SIZE / 12)}x</a>`,
  'one long CDATA section of brackets': () => `<a><![CDATA[${']'.repeat(SIZE)}]]></a>`,
  'one long reference': () => `<a>&#${'0'.repeat(SIZE)}65;</a>`,
  'one long name': () => `<${'a'.repeat(SIZE)}/>`,
  'one long attribute': () => `<a b="${'\n'.repeat(SIZE - 64)}"/>`,
  'one long comment of hyphens': () => `<a><!--${'- '.repeat(SIZE / 2 - 16)}--></a>`,
  'white space in tags': () => `<a${' '.repeat(SIZE)}/>`,
  'white space before the root': () => `${'\n'.repeat(SIZE)}<a/>`,
  'the smallest elements': () => `<a>${'<b/>'.repeat(SIZE / 4)}</a>`,
  'the smallest texts': () => `<a>${'x<b/>'.repeat(SIZE / 5)}</a>`,
  'an error at the end': () => `${ORDINARY}<`,
  'errors all over': () => `<a>${'<b></c>&&<'.repeat(SIZE / 10)}`,
  'nothing but opening brackets': () => '<'.repeat(SIZE),
};

function attempt(bytes: Uint8Array): number {
  const start = performance.now();
  try {
    const tree = parseXml(bytes, { limits: OPEN, names: new NameStore() });
    // What is read lazily counts too.
    tree.string(0);
    tree.position(tree.length - 1);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
  }
  return performance.now() - start;
}

/** How much longer one takes than the other; the least of a few tries, since other work on the machine only ever adds. */
function ratio(bytes: Uint8Array, ordinary: Uint8Array, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5 && least > enough; round += 1) least = Math.min(least, attempt(bytes) / attempt(ordinary));
  return least;
}

describe('one megabyte of', () => {
  const ordinary = utf8(ORDINARY);

  beforeAll(() => {
    for (let round = 0; round < 5; round += 1) attempt(ordinary);
  });

  it.each(Object.entries(INPUTS))('%s takes at most 20 times an ordinary invoice of that size', (_, make) => {
    expect(ratio(utf8(make()), ordinary, 20)).toBeLessThan(20);
  });
});

it('gives up on the limits long before a hostile document is read to its end', () => {
  const deep = utf8('<a>'.repeat(5_000_000));
  const start = performance.now();
  expect(() => parseXml(deep)).toThrow(expect.objectContaining({ code: 'XML-LIMIT' }));
  expect(performance.now() - start).toBeLessThan(200);
});
