import type { Clock } from '../base/clock.js';
import { Decimal, Temporal } from '../xpath/runtime/index.js';

/** What a clock says, as `current-dateTime()` gives it: in UTC, to the millisecond. */
export function now(clock: Clock): Temporal {
  const date = new Date(clock.now());
  const second = Decimal.of(date.getUTCSeconds() * 1000 + date.getUTCMilliseconds(), 3);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return new Temporal('dateTime', year, month, day, date.getUTCHours(), date.getUTCMinutes(), second, 0);
}
