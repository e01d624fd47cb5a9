import { type Clock, civilDay } from './clock.js';
import { ToolError } from './tool-error.js';

/** Where the day of a verdict is counted unless told otherwise. */
export const DEFAULT_TIME_ZONE = 'Europe/Luxembourg';

/** The civil day in a time zone of the IANA database, `2026-11-22`. Throws ToolError TIME_ZONE_UNKNOWN. */
export function civilDayIn(timeZone: string, clock: Clock): string {
  if (timeZone === 'UTC') return civilDay(clock);
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
