import { describe, expect, it } from 'vitest';
import type { XmlLimits } from '../../src/xml/limits.js';
import { NameStore } from '../../src/xml/name-store.js';
import { parseXml } from '../../src/xml/parse.js';
import { parse, utf8 } from './bytes.js';

describe('limits', () => {
  it.each<[limit: keyof XmlLimits, most: number, within: string, beyond: string]>([
    ['bytes', 10, '<abcdefg/>', '<abcdefgh/>'],
    ['depth', 2, '<a><b/></a>', '<a><b><c/></b></a>'],
    ['attributes', 2, '<a x="" xmlns:y="u"/>', '<a x="" y="" z=""/>'],
    ['nameBytes', 4, '<abcd éé=""/>', '<abcde/>'],
    ['nameBytes', 4, '<abcd/>', '<a ééa=""/>'],
    ['nameBytes', 4, '<?abcd?><a/>', '<?abcde?><a/>'],
    ['names', 3, '<a><b/><c/><a/><b/></a>', '<a><b/><c/><d/></a>'],
    ['names', 4, '<a xmlns="u"><b/></a>', '<a xmlns="u"><b xmlns="v"/></a>'],
    ['textBytes', 4, '<a>1234</a>', '<a>12345</a>'],
    ['textBytes', 4, '<a>    </a>', '<a>     </a>'],
    ['textBytes', 13, '<a><![CDATA[1]]></a>', '<a><![CDATA[12]]></a>'],
    ['valueBytes', 4, '<a x="1234"/>', '<a x="12345"/>'],
    ['valueBytes', 4, '<a><!--1234--></a>', '<a><!--12345--></a>'],
    ['valueBytes', 4, '<?p 1234?><a/>', '<?p 12345?><a/>'],
    ['nodes', 3, '<a x=""><b/></a>', '<a x=""><b/>t</a>'],
    ['nodes', 3, '<a><b/><b/></a>', '<a><b/><b c=""/></a>'],
  ])('%s %i', (limit, most, within, beyond) => {
    const limits = { [limit]: most };
    expect(() => parseXml(utf8(within), { limits })).not.toThrow();
    expect(() => parseXml(utf8(beyond), { limits })).toThrow(
      expect.objectContaining({ code: 'XML-LIMIT', message: expect.stringContaining(`limit ${limit}: ${most}`) }),
    );
    // A name that other documents have made known does not slip through.
    expect(() => parseXml(utf8(beyond))).not.toThrow();
    expect(() => parseXml(utf8(beyond), { limits })).toThrow(expect.objectContaining({ code: 'XML-LIMIT' }));
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31])('refuses a limit of %d', (depth) => {
    expect(() => parseXml(utf8('<a/>'), { limits: { depth } })).toThrow(expect.objectContaining({ code: 'XML_LIMITS' }));
  });

  it('refuses a limit that it does not know', () => {
    const limits = { deepness: 3 } as Partial<XmlLimits>;
    expect(() => parseXml(utf8('<a/>'), { limits })).toThrow(expect.objectContaining({ code: 'XML_LIMITS' }));
  });
});

describe('names that documents share', () => {
  it('have the same number in each', () => {
    const first = parse('<q:alpha xmlns:q="u" beta=""/>');
    const second = parse('<x><q:alpha xmlns:q="u" beta=""/></x>');
    expect(second.names).toBe(first.names);
    expect(second.name[2]).toBe(first.name[1]);
    expect(second.name[3]).toBe(first.name[2]);
  });

  it('have one expanded name whatever the prefix', () => {
    const { name, names } = parse('<a xmlns="u" xmlns:p="u" xmlns:q="v"><p:a/><q:a/></a>');
    expect(name[2]).not.toBe(name[1]);
    expect(names.expanded[name[2]]).toBe(names.expanded[name[1]]);
    expect(names.expanded[name[3]]).not.toBe(names.expanded[name[1]]);
  });

  it('are given up once there are too many, while older trees keep theirs', () => {
    const kept = parse('<kept/>');
    parse(`<a>${Array.from({ length: 9000 }, (_, index) => `<n${index}/>`).join('')}</a>`);
    const later = parse('<kept/>');
    expect(later.names).not.toBe(kept.names);
    expect(later.names.size).toBeLessThan(100);
    expect(kept.names.local[kept.name[1]]).toBe('kept');
  });

  it('are resolved anew where a namespace has changed, also after two billion changes', () => {
    const names = new NameStore();
    const uriOfB = (xml: string): string => {
      const tree = parseXml(utf8(xml), { names });
      return names.uri[tree.name[2]];
    };
    names.states = 0x70000000;
    for (const uri of ['u', 'v', 'w', 'u', 'x', 'v']) expect(uriOfB(`<p:a xmlns:p="${uri}"><p:b/></p:a>`)).toBe(uri);
    expect(names.states).toBeLessThan(100);
  });

  it('can be kept in a table of one’s own', () => {
    const names = new NameStore();
    const tree = parseXml(utf8('<a b=""/>'), { names });
    expect(tree.names).toBe(names);
    expect(names.local.slice(1)).toEqual(['b', 'a']);
  });
});
