import { Decimal } from '../../base/decimal.js';
import { Duration } from './item.js';
import { trim } from './whitespace.js';

const LEXICAL = /^(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DAY = Decimal.of(86_400);
const HOUR = Decimal.of(3600);
const MINUTE = Decimal.of(60);

/** Reads `P1Y2M3DT4H5M6.7S`; the two subtypes allow their own fields only. `undefined` for anything else. */
export function parseDuration(lexical: string, type: Duration['type']): Duration | undefined {
  const text = trim(lexical);
  const parts = text.length > 200 ? null : LEXICAL.exec(text);
  if (parts === null || text.endsWith('P') || text.endsWith('T')) return undefined;
  const [, sign, years, months, days, hours, minutes, seconds] = parts;
  if (type === 'yearMonthDuration' && (days !== undefined || text.includes('T'))) return undefined;
  if (type === 'dayTimeDuration' && (years !== undefined || months !== undefined)) return undefined;
  const allMonths = BigInt(years ?? 0) * 12n + BigInt(months ?? 0);
  const allSeconds = Decimal.sum([amount(days).mul(DAY), amount(hours).mul(HOUR), amount(minutes).mul(MINUTE), amount(seconds)]);
  return sign === undefined ? new Duration(type, allMonths, allSeconds) : new Duration(type, -allMonths, allSeconds.neg());
}

function amount(digits: string | undefined): Decimal {
  return digits === undefined ? Decimal.ZERO : (Decimal.parse(digits) as Decimal);
}

/** The fields of a duration, all with its sign. */
export interface DurationFields {
  readonly years: bigint;
  readonly months: bigint;
  readonly days: bigint;
  readonly hours: bigint;
  readonly minutes: bigint;
  readonly seconds: Decimal;
}

export function durationFields(duration: Duration): DurationFields {
  const ofDay = duration.seconds.mod(DAY);
  const ofHour = ofDay.mod(HOUR);
  return {
    years: duration.months / 12n,
    months: duration.months % 12n,
    days: duration.seconds.idiv(DAY),
    hours: ofDay.idiv(HOUR),
    minutes: ofHour.idiv(MINUTE),
    seconds: ofHour.mod(MINUTE),
  };
}

/** Canonical: larger fields are filled first, empty ones left out. */
export function formatDuration(duration: Duration): string {
  const negative = duration.months < 0n || duration.seconds.sign() < 0;
  const size = negative ? new Duration(duration.type, -duration.months, duration.seconds.neg()) : duration;
  const { years, months, days, hours, minutes, seconds } = durationFields(size);
  const date = field(years, 'Y') + field(months, 'M') + field(days, 'D');
  const time = field(hours, 'H') + field(minutes, 'M') + (seconds.sign() === 0 ? '' : `${seconds}S`);
  if (date === '' && time === '') return duration.type === 'yearMonthDuration' ? 'P0M' : 'PT0S';
  return `${negative ? '-' : ''}P${date}${time === '' ? '' : `T${time}`}`;
}

function field(value: bigint, letter: string): string {
  return value === 0n ? '' : `${value}${letter}`;
}

export function sameDuration(a: Duration, b: Duration): boolean {
  return a.months === b.months && a.seconds.eq(b.seconds);
}
