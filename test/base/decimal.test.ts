import { describe, expect, it, test } from 'vitest';
import { Decimal, MAX_DECIMAL_LENGTH } from '../../src/base/decimal.js';

function decimal(text: string): Decimal {
  const value = Decimal.parse(text);
  if (value === undefined) throw new Error(`not a decimal: ${text}`);
  return value;
}

describe('parse and toString', () => {
  test.each([
    ['1', '1'],
    ['+1', '1'],
    ['-1', '-1'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['5.', '5'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['100.00', '100'],
    ['0.050', '0.05'],
    [' \t\r\n12.30\n', '12.3'],
    ['9007199254740991', '9007199254740991'],
    ['9007199254740993', '9007199254740993'],
    ['9999999999999999', '9999999999999999'],
    ['-90071992547409.93', '-90071992547409.93'],
    ['123456789012345678901234567890.12345678901234567890', '123456789012345678901234567890.1234567890123456789'],
    ['00000000000000000000000000.10', '0.1'],
    ['0.00000000000000000000000001', '0.00000000000000000000000001'],
    ['-0.00000000000000000000000000', '0'],
    ['12345678901234567890.', '12345678901234567890'],
    ['.12345678901234567890', '0.1234567890123456789'],
  ])('%j is %s', (text, canonical) => {
    expect(decimal(text).toString()).toBe(canonical);
    expect(JSON.stringify(decimal(text))).toBe(`"${canonical}"`);
  });

  test.each([
    '',
    ' ',
    '.',
    '+',
    '-',
    '+.',
    '--1',
    '+-1',
    '1 2',
    '1,5',
    '1e3',
    '1E0',
    'NaN',
    'INF',
    '0x10',
    '\u00a01',
    '1\u2003',
    '١',
    '1.2.3',
    '1.2.',
    '1-',
    '12345678901234567890e1',
    '1234567890.1234567890.1',
    '-.',
    '..........................',
  ])('%j is none', (text) => {
    expect(Decimal.parse(text)).toBeUndefined();
  });

  it('refuses texts beyond its bound', () => {
    expect(Decimal.parse('9'.repeat(MAX_DECIMAL_LENGTH))).toBeDefined();
    expect(Decimal.parse('9'.repeat(MAX_DECIMAL_LENGTH + 1))).toBeUndefined();
  });
});

describe('of', () => {
  test.each<[number | bigint, number, string]>([
    [5, 0, '5'],
    [-12345, 2, '-123.45'],
    [5, 3, '0.005'],
    [-0, 0, '0'],
    [-0, 2, '0'],
    [10n ** 20n, 0, '100000000000000000000'],
    [-(10n ** 20n) - 1n, 20, '-1.00000000000000000001'],
    [10n ** 20n, 20, '1'],
  ])('%s over 10^%d is %s', (mantissa, scale, text) => {
    expect(Decimal.of(mantissa, scale).toString()).toBe(text);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d', (mantissa) => {
    expect(() => Decimal.of(mantissa)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  test.each([
    ['0.1', '0.2', '0.3'],
    ['1.10', '2.2', '3.3'],
    ['-1', '1', '0'],
    ['9007199254740991', '1', '9007199254740992'],
    ['9007199254740991', '0.01', '9007199254740991.01'],
    ['9007199254740992', '-1', '9007199254740991'],
    ['0.00000000000000000001', '1', '1.00000000000000000001'],
    ['0', '0.00000000000000000001', '0.00000000000000000001'],
  ])('%s + %s = %s', (a, b, sum) => {
    expect(decimal(a).add(decimal(b)).toString()).toBe(sum);
    expect(decimal(sum).sub(decimal(b)).toString()).toBe(decimal(a).toString());
    expect(Decimal.sum([decimal(a), decimal(b)]).toString()).toBe(sum);
  });

  test.each([
    ['1.5', '1.5', '2.25'],
    ['-1.5', '2', '-3'],
    ['0', '-5', '0'],
    ['94906267', '94906267', '9007199515875289'],
    ['9007199254740991', '9007199254740991', '81129638414606663681390495662081'],
    ['0.0000000001', '0.0000000001', '0.00000000000000000001'],
  ])('%s * %s = %s', (a, b, product) => {
    expect(decimal(a).mul(decimal(b)).toString()).toBe(product);
  });

  test.each([
    ['1', '3', '0.333333333333333333'],
    ['2', '3', '0.666666666666666667'],
    ['-2', '3', '-0.666666666666666667'],
    ['1', '-3', '-0.333333333333333333'],
    ['10', '4', '2.5'],
    ['7', '100', '0.07'],
    ['1.5', '0.5', '3'],
    ['1', '0.001', '1000'],
    ['0', '7', '0'],
    ['1', '8', '0.125'],
    // 20 digits would be exact: the 18th is rounded, a half down
    ['1', '1048576', '0.000000953674316406'],
    ['3', '2000000000000000000', '0.000000000000000001'],
    ['5', '2000000000000000000', '0.000000000000000002'],
    // a dividend with more fractional digits than the divisor keeps the difference on top
    ['0.001', '3', '0.000333333333333333333'],
    ['123456789012345678901234567890', '10', '12345678901234567890123456789'],
    ['1', '123456789012345678901234567890', '0'],
  ])('%s div %s = %s', (a, b, quotient) => {
    expect(decimal(a).div(decimal(b)).toString()).toBe(quotient);
  });

  test.each([
    ['7', '2', '3', '1'],
    ['-7', '2', '-3', '-1'],
    ['7', '-2', '-3', '1'],
    ['10.5', '3', '3', '1.5'],
    ['1', '0.3', '3', '0.1'],
    ['-0.5', '1', '0', '-0.5'],
    ['6', '-3', '-2', '0'],
    ['12345678901234567890', '7', '1763668414462081127', '1'],
    ['9007199254740991', '0.1', '90071992547409910', '0'],
  ])('%s idiv %s = %s, mod %s', (a, b, quotient, remainder) => {
    expect(decimal(a).idiv(decimal(b)).toString()).toBe(quotient);
    expect(decimal(a).mod(decimal(b)).toString()).toBe(remainder);
  });

  test.each(['div', 'idiv', 'mod'] as const)('%s by zero throws', (operation) => {
    expect(() => Decimal.ONE[operation](Decimal.ZERO)).toThrow(RangeError);
    expect(() => decimal('12345678901234567890')[operation](decimal('0.00'))).toThrow(RangeError);
  });

  test.each([
    ['5', '-5', '5'],
    ['-5', '5', '5'],
    ['0', '0', '0'],
    ['-12345678901234567890', '12345678901234567890', '12345678901234567890'],
  ])('of %s, neg is %s and abs is %s', (text, negated, absolute) => {
    expect(decimal(text).neg().toString()).toBe(negated);
    expect(decimal(text).abs().toString()).toBe(absolute);
    expect(Object.is(decimal(text).neg().mantissa, -0)).toBe(false);
  });
});

describe('comparison', () => {
  test.each([
    ['1', '2', -1],
    ['1.0', '1', 0],
    ['1.10', '1.1', 0],
    ['-1', '1', -1],
    ['0.1', '0.09', 1],
    ['12345678901234567890', '1', 1],
    ['-12345678901234567890', '1', -1],
    ['12345678901234567890', '12345678901234567890.0', 0],
    ['12345678901234567890', '12345678901234567891', -1],
    ['0.00000000000000000001', '0', 1],
    ['9007199254740991', '9007199254740990.99', 1],
    ['0', '-0.0', 0],
  ])('%s to %s: %d', (a, b, order) => {
    expect(Math.sign(decimal(a).compare(decimal(b)))).toBe(order);
    expect(Math.sign(decimal(b).compare(decimal(a)))).toBe(0 - order);
    expect(decimal(a).eq(decimal(b))).toBe(order === 0);
  });

  test.each([
    ['5', 1],
    ['-5', -1],
    ['0.00', 0],
    ['-12345678901234567890', -1],
  ])('the sign of %s is %d', (text, sign) => {
    expect(decimal(text).sign()).toBe(sign);
  });
});

describe('rounding', () => {
  test.each([
    ['2.5', '2', '3', '3', '2'],
    ['-2.5', '-3', '-2', '-2', '-2'],
    ['3.5', '3', '4', '4', '4'],
    ['-3.5', '-4', '-3', '-3', '-4'],
    ['2.4999', '2', '3', '2', '2'],
    ['-0.5', '-1', '0', '0', '0'],
    ['0.5', '0', '1', '1', '0'],
    ['7', '7', '7', '7', '7'],
    ['-90071992547409.91', '-90071992547410', '-90071992547409', '-90071992547410', '-90071992547410'],
    ['1234567890123456789.5', '1234567890123456789', '1234567890123456790', '1234567890123456790', '1234567890123456790'],
    ['-1234567890123456788.5', '-1234567890123456789', '-1234567890123456788', '-1234567890123456788', '-1234567890123456788'],
    ['0.00000000000000000001', '0', '1', '0', '0'],
  ])('%s: floor %s, ceiling %s, round %s, half to even %s', (text, floor, ceiling, round, even) => {
    expect(decimal(text).floor().toString()).toBe(floor);
    expect(decimal(text).ceiling().toString()).toBe(ceiling);
    expect(decimal(text).round().toString()).toBe(round);
    expect(decimal(text).roundHalfToEven().toString()).toBe(even);
  });

  test.each([
    ['3.475', 2, '3.48', '3.48'],
    ['3.465', 2, '3.47', '3.46'],
    ['-3.465', 2, '-3.46', '-3.46'],
    ['1.005', 2, '1.01', '1'],
    ['35612.25', -2, '35600', '35600'],
    ['35650', -2, '35700', '35600'],
    ['4.9', -1, '0', '0'],
    ['5', -1, '10', '0'],
    ['5', -1_000_000_000, '0', '0'],
    ['1.5', 400, '1.5', '1.5'],
  ])('%s to %d places: %s, half to even %s', (text, places, round, even) => {
    expect(decimal(text).round(places).toString()).toBe(round);
    expect(decimal(text).roundHalfToEven(places).toString()).toBe(even);
  });
});

describe('other shapes', () => {
  test.each([
    ['12.00', true, 12n],
    ['12.01', false, 12n],
    ['-12.99', false, -12n],
    ['0.00', true, 0n],
    ['12345678901234567890.5', false, 12345678901234567890n],
  ])('%s: an integer %s, truncated %s', (text, isInteger, truncated) => {
    expect(decimal(text).isInteger()).toBe(isInteger);
    expect(decimal(text).toBigInt()).toBe(truncated);
  });

  test.each([
    ['0.1', 0.1],
    ['123.45', 123.45],
    ['12345678901234567890', 12345678901234567000],
    ['0.0000000000000000000000000001', 1e-28],
    ['-1.005', -1.005],
  ])('%s as a double is %d', (text, double) => {
    expect(decimal(text).toNumber()).toBe(double);
  });

  test.each([
    [0.5, '0.5'],
    [0.1, '0.1000000000000000055511151231257827021181583404541015625'],
    [-0, '0'],
    [1e22, '10000000000000000000000'],
    [-2.75, '-2.75'],
    [1e300, BigInt(1e300).toString()],
  ])('the double %d is exactly %s', (double, text) => {
    expect(Decimal.fromDouble(double)?.toString()).toBe(text);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is no decimal', (double) => {
    expect(Decimal.fromDouble(double)).toBeUndefined();
  });

  it('takes the smallest double', () => {
    expect(Decimal.fromDouble(Number.MIN_VALUE)?.toNumber()).toBe(Number.MIN_VALUE);
  });
});
