import { Decimal } from '../../base/decimal.js';
import { durationFields } from './duration.js';
import { XPathError } from './error.js';
import { Duration, Temporal } from './item.js';
import { toSafeInteger } from './numeric.js';
import { as, fromInstant, IMPLICIT_TIMEZONE, instant } from './temporal.js';

type Time = Temporal | undefined;
type Span = Duration | undefined;

export function yearOf(value: Time): number | undefined {
  return value?.year;
}

export function monthOf(value: Time): number | undefined {
  return value?.month;
}

export function dayOf(value: Time): number | undefined {
  return value?.day;
}

export function hoursOf(value: Time): number | undefined {
  return value?.hour;
}

export function minutesOf(value: Time): number | undefined {
  return value?.minute;
}

export function secondsOf(value: Time): Decimal | undefined {
  return value?.second;
}

export function timezoneOf(value: Time): Duration | undefined {
  return value?.timezone === undefined ? undefined : zone(value.timezone);
}

function zone(minutes: number): Duration {
  return new Duration('dayTimeDuration', 0n, Decimal.of(minutes * 60));
}

export function yearsOfDuration(value: Span): number | undefined {
  return value && toSafeInteger(durationFields(value).years);
}

export function monthsOfDuration(value: Span): number | undefined {
  return value && toSafeInteger(durationFields(value).months);
}

export function daysOfDuration(value: Span): number | undefined {
  return value && toSafeInteger(durationFields(value).days);
}

export function hoursOfDuration(value: Span): number | undefined {
  return value && toSafeInteger(durationFields(value).hours);
}

export function minutesOfDuration(value: Span): number | undefined {
  return value && toSafeInteger(durationFields(value).minutes);
}

export function secondsOfDuration(value: Span): Decimal | undefined {
  return value && durationFields(value).seconds;
}

/** What the clock says, in UTC; handed in by the caller. */
export interface Environment {
  readonly now: Temporal;
}

export function currentDateTime(environment: Environment): Temporal {
  return environment.now;
}

export function currentDate(environment: Environment): Temporal {
  return as('date', environment.now);
}

export function currentTime(environment: Environment): Temporal {
  return as('time', environment.now);
}

export function implicitTimezone(): Duration {
  return zone(IMPLICIT_TIMEZONE);
}

/** fn:dateTime: FORG0008 where both have time zones that differ. */
export function dateTime(date: Time, time: Time): Temporal | undefined {
  if (date === undefined || time === undefined) return undefined;
  if (date.timezone !== undefined && time.timezone !== undefined && date.timezone !== time.timezone) {
    throw new XPathError('FORG0008', 'the date and the time have different time zones');
  }
  const timezone = date.timezone ?? time.timezone;
  return new Temporal('dateTime', date.year, date.month, date.day, time.hour, time.minute, time.second, timezone);
}

const FOURTEEN_HOURS = Decimal.of(14 * 3600);

/**
 * fn:adjust-…-to-timezone: the same instant in another time zone; a value without one just gets it. An empty zone (`undefined`)
 * takes the time zone away. FODT0003 for a zone that is not of whole minutes within 14 hours.
 */
export function adjustToTimezone(value: Time, to: Span): Temporal | undefined {
  if (value === undefined) return undefined;
  if (to === undefined) return withZone(value, undefined);
  const minutes = to.seconds.div(Decimal.of(60));
  if (to.seconds.abs().compare(FOURTEEN_HOURS) > 0 || !minutes.isInteger()) {
    throw new XPathError('FODT0003', `no time zone lies ${to.seconds} seconds from UTC`);
  }
  const timezone = Number(minutes.toBigInt());
  if (value.timezone === undefined) return withZone(value, timezone);
  const moved = fromInstant('dateTime', instant(value), timezone);
  return as(value.type, moved);
}

export function adjustToImplicitTimezone(value: Time): Temporal | undefined {
  return adjustToTimezone(value, implicitTimezone());
}

function withZone(v: Temporal, timezone: number | undefined): Temporal {
  return new Temporal(v.type, v.year, v.month, v.day, v.hour, v.minute, v.second, timezone);
}
