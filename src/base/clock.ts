import { formatCivilDate, parseCivilDate } from './civil-date.js';
import { ToolError } from './tool-error.js';

/** The only source of the time: what needs it is handed a clock. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** Milliseconds since some moment before: how long something takes, never what time it is. No result may depend on it. */
export function ticks(): number {
  return performance.now();
}

/**
 * A clock that stands still, at the start of a day in UTC (`2026-11-22`) or at an instant (`2026-11-22T10:30:00Z`).
 * Throws a ToolError for any other text.
 */
export function fixedClock(instant: string): Clock {
  const [day, time] = [instant.slice(0, 10), instant.slice(10)];
  const valid = parseCivilDate(day) !== undefined && (time === '' || /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,3})?Z$/.test(time));
  if (!valid) throw new ToolError('CLOCK', `not a day or an instant in UTC: ${instant}`, 'Write 2026-11-22 or 2026-11-22T10:30:00Z.');
  const milliseconds = Date.parse(time === '' ? `${day}T00:00:00Z` : instant);
  return { now: () => milliseconds };
}

/** The civil day in UTC, `2026-11-22`. */
export function civilDay(clock: Clock): string {
  const date = new Date(clock.now());
  return formatCivilDate({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}
