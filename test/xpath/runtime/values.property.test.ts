import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/base/decimal.js';
import { arithmetic } from '../../../src/xpath/runtime/arithmetic.js';
import { cast } from '../../../src/xpath/runtime/cast.js';
import { compareCodepoints } from '../../../src/xpath/runtime/compare.js';
import { doubleOf, formatDouble, formatFloat } from '../../../src/xpath/runtime/double.js';
import { Double, type Duration, type Temporal } from '../../../src/xpath/runtime/item.js';
import { compareExact } from '../../../src/xpath/runtime/optional.js';
import { stringOf } from '../../../src/xpath/runtime/string-of.js';
import { normalizeSpace, substring, translate } from '../../../src/xpath/runtime/strings.js';
import { compareTemporal } from '../../../src/xpath/runtime/temporal.js';
import { parseTemporal } from '../../../src/xpath/runtime/temporal-text.js';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', 'a', 'b', '\t', '\n', '\uffee', '\ue000', '\u{1f600}', '\u{10000}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

describe('strings', () => {
  it('are ordered by code points', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [[...a], [...b]].map((all) =>
          all.map((c) => (c.codePointAt(0) as number).toString(16).padStart(6, '0')).join(),
        );
        return Math.sign(compareCodepoints(a, b)) === (left < right ? -1 : left > right ? 1 : 0);
      }),
    );
  });

  it('have substrings as the definition says', () => {
    const position = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.double({ min: -3, max: 12, noNaN: true }), fc.double());
    fc.assert(
      fc.property(text, position, position, (subject, start, length) => {
        const wanted = [...subject].filter((_, i) => i + 1 >= Math.round(start) && i + 1 < Math.round(start) + Math.round(length));
        return substring(subject, start, length) === wanted.join('');
      }),
    );
  });

  it('lose and change characters in translate as the definition says', () => {
    fc.assert(
      fc.property(text, text, text, (subject, from, to) => {
        const [sources, targets] = [[...from], [...to]];
        const wanted = [...subject].map((c) => (sources.includes(c) ? (targets[sources.indexOf(c)] ?? '') : c));
        return translate(subject, from, to) === wanted.join('');
      }),
    );
  });

  it('have their space normalized', () => {
    fc.assert(fc.property(text, (subject) => normalizeSpace(subject) === subject.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '')));
  });
});

describe('doubles and floats', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.double(), fc.float(), (double, float) => {
        return Object.is(doubleOf(formatDouble(double)), double) && Object.is(Math.fround(doubleOf(formatFloat(float))), float);
      }),
    );
  });

  it('look as F&O says', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (d) => /^-?\d+(\.\d+)?$|^-?\d\.\d+E-?\d+$/.test(formatDouble(d))),
    );
    expect(stringOf(new Double(1e6))).toBe('1.0E6');
  });
});

describe('dates and times', () => {
  const milliseconds = fc.integer({ min: Date.UTC(0, 0, 1), max: Date.UTC(9998, 11, 31) });
  const zone = fc.integer({ min: -840, max: 840 });
  const iso = (ms: number): string => new Date(ms).toISOString();
  const at = (ms: number): Temporal => parseTemporal(iso(ms), 'dateTime') as Temporal;

  it('agree with the calendar of Date', () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, (a, b) => {
        const span = arithmetic('-', at(a), at(b)) as Duration;
        return (
          Math.sign(compareTemporal(at(a), at(b))) === Math.sign(a - b) &&
          span.seconds.eq(Decimal.of(a - b, 3)) &&
          compareTemporal(arithmetic('+', at(b), span) as Temporal, at(a)) === 0
        );
      }),
    );
  });

  it('are the same instant in every time zone', () => {
    fc.assert(
      fc.property(milliseconds, zone, (ms, minutes) => {
        const offset = `${minutes < 0 ? '-' : '+'}${iso(Math.abs(minutes) * 60_000).slice(11, 16)}`;
        const local = parseTemporal(iso(ms + minutes * 60_000).replace('Z', offset), 'dateTime') as Temporal;
        return compareTemporal(local, at(ms)) === 0;
      }),
    );
  });

  it('are read back as they were written', () => {
    const types = fc.constantFrom('date', 'time', 'dateTime', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay');
    fc.assert(
      fc.property(milliseconds, types, (ms, type) => {
        const value = cast(at(ms), type);
        return stringOf(cast(stringOf(value), type)) === stringOf(value);
      }),
    );
  });
});

describe('the exact value of a double', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  const exact = (value: number): Decimal => Decimal.fromDouble(value) as Decimal;
  const sameOrder = (value: number, other: Decimal): boolean =>
    Math.sign(compareExact(value, other)) === Math.sign(exact(value).compare(other));

  it('stands to a decimal as to one of the same digits', () => {
    const decimal = fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 30 })).map(([mantissa, scale]) => Decimal.of(mantissa, scale));
    fc.assert(fc.property(finite, decimal, sameOrder));
  });

  it('is not taken for a decimal that is close to it', () => {
    const close = fc.tuple(finite, fc.integer({ min: -1, max: 1 }));
    fc.assert(fc.property(close, ([value, step]) => sameOrder(value, exact(value).add(Decimal.of(step, 60)))));
    fc.assert(fc.property(finite, (value) => sameOrder(value, Decimal.parse(exact(value).toString().slice(0, 30)) ?? Decimal.ZERO)));
  });
});
