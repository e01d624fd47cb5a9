import { describe, expect, it, test } from 'vitest';
import { compareCodepoints, type ValueOp, valueCompare } from '../../../src/xpath/runtime/compare.js';
import { atomic, codeOf } from './values.js';

describe('the codepoint order', () => {
  test.each([
    ['', '', 0],
    ['a', 'b', -1],
    ['a', 'aa', -1],
    ['Z', 'a', -1],
    ['\uffee', '\u{10000}', -1],
    ['\ue000', '\u{1f600}', -1],
    ['\u{1f600}', '\u{1f601}', -1],
    ['\ud7ff', '\u{10000}', -1],
    ['x\uffeey', 'x\u{10000}', -1],
  ])('%j to %j: %d', (a, b, order) => {
    expect(Math.sign(compareCodepoints(a, b))).toBe(order);
    expect(Math.sign(compareCodepoints(b, a))).toBe(0 - order);
  });
});

describe('value comparison', () => {
  /** The operators that hold; all others do not. */
  test.each<[string, string, string]>([
    ['a', 'a', 'eq le ge'],
    ['a', 'b', 'ne lt le'],
    ['untyped:10', '9', 'ne lt le'],
    ['untyped:10', 'untyped:9', 'ne lt le'],
    ['anyURI:urn:a', 'urn:a', 'eq le ge'],
    ['integer:1', 'decimal:1.0', 'eq le ge'],
    ['decimal:0.3', 'double:0.3', 'eq le ge'],
    ['decimal:0.30000000000000000001', 'double:0.3', 'eq le ge'],
    ['integer:9007199254740993', 'double:9007199254740992', 'eq le ge'],
    ['integer:9007199254740993', 'integer:9007199254740992', 'ne gt ge'],
    ['double:NaN', 'double:NaN', 'ne'],
    ['double:NaN', 'integer:1', 'ne'],
    ['double:-0', 'integer:0', 'eq le ge'],
    ['float:0.1', 'decimal:0.1', 'eq le ge'],
    ['float:0.1', 'double:0.1', 'ne gt ge'],
    ['double:INF', 'integer:99999999999999999999', 'ne gt ge'],
    ['boolean:true', 'boolean:false', 'ne gt ge'],
    ['date:2026-01-01', 'date:2026-01-02', 'ne lt le'],
    ['time:10:00:00', 'time:10:00:00Z', 'eq le ge'],
    ['yearMonthDuration:P1Y', 'yearMonthDuration:P11M', 'ne gt ge'],
    ['dayTimeDuration:PT24H', 'dayTimeDuration:P1D', 'eq le ge'],
  ])('%s and %s: %s', (a, b, holding) => {
    const holds = (['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const).filter((op) => valueCompare(op, atomic(a), atomic(b)));
    expect(holds.join(' ')).toBe(holding);
  });

  test.each<[string, string]>([
    ['duration:P1Y', 'duration:P12M'],
    ['hexBinary:0aff', 'hexBinary:0AFF'],
    ['base64Binary:A Q I =', 'base64Binary:AQI='],
    ['duration:P1D', 'dayTimeDuration:PT24H'],
    ['gYear:2026', 'gYear:2026Z'],
    ['gMonthDay:--02-29', 'gMonthDay:--02-29'],
  ])('%s and %s are equal without an order', (a, b) => {
    expect(valueCompare('eq', atomic(a), atomic(b))).toBe(true);
    expect(valueCompare('ne', atomic(a), atomic(b))).toBe(false);
    expect(codeOf(() => valueCompare('lt', atomic(a), atomic(b)))).toBe('XPTY0004');
  });

  test.each<[ValueOp, string, string]>([
    ['eq', '1', 'integer:1'],
    ['eq', 'untyped:1', 'integer:1'],
    ['lt', 'boolean:true', 'integer:1'],
    ['eq', 'date:2026-01-01', '2026-01-01'],
    ['eq', 'date:2026-01-01', 'dateTime:2026-01-01T00:00:00'],
    ['lt', 'yearMonthDuration:P1Y', 'dayTimeDuration:P1D'],
    ['eq', 'duration:P1Y', 'integer:1'],
    ['eq', 'hexBinary:0102', 'base64Binary:AQI='],
  ])('%s does not take %s and %s', (op, a, b) => {
    expect(codeOf(() => valueCompare(op, atomic(a), atomic(b)))).toBe('XPTY0004');
  });

  it('is empty where an operand is', () => {
    expect(valueCompare('eq', undefined, 'a')).toBeUndefined();
    expect(valueCompare('ne', 'a', undefined)).toBeUndefined();
  });
});
