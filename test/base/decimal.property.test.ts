import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Decimal } from '../../src/base/decimal.js';

/** A value as a fraction: the reference that Decimal is held against. */
interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

interface Sample {
  readonly decimal: Decimal;
  readonly exact: Rational;
}

const mantissas = fc.oneof(
  fc.bigInt({ min: -100_000n, max: 100_000n }),
  fc.maxSafeInteger().map(BigInt),
  fc.bigInt({ min: 2n ** 53n - 40n, max: 2n ** 53n + 40n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  fc.tuple(fc.bigInt({ min: -9n, max: 9n }), fc.nat({ max: 30 })).map(([digit, zeros]) => digit * 10n ** BigInt(zeros)),
);
const samples: fc.Arbitrary<Sample> = fc.tuple(mantissas, fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 30 }))).map(([over, scale]) => ({
  decimal: Decimal.of(over, scale),
  exact: { over, under: 10n ** BigInt(scale) },
}));

function rational(value: Decimal): Rational {
  const [whole, fraction = ''] = value.toString().split('.');
  return { over: BigInt(whole + fraction), under: 10n ** BigInt(fraction.length) };
}

function compare(a: Rational, b: Rational): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function floor({ over, under }: Rational): bigint {
  return over / under - (over % under < 0n ? 1n : 0n);
}

function holds(property: fc.IProperty<[Sample, Sample]>): void {
  fc.assert(property, { numRuns: 2000 });
}

const pairs = (check: (a: Sample, b: Sample) => boolean): fc.IProperty<[Sample, Sample]> => fc.property(samples, samples, check);

describe('Decimal against fractions of integers', () => {
  it('adds and subtracts', () => {
    holds(
      pairs(({ decimal: x, exact: a }, { decimal: y, exact: b }) => {
        const under = a.under * b.under;
        const sum = { over: a.over * b.under + b.over * a.under, under };
        const difference = { over: a.over * b.under - b.over * a.under, under };
        return compare(rational(x.add(y)), sum) === 0 && compare(rational(x.sub(y)), difference) === 0;
      }),
    );
  });

  it('multiplies', () => {
    holds(
      pairs(({ decimal: x, exact: a }, { decimal: y, exact: b }) => {
        return compare(rational(x.mul(y)), { over: a.over * b.over, under: a.under * b.under }) === 0;
      }),
    );
  });

  it('divides to within half a unit of the 18th digit', () => {
    holds(
      pairs(({ decimal: x, exact: a }, { decimal: y, exact: b }) => {
        if (b.over === 0n) return true;
        const quotient = rational(x.div(y));
        // |quotient - a/b| * 2 * 10^18 <= 1
        const over = quotient.over * a.under * b.over - a.over * b.under * quotient.under;
        const under = quotient.under * a.under * b.over;
        const size = (value: bigint): bigint => (value < 0n ? -value : value);
        return size(over) * 2n * 10n ** 18n <= size(under);
      }),
    );
  });

  it('divides without a remainder where idiv and mod say so', () => {
    holds(
      pairs(({ decimal: x, exact: a }, { decimal: y, exact: b }) => {
        if (b.over === 0n) return true;
        const truncated = (a.over * b.under) / (a.under * b.over);
        const rest = x.mod(y);
        return x.idiv(y) === truncated && Decimal.of(truncated).mul(y).add(rest).eq(x) && (rest.sign() === 0 || rest.sign() === x.sign());
      }),
    );
  });

  it('compares', () => {
    holds(
      pairs(({ decimal: x, exact: a }, { decimal: y, exact: b }) => {
        return Math.sign(x.compare(y)) === compare(a, b) && x.eq(y) === (compare(a, b) === 0);
      }),
    );
  });

  it('rounds', () => {
    holds(
      pairs(({ decimal: x, exact: a }, { exact: { over } }) => {
        const places = Number(over % 6n);
        const unit = 10n ** BigInt(Math.abs(places));
        const scaled = places >= 0 ? { over: a.over * unit, under: a.under } : { over: a.over, under: a.under * unit };
        const back = (value: bigint): Rational => (places >= 0 ? { over: value, under: unit } : { over: value * unit, under: 1n });
        const down = floor(scaled);
        const twice = (scaled.over - down * scaled.under) * 2n;
        const halfUp = twice >= scaled.under ? down + 1n : down;
        const even = twice > scaled.under || (twice === scaled.under && down % 2n !== 0n) ? down + 1n : down;
        return (
          compare(rational(x.round(places)), back(halfUp)) === 0 &&
          compare(rational(x.roundHalfToEven(places)), back(even)) === 0 &&
          x.floor().toBigInt() === floor(a) &&
          x.ceiling().toBigInt() === -floor({ over: -a.over, under: a.under })
        );
      }),
    );
  });

  it('reads what it writes, in canonical form', () => {
    holds(
      pairs(({ decimal: x, exact: a }) => {
        const text = x.toString();
        return (
          /^(0|-?([1-9]\d*|0(?=\.))(\.\d*[1-9])?)$/.test(text) && Decimal.parse(text)?.toString() === text && compare(rational(x), a) === 0
        );
      }),
    );
  });

  it('keeps small what can be small', () => {
    holds(pairs(({ decimal: x }, { decimal: y }) => isNormal(x.add(y)) && isNormal(x.mul(y)) && isNormal(x.sub(y))));
  });

  it('gives the nearest double, and takes doubles exactly', () => {
    fc.assert(
      fc.property(samples, fc.double({ noNaN: true, noDefaultInfinity: true }), ({ decimal }, double) => {
        return decimal.toNumber() === Number(decimal.toString()) && Decimal.fromDouble(double)?.toNumber() === double + 0;
      }),
      { numRuns: 2000 },
    );
  });
});

function isNormal(value: Decimal): boolean {
  if (value.big === undefined) return Number.isSafeInteger(value.mantissa) && !Object.is(value.mantissa, -0);
  const size = value.big < 0n ? -value.big : value.big;
  return Number.isNaN(value.mantissa) && size > 2n ** 53n - 1n && (value.scale === 0 || size % 10n !== 0n || size / 10n > 2n ** 53n - 1n);
}
