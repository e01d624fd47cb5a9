/** An instant in a time zone of the IANA database, for people: `2026-11-22 13:00`. */
export function localTime(at: number, timeZone: string): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  // The locale decides the form of numbers alone; it is the same on every machine.
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'iso8601', ...options }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`;
}
