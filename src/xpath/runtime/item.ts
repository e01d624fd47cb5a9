import type { Decimal } from '../../base/decimal.js';

/*
 * How values look at run time. Inside sequences every item is one of these:
 *   number    a node of the tree (its index)
 *   string    xs:string and types derived from it
 *   boolean   xs:boolean
 *   bigint    xs:integer and types derived from it
 *   Decimal   xs:decimal
 *   the classes below for the rest
 * Where the compiler knows the type, code passes plain values instead (see `xpath/functions.ts`): a lone xs:double is then a
 * JavaScript number, a small integer too; the empty sequence of a `T?` is `undefined`, or -1 for `node()?`.
 */

export class UntypedAtomic {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class Double {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export class Float {
  /** Already rounded to single precision. */
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export class AnyURI {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class QNameValue {
  readonly uri: string;
  readonly local: string;
  readonly prefix: string;
  constructor(uri: string, local: string, prefix: string) {
    this.uri = uri;
    this.local = local;
    this.prefix = prefix;
  }
}

/** xs:date, xs:time, xs:dateTime and the xs:g… types; fields that a type lacks hold the value of 1972-12-31T00:00:00. */
export class Temporal {
  readonly type: 'date' | 'time' | 'dateTime' | 'gYear' | 'gYearMonth' | 'gMonth' | 'gMonthDay' | 'gDay';
  /** Astronomical: year 0 is 1 BC; XML Schema 1.0's -0001 and Saxon's 0000 are told apart by the reader. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  /** Seconds with their fraction. */
  readonly second: Decimal;
  /** Minutes east of UTC; undefined where the value has no time zone. */
  readonly timezone: number | undefined;
  constructor(
    type: Temporal['type'],
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: Decimal,
    timezone: number | undefined,
  ) {
    this.type = type;
    this.year = year;
    this.month = month;
    this.day = day;
    this.hour = hour;
    this.minute = minute;
    this.second = second;
    this.timezone = timezone;
  }
}

/** xs:duration and its two subtypes. */
export class Duration {
  readonly type: 'duration' | 'yearMonthDuration' | 'dayTimeDuration';
  /** Signed. */
  readonly months: bigint;
  /** Signed. */
  readonly seconds: Decimal;
  constructor(type: Duration['type'], months: bigint, seconds: Decimal) {
    this.type = type;
    this.months = months;
    this.seconds = seconds;
  }
}

/** xs:hexBinary and xs:base64Binary. */
export class Binary {
  readonly type: 'hexBinary' | 'base64Binary';
  /** In the canonical form of the type: upper-case digits, no white space. */
  readonly value: string;
  constructor(type: Binary['type'], value: string) {
    this.type = type;
    this.value = value;
  }
}

/** An atomic value in a sequence. */
export type Atomic =
  | string
  | boolean
  | bigint
  | Decimal
  | UntypedAtomic
  | Double
  | Float
  | AnyURI
  | QNameValue
  | Temporal
  | Duration
  | Binary;

/** A node (its index) or an atomic value. */
export type Item = number | Atomic;

export type Seq = readonly Item[];
