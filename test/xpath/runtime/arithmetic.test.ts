import { describe, expect, it, test } from 'vitest';
import { type ArithmeticOp, arithmetic, unaryMinus, unaryPlus } from '../../../src/xpath/runtime/arithmetic.js';
import { atomic, outcome } from './values.js';

describe('arithmetic', () => {
  test.each<[string, ArithmeticOp, string, string]>([
    ['integer:7', '+', 'integer:2', 'integer:9'],
    ['integer:7', '-', 'integer:9', 'integer:-2'],
    ['integer:99999999999', '*', 'integer:99999999999', 'integer:9999999999800000000001'],
    ['integer:7', 'div', 'integer:2', 'decimal:3.5'],
    ['integer:1', 'div', 'integer:3', 'decimal:0.333333333333333333'],
    ['integer:-7', 'idiv', 'integer:2', 'integer:-3'],
    ['integer:-7', 'mod', 'integer:2', 'integer:-1'],
    ['integer:7', 'div', 'integer:0', 'FOAR0001'],
    ['integer:7', 'idiv', 'integer:0', 'FOAR0001'],
    ['integer:7', 'mod', 'integer:0', 'FOAR0001'],
    ['decimal:0.1', '+', 'decimal:0.2', 'decimal:0.3'],
    ['decimal:0.1', '-', 'integer:1', 'decimal:-0.9'],
    ['decimal:1.15', '*', 'integer:100', 'decimal:115'],
    ['decimal:7', 'idiv', 'decimal:0.5', 'integer:14'],
    ['decimal:7.25', 'mod', 'integer:2', 'decimal:1.25'],
    ['decimal:7', 'div', 'decimal:0.00', 'FOAR0001'],
    ['decimal:7', 'idiv', 'decimal:0', 'FOAR0001'],
    ['decimal:7', 'mod', 'decimal:0', 'FOAR0001'],
    ['double:0.1', '+', 'decimal:0.2', 'double:0.30000000000000004'],
    ['double:1', 'div', 'integer:0', 'double:INF'],
    ['double:0', 'div', 'integer:0', 'double:NaN'],
    ['double:7', 'idiv', 'integer:2', 'integer:3'],
    ['double:7', 'idiv', 'integer:0', 'FOAR0001'],
    ['double:INF', 'idiv', 'integer:2', 'FOAR0002'],
    ['double:NaN', 'idiv', 'integer:2', 'FOAR0002'],
    ['double:7', 'idiv', 'double:INF', 'integer:0'],
    ['double:-7.5', 'mod', 'integer:2', 'double:-1.5'],
    ['double:7', 'mod', 'integer:0', 'double:NaN'],
    ['float:0.1', '+', 'decimal:0.2', 'float:0.3'],
    ['float:0.5', '*', 'double:3', 'double:1.5'],
    ['float:16777216', '+', 'integer:1', 'float:1.6777216E7'],
    ['untyped:5', '+', 'integer:1', 'double:6'],
    ['untyped:1.5', '*', 'untyped:2', 'double:3'],
    ['untyped:x', '+', 'integer:1', 'FORG0001'],
    ['5', '+', 'integer:1', 'XPTY0004'],
    ['boolean:true', '+', 'integer:1', 'XPTY0004'],
    ['date:2026-01-31', '+', 'yearMonthDuration:P1M', 'date:2026-02-28'],
    ['date:2024-03-31', '-', 'yearMonthDuration:P1M', 'date:2024-02-29'],
    ['date:2026-01-31', '-', 'yearMonthDuration:P13M', 'date:2024-12-31'],
    ['date:0000-01-15', '-', 'yearMonthDuration:P1M', 'date:-0001-12-15'],
    ['yearMonthDuration:P1Y', '+', 'date:2024-02-29', 'date:2025-02-28'],
    ['date:2026-12-31', '+', 'dayTimeDuration:P1D', 'date:2027-01-01'],
    ['date:2026-01-01Z', '-', 'dayTimeDuration:PT1H', 'date:2025-12-31Z'],
    ['date:2026-03-01', '-', 'date:2026-02-01', 'dayTimeDuration:P28D'],
    ['date:2026-01-01+01:00', '-', 'date:2026-01-01Z', 'dayTimeDuration:-PT1H'],
    ['dateTime:2026-01-01T00:00:00.5Z', '-', 'dateTime:2025-12-31T23:59:59Z', 'dayTimeDuration:PT1.5S'],
    ['dateTime:2026-01-01T00:00:00', '+', 'dayTimeDuration:P1DT1H1M1.5S', 'dateTime:2026-01-02T01:01:01.5'],
    ['dateTime:2026-01-31T10:00:00+02:00', '+', 'yearMonthDuration:P1M', 'dateTime:2026-02-28T10:00:00+02:00'],
    ['time:23:30:00', '+', 'dayTimeDuration:PT1H', 'time:00:30:00'],
    ['time:00:30:00Z', '-', 'dayTimeDuration:P3DT1H', 'time:23:30:00Z'],
    ['time:10:00:00', '-', 'time:09:15:00', 'dayTimeDuration:PT45M'],
    ['time:10:00:00', '+', 'yearMonthDuration:P1M', 'XPTY0004'],
    ['date:2026-01-01', '+', 'date:2026-01-01', 'XPTY0004'],
    ['date:2026-01-01', '-', 'dateTime:2026-01-01T00:00:00', 'XPTY0004'],
    ['date:2026-01-01', '+', 'duration:P1D', 'XPTY0004'],
    ['date:2026-01-01', '+', 'integer:1', 'XPTY0004'],
    ['gYear:2026', '+', 'yearMonthDuration:P1Y', 'XPTY0004'],
    ['dayTimeDuration:P1D', '-', 'date:2026-01-01', 'XPTY0004'],
    ['date:2026-01-01', '+', 'yearMonthDuration:P999999999Y', 'FODT0001'],
    ['date:2026-01-01', '+', 'dayTimeDuration:P99999999999999D', 'FODT0001'],
    ['yearMonthDuration:P1Y', '+', 'yearMonthDuration:P1M', 'yearMonthDuration:P1Y1M'],
    ['dayTimeDuration:P1D', '-', 'dayTimeDuration:PT25H', 'dayTimeDuration:-PT1H'],
    ['yearMonthDuration:P1Y', '+', 'dayTimeDuration:P1D', 'XPTY0004'],
    ['yearMonthDuration:P1M', '*', 'decimal:2.5', 'yearMonthDuration:P3M'],
    ['decimal:-2.5', '*', 'yearMonthDuration:P1M', 'yearMonthDuration:-P2M'],
    ['dayTimeDuration:PT1H', '*', 'double:1.5', 'dayTimeDuration:PT1H30M'],
    ['dayTimeDuration:PT1H', 'div', 'integer:4', 'dayTimeDuration:PT15M'],
    ['dayTimeDuration:P1D', 'div', 'dayTimeDuration:PT1H', 'decimal:24'],
    ['yearMonthDuration:P1Y', 'div', 'yearMonthDuration:P5M', 'decimal:2.4'],
    ['dayTimeDuration:P1D', 'div', 'dayTimeDuration:PT0S', 'FOAR0001'],
    ['dayTimeDuration:P1D', 'div', 'integer:0', 'FODT0002'],
    ['dayTimeDuration:P1D', '*', 'double:NaN', 'FOCA0005'],
    ['dayTimeDuration:P1D', '*', 'double:INF', 'FODT0002'],
    ['dayTimeDuration:P1D', 'div', 'double:-INF', 'dayTimeDuration:PT0S'],
    ['dayTimeDuration:P1D', '*', 'untyped:2', 'dayTimeDuration:P2D'],
    ['duration:P1D', '*', 'integer:2', 'XPTY0004'],
    ['dayTimeDuration:P1D', 'mod', 'dayTimeDuration:P1D', 'XPTY0004'],
  ])('%s %s %s is %s', (a, op, b, result) => {
    expect(outcome(() => arithmetic(op, atomic(a), atomic(b)))).toBe(result);
  });

  it('is empty where an operand is', () => {
    expect(arithmetic('+', undefined, 1n)).toBeUndefined();
    expect(arithmetic('div', 1n, undefined)).toBeUndefined();
  });
});

describe('unary', () => {
  test.each([
    ['integer:5', 'integer:-5', 'integer:5'],
    ['decimal:-0.5', 'decimal:0.5', 'decimal:-0.5'],
    ['double:0', 'double:-0', 'double:0'],
    ['float:1.5', 'float:-1.5', 'float:1.5'],
    ['untyped:2', 'double:-2', 'double:2'],
    ['x', 'XPTY0004', 'XPTY0004'],
    ['dayTimeDuration:P1D', 'XPTY0004', 'XPTY0004'],
  ])('minus and plus of %s: %s, %s', (value, minus, plus) => {
    expect(outcome(() => unaryMinus(atomic(value)))).toBe(minus);
    expect(outcome(() => unaryPlus(atomic(value)))).toBe(plus);
  });
});
