import {
  bigPow5,
  bigPow10,
  divideHalfDown,
  isXmlSpace,
  POW10,
  quantizeBig,
  quantizeSmall,
  type Rounding,
  trailingZeros,
} from './decimal-digits.js';

const MAX = Number.MAX_SAFE_INTEGER;

/** `parse` refuses longer texts: the time to read digits grows faster than their number. */
export const MAX_DECIMAL_LENGTH = 10_000;

/** Fractional digits that a quotient keeps at least. */
export const DIVISION_DIGITS = 18;

/**
 * An exact decimal number, immutable. The value is a mantissa times 10^-scale. The mantissa is a JavaScript number while it is a safe
 * integer, as those of amounts are, and a `bigint` beyond. Zero has no sign.
 *
 * Its methods are `private`, not `#private`, which would mark each instance: one more word and one more step for every number made.
 */
export class Decimal {
  static readonly ZERO = new Decimal(0, 0, undefined);
  static readonly ONE = new Decimal(1, 0, undefined);

  /** A safe integer, or NaN where `big` holds the mantissa: range checks then fail and lead to the slow path. */
  readonly mantissa: number;
  /** Digits after the point, from 0; trailing zeros count. */
  readonly scale: number;
  readonly big: bigint | undefined;

  private constructor(mantissa: number, scale: number, big: bigint | undefined) {
    this.mantissa = mantissa;
    this.scale = scale;
    this.big = big;
  }

  /** `mantissa` times 10^-`scale`. A number must be a safe integer, `scale` an integer from 0. */
  static of(mantissa: number | bigint, scale = 0): Decimal {
    if (typeof mantissa === 'bigint') return Decimal.#fromBig(mantissa, scale);
    if (!Number.isSafeInteger(mantissa)) throw new RangeError(`not a safe integer: ${mantissa}`);
    return new Decimal(mantissa + 0, scale, undefined);
  }

  /**
   * Reads the lexical form of xs:decimal: `12`, `+1`, `-.5`, `5.`, with XML white space around it. Anything else is `undefined`: an
   * exponent, `NaN`, the empty string, a no-break space, more than `MAX_DECIMAL_LENGTH` characters.
   */
  static parse(lexical: string): Decimal | undefined {
    let end = lexical.length;
    let i = 0;
    while (i < end && isXmlSpace(lexical.charCodeAt(i))) i++;
    while (end > i && isXmlSpace(lexical.charCodeAt(end - 1))) end--;
    const sign = lexical.charCodeAt(i);
    if (sign === 0x2b || sign === 0x2d) i++;
    const start = i;
    if (end - start > 16) return Decimal.#parseLong(lexical.slice(start, end), sign === 0x2d);
    let mantissa = 0;
    let point = -1;
    for (; i < end; i++) {
      const digit = lexical.charCodeAt(i) - 0x30;
      if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
      else if (digit === -2 && point < 0) point = i;
      else return undefined;
    }
    if (end - start < (point < 0 ? 1 : 2)) return undefined;
    if (mantissa > MAX) return Decimal.#parseLong(lexical.slice(start, end), sign === 0x2d);
    return new Decimal(sign === 0x2d ? 0 - mantissa : mantissa, point < 0 ? 0 : end - point - 1, undefined);
  }

