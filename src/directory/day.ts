import { z } from 'zod';
import { civilDate, dayNumber, formatCivilDate, parseCivilDate } from '../base/civil-date.js';

/** A civil day, `2027-01-01`, in the directory's time zone. Days compare as texts. */
export const day = z
  .string({ error: 'A day is written as 2027-01-01.' })
  .refine((text) => parseCivilDate(text) !== undefined, { error: ({ input }) => `'${String(input)}' is no day such as 2027-01-01.` });

/** The day before. */
export function dayBefore(text: string): string {
  const { year, month, day: date } = parseCivilDate(text)!;
  return formatCivilDate(civilDate(dayNumber(year, month, date) - 1));
}
