import { daysInMonth } from '../../base/civil-date.js';
import { Decimal } from '../../base/decimal.js';
import { Temporal } from './item.js';
import { as, fromInstant, instant } from './temporal.js';
import { trim } from './whitespace.js';

const MAX_LENGTH = 200;
const YEAR = '(-?(?:[1-9]\\d{4,7}|\\d{4}))';
const TIME = '(\\d\\d):(\\d\\d):(\\d\\d(?:\\.\\d+)?)';
const ZONE = '(Z|[+-]\\d\\d:\\d\\d)?';

/** For each type its pattern, and which groups are year, month, day, hour, minute, second, zone. */
const FORMS: Readonly<Record<Temporal['type'], readonly [RegExp, string]>> = {
  date: [new RegExp(`^${YEAR}-(\\d\\d)-(\\d\\d)${ZONE}$`), 'YMDZ'],
  dateTime: [new RegExp(`^${YEAR}-(\\d\\d)-(\\d\\d)T${TIME}${ZONE}$`), 'YMDhmsZ'],
  time: [new RegExp(`^${TIME}${ZONE}$`), 'hmsZ'],
  gYear: [new RegExp(`^${YEAR}${ZONE}$`), 'YZ'],
  gYearMonth: [new RegExp(`^${YEAR}-(\\d\\d)${ZONE}$`), 'YMZ'],
  gMonth: [new RegExp(`^--(\\d\\d)${ZONE}$`), 'MZ'],
  gMonthDay: [new RegExp(`^--(\\d\\d)-(\\d\\d)${ZONE}$`), 'MDZ'],
  gDay: [new RegExp(`^---(\\d\\d)${ZONE}$`), 'DZ'],
};

/**
 * Reads the lexical form of a date or time type (XML Schema 1.0; year 0000 is taken as well, as year 0), with white space around it.
 * Years have at most eight digits, the whole at most `MAX_LENGTH` characters. `undefined` where it is none.
 */
export function parseTemporal(lexical: string, type: Temporal['type']): Temporal | undefined {
  if (type === 'date' && lexical.length === 10) {
    const plain = parsePlainDate(lexical);
    if (plain !== undefined) return plain;
  }
  const [pattern, fields] = FORMS[type];
  const text = trim(lexical);
  const parts = text.length > MAX_LENGTH ? null : pattern.exec(text);
  if (parts === null) return undefined;
  const number = (field: string, missing: number): number => {
    const group = fields.indexOf(field);
    return group < 0 ? missing : Number.parseInt(parts[group + 1], 10);
  };
  const year = number('Y', 1972);
  const month = number('M', type === 'gYear' || type === 'gDay' || type === 'time' ? 12 : 1);
  const day = number('D', type === 'gYearMonth' || type === 'gMonth' ? 1 : 31);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const hour = number('h', 0);
  const minute = number('m', 0);
  const second = fields.includes('s') ? (Decimal.parse(parts[fields.indexOf('s') + 1]) as Decimal) : Decimal.ZERO;
  const zone = parts[fields.length];
  const timezone = zone === undefined ? undefined : parseZone(zone);
  if (minute > 59 || second.compare(SIXTY) >= 0 || Number.isNaN(timezone)) return undefined;
  if (hour < 24) return new Temporal(type, year, month, day, hour, minute, second, timezone);
  if (hour > 24 || minute > 0 || second.sign() !== 0) return undefined;
  // 24:00:00 is midnight of the next day
  const midnight = new Temporal('dateTime', year, month, day, 24, 0, second, timezone);
  return type === 'time'
    ? as('time', new Temporal(type, year, month, day, 0, 0, second, timezone))
    : fromInstant(type, instant(midnight), timezone);
}

/** `2026-11-22`, as nearly all dates are written; anything else is left to the pattern. */
function parsePlainDate(text: string): Temporal | undefined {
  let digits = 0;
  for (let i = 0; i < 10; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (i === 4 || i === 7) {
      if (digit !== -3) return undefined;
    } else if (digit < 0 || digit > 9) return undefined;
    else digits = digits * 10 + digit;
  }
  const [year, month, day] = [Math.floor(digits / 10000), Math.floor(digits / 100) % 100, digits % 100];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return new Temporal('date', year, month, day, 0, 0, Decimal.ZERO, undefined);
}

const SIXTY = Decimal.of(60);

/** Minutes east of UTC, up to 14 hours; NaN where there is no such zone. */
function parseZone(zone: string): number {
  if (zone === 'Z') return 0;
  const hours = Number.parseInt(zone.slice(1, 3), 10);
  const minutes = Number.parseInt(zone.slice(4), 10);
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > 840) return Number.NaN;
  return zone.startsWith('-') ? 0 - total : total;
}

/** The cast to xs:string. */
export function formatTemporal(value: Temporal): string {
  const month = pad(value.month);
  const day = pad(value.day);
  switch (value.type) {
    case 'date':
      return `${formatYear(value.year)}-${month}-${day}${formatZone(value.timezone)}`;
    case 'dateTime':
      return `${formatYear(value.year)}-${month}-${day}T${formatTime(value)}${formatZone(value.timezone)}`;
    case 'time':
      return formatTime(value) + formatZone(value.timezone);
    case 'gYear':
      return formatYear(value.year) + formatZone(value.timezone);
    case 'gYearMonth':
      return `${formatYear(value.year)}-${month}${formatZone(value.timezone)}`;
    case 'gMonth':
      return `--${month}${formatZone(value.timezone)}`;
    case 'gMonthDay':
      return `--${month}-${day}${formatZone(value.timezone)}`;
    case 'gDay':
      return `---${day}${formatZone(value.timezone)}`;
  }
}

function formatYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

function formatTime(value: Temporal): string {
  const second = value.second.toString();
  return `${pad(value.hour)}:${pad(value.minute)}:${second.length === 1 || second[1] === '.' ? `0${second}` : second}`;
}

function formatZone(timezone: number | undefined): string {
  if (timezone === undefined) return '';
  if (timezone === 0) return 'Z';
  const size = Math.abs(timezone);
  return `${timezone < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
