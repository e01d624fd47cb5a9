import { isAnyUri } from './any-uri.js';
import { isBase64 } from './base64.js';
import { isDate, isDateTime, isTime } from './dates.js';
import { isPlainBoolean, isPlainDate, isPlainDecimal } from './plain-values.js';

/** A built-in type of XML Schema, as far as invoices use them. */
export interface Primitive {
  readonly name: string;
  /** What to write, for people. */
  readonly form: string;
  /** Whether a value is of the type, judged as libxml2 does; absent where every text is. */
  readonly accepts?: (text: string) => boolean;
  /** The same for the forms that are met most, without making a text; false says nothing. */
  readonly acceptsBytes?: (bytes: Uint8Array, from: number, to: number) => boolean;
}

const DECIMAL = /^[ \t\r\n]*[-+]?0*(\d*)(?:\.(\d*))?[ \t\r\n]*$/;
const MAX_DIGITS = 24;

/** libxml2 counts digits from the first that is not a zero before the point, and takes 24. */
export function isDecimal(text: string): boolean {
  const match = DECIMAL.exec(text);
  return match !== null && match[1].length + (match[2] ?? '').length <= MAX_DIGITS && /\d/.test(text);
}

const PRIMITIVES: readonly Primitive[] = [
  { name: 'string', form: 'a text' },
  { name: 'normalizedString', form: 'a text' },
  { name: 'token', form: 'a text' },
  {
    name: 'decimal',
    form: 'a number such as 1234.56, with a point and no more than 24 digits',
    accepts: isDecimal,
    acceptsBytes: isPlainDecimal,
  },
  {
    name: 'boolean',
    form: 'true or false',
    accepts: (text) => /^[ \t\r\n]*(?:true|false|1|0)[ \t\r\n]*$/.test(text),
    acceptsBytes: isPlainBoolean,
  },
  { name: 'date', form: 'a date such as 2026-11-22, without white space', accepts: isDate, acceptsBytes: isPlainDate },
  { name: 'time', form: 'a time such as 13:45:00', accepts: isTime },
  { name: 'dateTime', form: 'a date and time such as 2026-11-22T13:45:00', accepts: isDateTime },
  { name: 'base64Binary', form: 'a file in base64', accepts: isBase64 },
  { name: 'anyURI', form: 'a URI such as https://example.com/a', accepts: isAnyUri },
  {
    name: 'language',
    form: 'a language such as en or en-GB',
    accepts: (text) => /^[ \t\r\n]*[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*[ \t\r\n]*$/.test(text),
  },
];

export function primitiveNamed(name: string): Primitive {
  const primitive = PRIMITIVES.find((one) => one.name === name);
  if (primitive === undefined) throw new RangeError(`no built-in type ${name}`);
  return primitive;
}
