import { civilDate, dayNumber } from '../../base/civil-date.js';
import { Decimal } from '../../base/decimal.js';
import { Temporal } from './item.js';

/** Where a value has no time zone, UTC stands in: nothing depends on the machine. */
export const IMPLICIT_TIMEZONE = 0;

const SECONDS_PER_DAY = 86_400;

/** Seconds since 1970-01-01T00:00:00Z, exact. */
export function instant(value: Temporal): Decimal {
  const zone = value.timezone ?? IMPLICIT_TIMEZONE;
  const days = dayNumber(value.year, value.month, value.day);
  return Decimal.of(days * SECONDS_PER_DAY + value.hour * 3600 + (value.minute - zone) * 60).add(value.second);
}

/** Negative, zero or positive; both of the same type. */
export function compareTemporal(a: Temporal, b: Temporal): number {
  if (a.timezone === b.timezone) {
    const fields = a.year - b.year || a.month - b.month || a.day - b.day || a.hour - b.hour || a.minute - b.minute;
    return fields || a.second.compare(b.second);
  }
  return instant(a).compare(instant(b));
}

/** The date and time of an instant in a time zone, as `type`: fields that the type lacks are reset. */
export function fromInstant(type: Temporal['type'], seconds: Decimal, timezone: number | undefined): Temporal {
  const local = seconds.add(Decimal.of((timezone ?? IMPLICIT_TIMEZONE) * 60));
  const whole = local.floor();
  const days = Number(whole.div(Decimal.of(SECONDS_PER_DAY)).floor().toBigInt());
  const ofDay = Number(whole.sub(Decimal.of(days * SECONDS_PER_DAY)).toBigInt());
  const { year, month, day } = civilDate(days);
  const second = local.sub(whole).add(Decimal.of(ofDay % 60));
  return as(type, new Temporal('dateTime', year, month, day, Math.floor(ofDay / 3600), Math.floor(ofDay / 60) % 60, second, timezone));
}

/** The value with only the fields that `type` has; the others become 1972-12-31T00:00:00, the day of a lone month its first. */
export function as(type: Temporal['type'], value: Temporal): Temporal {
  const hasYear = type === 'date' || type === 'dateTime' || type === 'gYear' || type === 'gYearMonth';
  const hasMonth = (hasYear && type !== 'gYear') || type === 'gMonth' || type === 'gMonthDay';
  const hasDay = type === 'date' || type === 'dateTime' || type === 'gMonthDay' || type === 'gDay';
  const hasTime = type === 'time' || type === 'dateTime';
  const month = hasMonth ? value.month : 12;
  return new Temporal(
    type,
    hasYear ? value.year : 1972,
    month,
    // every month has a first day
    hasDay ? value.day : type === 'gYearMonth' || type === 'gMonth' ? 1 : 31,
    hasTime ? value.hour : 0,
    hasTime ? value.minute : 0,
    hasTime ? value.second : Decimal.ZERO,
    value.timezone,
  );
}
