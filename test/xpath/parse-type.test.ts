import { describe, expect, it } from 'vitest';
import { parseSequenceType } from '../../src/xpath/parse-type.js';
import { showType } from './show.js';

const CONTEXT = { namespaces: new Map([['p', 'urn:p']]) };

describe('parseSequenceType', () => {
  it.each([
    'xs:string',
    'xs:string?',
    'xs:integer*',
    'xs:decimal+',
    'item()',
    'item()*',
    'empty-sequence()',
    'node()',
    'node()?',
    'text()',
    'comment()',
    'element()',
    'element({urn:p}a)',
    'attribute(a)*',
    'document-node()',
    'processing-instruction(x)',
    'xs:anyAtomicType?',
    'xs:untypedAtomic',
    'xs:dayTimeDuration',
  ])('%s', (source) => {
    expect(showType(parseSequenceType(source.replace('{urn:p}', 'p:'), CONTEXT))).toBe(source);
  });

  it.each([
    ['', 'XPST0003', 0],
    ['string', 'XPST0051', 0],
    ['p:string', 'XPST0051', 0],
    ['x:string', 'XPST0081', 0],
    ['xs:string??', 'XPST0003', 10],
    ['empty-sequence()?', 'XPST0003', 16],
    ['f()', 'XPST0003', 0],
    ['item(1)', 'XPST0003', 5],
    ['xs:untyped', 'XPST0051', 0],
    ['1', 'XPST0003', 0],
    ['schema-element(a)', 'UNSUPPORTED', 0],
  ])('refuses %s: %s at %d', (source, code, offset) => {
    expect(() => parseSequenceType(source, CONTEXT)).toThrow(expect.objectContaining({ code, offset }));
  });
});
