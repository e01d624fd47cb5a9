import { describe, expect, it, test } from 'vitest';
import { ATOMIC_TYPES, cast, castable } from '../../../src/xpath/runtime/cast.js';
import { atomic, outcome } from './values.js';

/** Value, target type, result or error code. */
const CASTS: readonly (readonly [string, string, string])[] = [
  ['12.50', 'decimal', 'decimal:12.5'],
  ['untyped: +1 ', 'decimal', 'decimal:1'],
  ['1e2', 'decimal', 'FORG0001'],
  ['', 'decimal', 'FORG0001'],
  ['\u00a01', 'decimal', 'FORG0001'],
  ['double:1.5E2', 'decimal', 'decimal:150'],
  ['double:NaN', 'decimal', 'FOCA0002'],
  ['float:INF', 'decimal', 'FOCA0002'],
  ['boolean:true', 'decimal', 'decimal:1'],
  ['date:2026-01-01', 'decimal', 'XPTY0004'],
  [`${'9'.repeat(10_001)}`, 'decimal', 'FOCA0001'],
  ['12', 'integer', 'integer:12'],
  ['-007', 'integer', 'integer:-7'],
  ['12.0', 'integer', 'FORG0001'],
  ['12.', 'integer', 'FORG0001'],
  ['decimal:-12.9', 'integer', 'integer:-12'],
  ['double:-12.9', 'integer', 'integer:-12'],
  ['double:-INF', 'integer', 'FOCA0002'],
  ['12345678901234567890123', 'integer', 'integer:12345678901234567890123'],
  ['5', 'positiveInteger', 'integer:5'],
  ['0', 'positiveInteger', 'FORG0001'],
  ['0', 'nonNegativeInteger', 'integer:0'],
  ['-1', 'nonNegativeInteger', 'FORG0001'],
  ['-1', 'negativeInteger', 'integer:-1'],
  ['0', 'negativeInteger', 'FORG0001'],
  ['0', 'nonPositiveInteger', 'integer:0'],
  ['1', 'nonPositiveInteger', 'FORG0001'],
  ['2147483647', 'int', 'integer:2147483647'],
  ['2147483648', 'int', 'FORG0001'],
  ['9223372036854775807', 'long', 'integer:9223372036854775807'],
  ['9223372036854775808', 'long', 'FORG0001'],
  ['-32769', 'short', 'FORG0001'],
  ['127', 'byte', 'integer:127'],
  ['18446744073709551616', 'unsignedLong', 'FORG0001'],
  ['4294967295', 'unsignedInt', 'integer:4294967295'],
  ['65536', 'unsignedShort', 'FORG0001'],
  ['256', 'unsignedByte', 'FORG0001'],
  ['1E3', 'double', 'double:1000'],
  ['decimal:0.1', 'double', 'double:0.1'],
  ['integer:3', 'double', 'double:3'],
  ['boolean:false', 'double', 'double:0'],
  ['abc', 'double', 'FORG0001'],
  ['date:2026-01-01', 'double', 'XPTY0004'],
  ['0.1', 'float', 'float:0.1'],
  ['double:16777217', 'float', 'float:1.6777216E7'],
  ['true', 'boolean', 'boolean:true'],
  [' 0 ', 'boolean', 'boolean:false'],
  ['TRUE', 'boolean', 'FORG0001'],
  ['double:NaN', 'boolean', 'boolean:false'],
  ['decimal:0.00', 'boolean', 'boolean:false'],
  ['integer:-3', 'boolean', 'boolean:true'],
  ['double:1E10', 'string', '1.0E10'],
  ['decimal:1.00', 'string', '1'],
  ['boolean:true', 'string', 'true'],
  ['dayTimeDuration:PT36H', 'string', 'P1DT12H'],
  ['anyURI:urn:x', 'string', 'urn:x'],
  ['date:2026-01-31+01:00', 'untypedAtomic', 'untyped:2026-01-31+01:00'],
  [' a\tb\n', 'normalizedString', ' a b '],
  [' a \t b\n', 'token', 'a b'],
  ['de-AT', 'language', 'de-AT'],
  ['deutschland', 'language', 'FORG0001'],
  ['a:b', 'NCName', 'FORG0001'],
  ['a:b', 'Name', 'a:b'],
  ['-a', 'NMTOKEN', '-a'],
  ['-a', 'Name', 'FORG0001'],
  ['é1', 'ID', 'é1'],
  ['1é', 'IDREF', 'FORG0001'],
  ['', 'ENTITY', 'FORG0001'],
  [' urn:a ', 'anyURI', 'anyURI:urn:a'],
  ['integer:1', 'anyURI', 'XPTY0004'],
  ['2026-01-31', 'date', 'date:2026-01-31'],
  ['2026-01-32', 'date', 'FORG0001'],
  ['dateTime:2026-01-31T10:00:00Z', 'date', 'date:2026-01-31Z'],
  ['dateTime:2026-01-31T10:00:01.50Z', 'time', 'time:10:00:01.5Z'],
  ['date:2026-01-31', 'dateTime', 'dateTime:2026-01-31T00:00:00'],
  ['date:2026-01-31', 'gYearMonth', 'gYearMonth:2026-01'],
  ['date:2026-01-31Z', 'gYear', 'gYear:2026Z'],
  ['date:2026-01-31', 'gMonthDay', 'gMonthDay:--01-31'],
  ['dateTime:2026-01-31T10:00:00', 'gDay', 'gDay:---31'],
  ['dateTime:2026-01-31T10:00:00', 'gMonth', 'gMonth:--01'],
  ['date:2026-01-31', 'time', 'XPTY0004'],
  ['time:10:00:00', 'date', 'XPTY0004'],
  ['gYear:2026', 'date', 'XPTY0004'],
  ['P1Y2M3DT4H', 'duration', 'duration:P1Y2M3DT4H'],
  ['P1Y2M', 'yearMonthDuration', 'yearMonthDuration:P1Y2M'],
  ['P1D', 'yearMonthDuration', 'FORG0001'],
  ['P1M', 'dayTimeDuration', 'FORG0001'],
  ['duration:P1Y2M3D', 'yearMonthDuration', 'yearMonthDuration:P1Y2M'],
  ['duration:P1Y2M3D', 'dayTimeDuration', 'dayTimeDuration:P3D'],
  ['yearMonthDuration:P1Y', 'dayTimeDuration', 'dayTimeDuration:PT0S'],
  ['dayTimeDuration:P1D', 'duration', 'duration:P1D'],
  ['a:b', 'QName', 'XPTY0004'],
  [' 0aFF ', 'hexBinary', 'hexBinary:0AFF'],
  ['', 'hexBinary', 'hexBinary:'],
  ['0AF', 'hexBinary', 'FORG0001'],
  ['0A FF', 'hexBinary', 'FORG0001'],
  ['0G', 'hexBinary', 'FORG0001'],
  ['AQI=', 'base64Binary', 'base64Binary:AQI='],
  [' A Q\nI = ', 'base64Binary', 'base64Binary:AQI='],
  ['', 'base64Binary', 'base64Binary:'],
  ['AQ', 'base64Binary', 'FORG0001'],
  ['AQI', 'base64Binary', 'FORG0001'],
  ['AR==', 'base64Binary', 'FORG0001'],
  ['A===', 'base64Binary', 'FORG0001'],
  ['AQ=A', 'base64Binary', 'FORG0001'],
  ['A-_=', 'base64Binary', 'FORG0001'],
  ['integer:1', 'base64Binary', 'XPTY0004'],
  ['hexBinary:0102', 'base64Binary', 'base64Binary:AQI='],
  ['base64Binary:+/8=', 'hexBinary', 'hexBinary:FBFF'],
  ['base64Binary:AQI=', 'string', 'AQI='],
  ['x', 'NOTATION', 'XPST0051'],
];

describe('cast and castable', () => {
  test.each(CASTS)('%s as xs:%s: %s', (value, type, result) => {
    expect(outcome(() => cast(atomic(value), type))).toBe(result);
    expect(castable(atomic(value), type)).toBe(!/^(FO|XP)/.test(result));
  });

  it('keeps a value of the type itself', () => {
    for (const text of [
      'decimal:1.5',
      'integer:1',
      'double:1.5',
      'float:1.5',
      'boolean:true',
      'date:2026-01-01',
      'duration:P1D',
      'anyURI:x',
    ]) {
      const value = atomic(text);
      expect(outcome(() => cast(value, text.slice(0, text.indexOf(':'))))).toBe(text);
    }
  });

  it('names the value and the type, and cuts long values', () => {
    expect(() => cast('1O', 'decimal')).toThrow('"1O" is not an xs:decimal');
    expect(() => cast('x'.repeat(5000), 'date')).toThrow(/^"x{60}…" is not an xs:date$/);
  });

  it('knows the types that the tests know', () => {
    const tested = new Set(CASTS.map(([, type]) => type));
    tested.delete('NOTATION');
    expect([...ATOMIC_TYPES].filter((type) => !tested.has(type))).toEqual([]);
  });
});
