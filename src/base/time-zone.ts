import { type CivilDate, civilDate, dayNumber, formatCivilDate } from './civil-date.js';
import { type Clock, civilDay } from './clock.js';
import { ToolError } from './tool-error.js';

/** Where the day of a verdict is counted unless told otherwise. */
export const DEFAULT_TIME_ZONE = 'Europe/Luxembourg';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The civil day in a time zone of the IANA database, `2026-11-22`. Throws ToolError TIME_ZONE_UNKNOWN. */
export function civilDayIn(timeZone: string, clock: Clock): string {
  if (timeZone === 'UTC') return civilDay(clock);
  // Asking Intl takes longer than reading an invoice; the default zone's rule is short.
  if (timeZone === DEFAULT_TIME_ZONE) return luxembourgDay(Math.floor(clock.now() / HOUR));
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'iso8601', year: 'numeric', month: '2-digit', day: '2-digit' });
  } catch (cause) {
    throw new ToolError('TIME_ZONE_UNKNOWN', `There is no time zone '${timeZone}'.`, 'Use a name such as Europe/Luxembourg or UTC.', {
      cause,
    });
  }
  const parts = new Map(format.formatToParts(clock.now()).map((part) => [part.type, part.value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** What was asked for last. */
let known = { hour: Number.NaN, day: '' };

/** Days begin on the hour, and so does summer time: one hour since 1970 has one day. */
function luxembourgDay(hour: number): string {
  if (hour !== known.hour) {
    const start = hour * HOUR;
    known = { hour, day: formatCivilDate(civilDate(Math.floor((start + luxembourgOffset(start)) / DAY))) };
  }
  return known.day;
}

/** Milliseconds east of UTC. Directive 2000/84/EC: summer time from the last Sunday of March to the last of October, 01:00 UTC; so since 1996. */
function luxembourgOffset(now: number): number {
  const { year } = civilDate(Math.floor(now / DAY));
  const summer = now >= lastSunday({ year, month: 3, day: 31 }) * DAY + HOUR && now < lastSunday({ year, month: 10, day: 31 }) * DAY + HOUR;
  return summer ? 2 * HOUR : HOUR;
}

/** The day number of the last Sunday up to a day; day 0, 1970-01-01, was a Thursday. */
function lastSunday({ year, month, day }: CivilDate): number {
  const last = dayNumber(year, month, day);
  return last - ((last + 4) % 7);
}
