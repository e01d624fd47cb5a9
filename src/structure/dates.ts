const ZONE = String.raw`(?:Z|[-+](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?`;
const DATE = new RegExp(String.raw`^-?(\d{4,})-(\d\d)-(\d\d)${ZONE}$`);
const TIME = new RegExp(String.raw`^[ \t\r\n]*(\d\d):(\d\d):(\d\d)(?:\.(\d+))?${ZONE}$`);
const DATE_TIME = new RegExp(String.raw`^(-?\d{4,}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d+)?${ZONE})$`);

/** Years of so many digits fit a machine word. */
const MAX_YEAR_DIGITS = 18;
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** libxml2 takes no white space around a date; there is no year 0. */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (year.length > 4 && (year[0] === '0' || year.length > MAX_YEAR_DIGITS)) return false;
  if (year === '0000') return false;
  const index = Number(month) - 1;
  return index in MONTHS && day !== '00' && Number(day) <= (index === 1 && isLeap(year) ? 29 : MONTHS[index]);
}

/** The last four digits tell a leap year. */
function isLeap(year: string): boolean {
  const last = Number(year.slice(-4));
  return last % 4 === 0 && (last % 100 !== 0 || last % 400 === 0);
}

/** libxml2 takes white space before a time, though not after it; `24:00:00` is the end of the day. */
export function isTime(text: string): boolean {
  const match = TIME.exec(text);
  if (match === null) return false;
  const [, hour, minute, second, fraction = ''] = match;
  if (hour === '24') return minute === '00' && second === '00' && /^0*$/.test(fraction);
  return Number(hour) < 24 && Number(minute) < 60 && seconds(second, fraction) < 60;
}

export function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  return match !== null && isDate(match[1]) && isTime(match[2]);
}

/** Digit by digit, as libxml2 adds them: so many nines round up to 60. */
function seconds(whole: string, fraction: string): number {
  let value = Number(whole);
  let weight = 1;
  for (const digit of fraction.slice(0, 400)) {
    weight /= 10;
    value += Number(digit) * weight;
  }
  return value;
}
