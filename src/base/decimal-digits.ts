/** Powers of ten that a double holds exactly. */
export const POW10: readonly number[] = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

const BIG_POW10: readonly bigint[] = Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n));

export function bigPow10(exponent: number): bigint {
  return exponent < BIG_POW10.length ? BIG_POW10[exponent] : 10n ** BigInt(exponent);
}

const BIG_POW5: readonly bigint[] = Array.from({ length: 64 }, (_, n) => 5n ** BigInt(n));

export function bigPow5(exponent: number): bigint {
  return exponent < BIG_POW5.length ? BIG_POW5[exponent] : 5n ** BigInt(exponent);
}

export type Rounding = 'floor' | 'ceiling' | 'half-up' | 'half-even';

/** A safe integer over 10^`digits`, 1 to 15, rounded to an integer. */
export function quantizeSmall(mantissa: number, digits: number, rounding: Rounding): number {
  const unit = POW10[digits];
  let remainder = mantissa % unit;
  if (remainder < 0) remainder += unit;
  // mantissa - remainder may leave the safe integers by less than one unit: floor from the truncated side instead
  const truncated = (mantissa - (mantissa % unit)) / unit;
  const floor = mantissa < 0 && remainder !== 0 ? truncated - 1 : truncated;
  return floor + (roundsUp(remainder === 0, Math.sign(remainder * 2 - unit), floor % 2 !== 0, rounding) ? 1 : 0);
}

/** An integer over 10^`digits`, rounded to an integer. */
export function quantizeBig(mantissa: bigint, digits: number, rounding: Rounding): bigint {
  const unit = bigPow10(digits);
  let floor = mantissa / unit;
  let remainder = mantissa % unit;
  if (remainder < 0n) {
    remainder += unit;
    floor -= 1n;
  }
  const twice = remainder * 2n;
  const side = twice < unit ? -1 : twice > unit ? 1 : 0;
  return floor + (roundsUp(remainder === 0n, side, floor % 2n !== 0n, rounding) ? 1n : 0n);
}

/** Whether a value above its floor goes up; `side` says where it lies from the middle, `odd` speaks of the floor. */
function roundsUp(exact: boolean, side: number, odd: boolean, rounding: Rounding): boolean {
  switch (rounding) {
    case 'floor':
      return false;
    case 'ceiling':
      return !exact;
    case 'half-up':
      return side >= 0;
    case 'half-even':
      return side > 0 || (side === 0 && odd);
  }
}

/** The quotient rounded to an integer, a half toward zero. */
export function divideHalfDown(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  const twice = remainder < 0n ? remainder * -2n : remainder * 2n;
  if (twice <= (divisor < 0n ? -divisor : divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

/** How many trailing zeros there are, at most `limit`. Halves its steps, so that many zeros take few divisions. */
export function trailingZeros(mantissa: bigint, limit: number): number {
  if (limit === 0 || mantissa % 10n !== 0n) return 0;
  let zeros = 0;
  let rest = mantissa;
  for (let step = 2 ** Math.floor(Math.log2(limit)); step >= 1; step /= 2) {
    const unit = bigPow10(step);
    if (zeros + step > limit || rest % unit !== 0n) continue;
    rest /= unit;
    zeros += step;
  }
  return zeros;
}

/** Space, tab, line feed, carriage return. */
export function isXmlSpace(codeUnit: number): boolean {
  return codeUnit === 0x20 || codeUnit === 0x0a || codeUnit === 0x09 || codeUnit === 0x0d;
}