  static #parseLong(unsigned: string, negative: boolean): Decimal | undefined {
    if (unsigned.length > MAX_DECIMAL_LENGTH) return undefined;
    const parts = /^0*([0-9]*)(?:\.([0-9]*?)0*)?$/.exec(unsigned);
    if (parts === null) return undefined;
    const fraction = parts[2] ?? '';
    const mantissa = BigInt(parts[1] + fraction);
    return Decimal.#fromBig(negative ? -mantissa : mantissa, fraction.length);
  }

  /** The exact value of a finite double; `undefined` for NaN and the infinities. */
  static fromDouble(value: number): Decimal | undefined {
    if (Number.isSafeInteger(value)) return new Decimal(value + 0, 0, undefined);
    if (!Number.isFinite(value)) return undefined;
    // a double is an integer over a power of two, and 1/2^n is 5^n/10^n
    let halvings = 0;
    let scaled = value;
    while (!Number.isInteger(scaled)) {
      scaled *= 2;
      halvings++;
    }
    // halved as often as possible, the integer is odd, so the product has no zeros at its end
    const mantissa = BigInt(scaled) * bigPow5(halvings);
    if (mantissa > MAX || mantissa < -MAX) return new Decimal(Number.NaN, halvings, mantissa);
    return new Decimal(Number(mantissa), halvings, undefined);
  }

  /** Goes back to a small mantissa where one will do. */
  static #fromBig(mantissa: bigint, scale: number): Decimal {
    let big = mantissa;
    let places = scale;
    if ((big > MAX || big < -MAX) && places > 0) {
      const zeros = trailingZeros(big, places);
      big /= bigPow10(zeros);
      places -= zeros;
    }
    if (big > MAX || big < -MAX) return new Decimal(Number.NaN, places, big);
    return new Decimal(Number(big), big === 0n ? 0 : places, undefined);
  }

  /** The exact sum; zero for none. */
  static sum(values: Iterable<Decimal>): Decimal {
    let total = Decimal.ZERO;
    for (const value of values) total = total.add(value);
    return total;
  }

  add(other: Decimal): Decimal {
    if (this.scale === other.scale) {
      const sum = this.mantissa + other.mantissa;
      if (sum <= MAX && sum >= -MAX) return new Decimal(sum, this.scale, undefined);
    }
    return this.addScaled(other, 1);
  }

  sub(other: Decimal): Decimal {
    if (this.scale === other.scale) {
      const difference = this.mantissa - other.mantissa;
      if (difference <= MAX && difference >= -MAX) return new Decimal(difference, this.scale, undefined);
    }
    return this.addScaled(other, -1);
  }

  /** Brings both to the longer scale first. */
  private addScaled(other: Decimal, sign: 1 | -1): Decimal {
    const scale = Math.max(this.scale, other.scale);
    const left = this.smallAt(scale);
    const right = other.smallAt(scale);
    const sum = left + sign * right;
    if (sum <= MAX && sum >= -MAX) return new Decimal(sum, scale, undefined);
    const addend = other.bigAt(scale);
    return Decimal.#fromBig(this.bigAt(scale) + (sign < 0 ? -addend : addend), scale);
  }

  mul(other: Decimal): Decimal {
    const product = this.mantissa * other.mantissa;
    if (product <= MAX && product >= -MAX) return new Decimal(product + 0, product === 0 ? 0 : this.scale + other.scale, undefined);
    return Decimal.#fromBig(this.bigAt(this.scale) * other.bigAt(other.scale), this.scale + other.scale);
  }

  /**
   * The quotient, rounded half down to max(18, s1 - s2 + 18) fractional digits, where s1 and s2 are the fractional digits that the
   * operands need: so does Saxon. Throws a RangeError when `other` is zero.
   */
  div(other: Decimal): Decimal {
    if (other.mantissa === 0) throw new RangeError('division by zero');
    // most quotients of amounts end after few digits
    for (let k = 0; k <= 8; k++) {
      const dividend = this.mantissa * POW10[k];
      if (!(dividend <= MAX && dividend >= -MAX)) break;
      if (dividend % other.mantissa !== 0) continue;
      const quotient = dividend / other.mantissa + 0;
      const scale = this.scale - other.scale + k;
      if (scale >= 0) return new Decimal(quotient, scale, undefined);
      return Decimal.#fromBig(BigInt(quotient) * bigPow10(-scale), 0);
    }
    const places = Math.max(DIVISION_DIGITS, this.neededScale() - other.neededScale() + DIVISION_DIGITS);
    const shift = places + other.scale - this.scale;
    const dividend = this.bigAt(this.scale + Math.max(shift, 0));
    const divisor = other.bigAt(other.scale + Math.max(-shift, 0));
    return Decimal.#fromBig(divideHalfDown(dividend, divisor), places);
  }

  /** The integer part of the quotient, toward zero. Throws a RangeError when `other` is zero. */
  idiv(other: Decimal): bigint {
    if (other.mantissa === 0) throw new RangeError('division by zero');
    const scale = Math.max(this.scale, other.scale);
    return this.bigAt(scale) / other.bigAt(scale);
  }

  /** The remainder of `idiv`, with the sign of this. Throws a RangeError when `other` is zero. */
  mod(other: Decimal): Decimal {
    if (other.mantissa === 0) throw new RangeError('division by zero');
    const scale = Math.max(this.scale, other.scale);
    const remainder = this.smallAt(scale) % other.smallAt(scale);
    if (!Number.isNaN(remainder)) return new Decimal(remainder + 0, scale, undefined);
    return Decimal.#fromBig(this.bigAt(scale) % other.bigAt(scale), scale);
  }

  neg(): Decimal {
    return this.big === undefined ? new Decimal(0 - this.mantissa, this.scale, undefined) : new Decimal(Number.NaN, this.scale, -this.big);
  }

  abs(): Decimal {
    return this.sign() < 0 ? this.neg() : this;
  }

  /** Negative, zero or positive, as this is less than, equal to or greater than `other`. */
  compare(other: Decimal): number {
    if (this.scale === other.scale) {
      const difference = this.mantissa - other.mantissa;
      if (!Number.isNaN(difference)) return difference;
    }
    const scale = Math.max(this.scale, other.scale);
    const difference = this.smallAt(scale) - other.smallAt(scale);
    if (!Number.isNaN(difference)) return difference;
    const signs = this.sign() - other.sign();
    if (signs !== 0) return signs;
    const left = this.bigAt(scale);
    const right = other.bigAt(scale);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  eq(other: Decimal): boolean {
    return this.compare(other) === 0;
  }

  /** -1, 0 or 1. */
  sign(): number {
    if (this.big === undefined) return Math.sign(this.mantissa);
    return this.big < 0n ? -1 : 1;
  }

  floor(): Decimal {
    return this.quantize(0, 'floor');
  }

  ceiling(): Decimal {
    return this.quantize(0, 'ceiling');
  }

  /** To `places` fractional digits (negative: to tens, hundreds, …), half toward positive infinity. */
  round(places = 0): Decimal {
    return this.quantize(places, 'half-up');
  }

  /** To `places` fractional digits (negative: to tens, hundreds, …), half to even. */
  roundHalfToEven(places = 0): Decimal {
    return this.quantize(places, 'half-even');
  }

  private quantize(places: number, rounding: Rounding): Decimal {
    const digits = this.scale - places;
    if (digits <= 0) return this;
    if (digits <= 15 && places >= 0 && this.big === undefined) {
      return new Decimal(quantizeSmall(this.mantissa, digits, rounding), places, undefined);
    }
    const mantissa = this.bigAt(this.scale);
    // far below half a unit: do not build the unit
    if (places < 0 && digits > mantissa.toString().length + 1) return Decimal.ZERO;
    const rounded = quantizeBig(mantissa, digits, rounding);
    return places >= 0 ? Decimal.#fromBig(rounded, places) : Decimal.#fromBig(rounded * bigPow10(-places), 0);
  }

  isInteger(): boolean {
    return this.neededScale() === 0;
  }

  /** The integer part, toward zero. */
  toBigInt(): bigint {
    return this.scale === 0 ? this.bigAt(0) : this.bigAt(this.scale) / bigPow10(this.scale);
  }

  /** The nearest double. */
  toNumber(): number {
    // both operands are exact, so the one division is rounded correctly
    if (this.scale <= 22 && this.big === undefined) return this.mantissa / POW10[this.scale];
    return Number(this.toString());
  }

  /** Canonical for XPath: no exponent, no zeros at the end of a fraction, a digit before the point. */
  toString(): string {
    const signed = String(this.big ?? this.mantissa);
    if (this.scale === 0) return signed;
    const sign = signed.charCodeAt(0) === 0x2d ? '-' : '';
    const digits = (sign === '' ? signed : signed.slice(1)).padStart(this.scale + 1, '0');
    const point = digits.length - this.scale;
    let end = digits.length;
    while (end > point && digits.charCodeAt(end - 1) === 0x30) end--;
    if (end === point) return this.sign() === 0 ? '0' : sign + digits.slice(0, point);
    return `${sign}${digits.slice(0, point)}.${digits.slice(point, end)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** The scale without trailing zeros. */
  private neededScale(): number {
    if (this.big !== undefined) return this.scale - trailingZeros(this.big, this.scale);
    if (this.mantissa === 0) return 0;
    let scale = this.scale;
    for (let mantissa = this.mantissa; scale > 0 && mantissa % 10 === 0; scale--) mantissa /= 10;
    return scale;
  }

  /** The mantissa at a scale not below its own, or NaN where it is not small. */
  private smallAt(scale: number): number {
    const shift = scale - this.scale;
    if (shift === 0) return this.mantissa;
    if (shift > 15) return this.mantissa === 0 ? 0 : Number.NaN;
    const mantissa = this.mantissa * POW10[shift];
    return mantissa <= MAX && mantissa >= -MAX ? mantissa : Number.NaN;
  }

  private bigAt(scale: number): bigint {
    const mantissa = this.big ?? BigInt(this.mantissa);
    return scale === this.scale ? mantissa : mantissa * bigPow10(scale - this.scale);
  }
}
