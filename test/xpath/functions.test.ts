import { describe, expect, it, test } from 'vitest';
import { CONTEXT_DEFAULT, FUNCTIONS } from '../../src/xpath/functions.js';
import * as runtime from '../../src/xpath/runtime/index.js';

describe('the function table', () => {
  it('names implementations that exist', () => {
    const exported: Readonly<Record<string, unknown>> = { ...runtime };
    const missing = [...FUNCTIONS.values()].filter((signature) => typeof exported[signature.impl] !== 'function');
    expect(missing).toEqual([]);
  });

  it('has keys of name and number of arguments', () => {
    for (const [key, { name, params, variadic }] of FUNCTIONS) expect(key).toBe(variadic ? name : `${name}#${params.length}`);
  });

  it('hands each implementation as many arguments as it takes', () => {
    const exported: Readonly<Record<string, unknown>> = { ...runtime };
    const most = new Map<string, number>();
    for (const { impl, params, tree, env } of FUNCTIONS.values()) {
      most.set(impl, Math.max(most.get(impl) ?? 0, params.length + (tree ? 1 : 0) + (env ? 1 : 0)));
    }
    const tooMany = [...most].filter(([impl, count]) => (exported[impl] as (...args: never[]) => unknown).length > count);
    expect(tooMany).toEqual([]);
  });

  it('has a form with one argument more for each function that defaults to the context item', () => {
    for (const name of CONTEXT_DEFAULT) expect(FUNCTIONS.has(`${name}#${name === 'lang' ? 2 : 1}`)).toBe(true);
  });

  /** The functions of XPath 2.0 that are left out: they need other documents, base URIs, or a static property. */
  const REFUSED = [
    'doc#1',
    'doc-available#1',
    'collection#1',
    'base-uri#1',
    'document-uri#1',
    'static-base-uri#0',
    'resolve-uri#2',
    'id#1',
    'idref#1',
  ];
  /** The business of the compiler, which knows the focus. */
  const COMPILED = ['position#0', 'last#0', 'current#0', 'key#2'];

  test.each([...REFUSED, ...COMPILED])('%s is not in it', (key) => {
    expect(FUNCTIONS.has(key)).toBe(false);
  });

  test.each([
    ['substring#2', ['string?', 'double']],
    ['substring#3', ['string?', 'double', 'double']],
    ['matches#3', ['string?', 'string', 'string']],
    ['deep-equal#2', ['item*', 'item*']],
    ['current-date#0', []],
    ['sum#2', ['atomic*', 'atomic?']],
  ])('%s takes %j', (key, params) => {
    expect(FUNCTIONS.get(key)?.params).toEqual(params);
  });

  it('marks what needs the tree or the time', () => {
    expect(FUNCTIONS.get('name#1')?.tree).toBe(true);
    expect(FUNCTIONS.get('current-date#0')?.env).toBe(true);
    expect(FUNCTIONS.get('count#1')?.tree).toBeUndefined();
  });
});
