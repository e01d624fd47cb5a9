import { daysInMonth } from '../../base/civil-date.js';
import { Decimal } from '../../base/decimal.js';
import type { ArithmeticOp } from './arithmetic.js';
import { XPathError } from './error.js';
import { type Atomic, type Double, Duration, Temporal } from './item.js';
import { isExact, isNumeric, type Numeric, toDecimal, toNumber } from './numeric.js';
import { as, fromInstant, instant } from './temporal.js';
import { typeOf } from './type.js';

/** Years beyond are FODT0001: seconds since 1970 would leave the safe integers. */
const MAX_YEAR = 99_999_999n;

/** `+`, `-`, `*`, `div` where an operand is a date, a time or a duration; XPTY0004 for what does not go together. */
export function temporalArithmetic(op: ArithmeticOp, a: Atomic, b: Atomic): Atomic {
  if (op === '+' && a instanceof Duration && b instanceof Temporal) return temporalArithmetic(op, b, a);
  if (op === '*' && b instanceof Duration && isNumeric(a)) return temporalArithmetic(op, b, a);
  const result = a instanceof Temporal ? temporalBy(op, a, b) : a instanceof Duration ? durationBy(op, a, b) : undefined;
  if (result !== undefined) return result;
  throw new XPathError('XPTY0004', `${op} does not take an xs:${typeOf(a)} and an xs:${typeOf(b)}`);
}

function temporalBy(op: ArithmeticOp, a: Temporal, b: Atomic): Atomic | undefined {
  if (a.type.startsWith('g') || (op !== '+' && op !== '-')) return undefined;
  if (b instanceof Duration) {
    if (b.type === 'duration' || (a.type === 'time' && b.type === 'yearMonthDuration')) return undefined;
    return addDuration(a, b, op === '+' ? 1n : -1n);
  }
  if (op === '-' && b instanceof Temporal && a.type === b.type) return new Duration('dayTimeDuration', 0n, instant(a).sub(instant(b)));
  return undefined;
}

function addDuration(a: Temporal, duration: Duration, sign: 1n | -1n): Temporal {
  if (duration.type === 'yearMonthDuration') {
    const months = BigInt(a.year) * 12n + BigInt(a.month - 1) + sign * duration.months;
    checkYear(months / 12n);
    const year = Math.floor(Number(months) / 12);
    const month = Number(months) - year * 12 + 1;
    return new Temporal(a.type, year, month, Math.min(a.day, daysInMonth(year, month)), a.hour, a.minute, a.second, a.timezone);
  }
  const seconds = sign > 0n ? duration.seconds : duration.seconds.neg();
  if (a.type === 'time') return as('time', fromInstant('dateTime', instant(a).add(seconds.mod(Decimal.of(86_400))), a.timezone));
  checkYear(BigInt(a.year) + seconds.toBigInt() / 31_536_000n);
  return fromInstant(a.type, instant(a).add(seconds), a.timezone);
}

function checkYear(year: bigint): void {
  if (year > MAX_YEAR || year < -MAX_YEAR) throw new XPathError('FODT0001', `the year ${year} is out of range`);
}

function durationBy(op: ArithmeticOp, a: Duration, b: Atomic): Atomic | undefined {
  if (a.type === 'duration') return undefined;
  if (b instanceof Duration && a.type === b.type) {
    if (op === '+') return new Duration(a.type, a.months + b.months, a.seconds.add(b.seconds));
    if (op === '-') return new Duration(a.type, a.months - b.months, a.seconds.sub(b.seconds));
    if (op === 'div') return ratio(a, b);
  }
  if (isNumeric(b) && (op === '*' || op === 'div')) return scale(op, a, b);
  return undefined;
}

function ratio(a: Duration, b: Duration): Decimal {
  const dividend = a.type === 'yearMonthDuration' ? Decimal.of(a.months) : a.seconds;
  const divisor = a.type === 'yearMonthDuration' ? Decimal.of(b.months) : b.seconds;
  if (divisor.sign() === 0) throw new XPathError('FOAR0001', 'division by a duration of zero');
  return dividend.div(divisor);
}

function scale(op: '*' | 'div', duration: Duration, factor: Numeric): Duration {
  const number = toNumber(factor);
  if (Number.isNaN(number)) throw new XPathError('FOCA0005', `a duration cannot be taken ${op === '*' ? 'times' : 'over'} NaN`);
  if (number === (op === '*' ? Number.POSITIVE_INFINITY : 0) || (number === Number.NEGATIVE_INFINITY && op === '*')) {
    throw new XPathError('FODT0002', 'the duration is out of range');
  }
  if (op === 'div' && !Number.isFinite(number)) return new Duration(duration.type, 0n, Decimal.ZERO);
  const exact = isExact(factor) ? toDecimal(factor) : (Decimal.fromDouble((factor as Double).value) as Decimal);
  const apply = (value: Decimal): Decimal => (op === '*' ? value.mul(exact) : value.div(exact));
  if (duration.type === 'yearMonthDuration')
    return new Duration(duration.type, apply(Decimal.of(duration.months)).round().toBigInt(), Decimal.ZERO);
  return new Duration(duration.type, 0n, apply(duration.seconds));
}
