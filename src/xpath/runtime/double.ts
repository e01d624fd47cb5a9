import { POW10 } from '../../base/decimal-digits.js';
import { XPathError } from './error.js';
import { quote } from './quote.js';
import { trim } from './whitespace.js';

/** The value of an xs:double in its lexical form (white space around it, `1E3`, `INF`), or `undefined`. */
export function parseDouble(lexical: string): number | undefined {
  return parsePlain(lexical) ?? parseAny(lexical);
}

/** Digits with a point at most, few enough for both mantissa and power of ten to be exact: their quotient is then rounded once, so right. */
function parsePlain(lexical: string): number | undefined {
  const { length } = lexical;
  const negative = length > 0 && lexical.charCodeAt(0) === 0x2d;
  const from = negative ? 1 : 0;
  if (length - from > MOST_PLAIN) return undefined;
  let mantissa = 0;
  let point = length;
  for (let i = from; i < length; i++) {
    const digit = lexical.charCodeAt(i) - 0x30;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === -2 && point === length) point = i;
    else return undefined;
  }
  const digits = length - from - (point < length ? 1 : 0);
  if (digits === 0) return undefined;
  const value = point < length - 1 ? mantissa / POW10[length - 1 - point] : mantissa;
  return negative ? -value : value;
}

/** Fifteen digits are below 2^53, and 10^15 is exact. */
const MOST_PLAIN = 15;

function parseAny(lexical: string): number | undefined {
  const text = trim(lexical);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    // digits, signs, point and exponent: what Number() takes beyond these (hexadecimal, Infinity) is no xs:double
    if (!((c >= 0x30 && c <= 0x39) || c === 0x2e || c === 0x2d || c === 0x2b || c === 0x45 || c === 0x65)) return special(text);
  }
  if (text === '') return undefined;
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}

function special(text: string): number | undefined {
  switch (text) {
    case 'NaN':
      return Number.NaN;
    case 'INF':
      return Number.POSITIVE_INFINITY;
    case '-INF':
      return Number.NEGATIVE_INFINITY;
    default:
      return undefined;
  }
}

/** fn:number of a text: NaN where it is no xs:double. */
export function numberOf(lexical: string): number {
  return parseDouble(lexical) ?? Number.NaN;
}

/** xs:double of a text; FORG0001 where it is none. */
export function doubleOf(lexical: string): number {
  const value = parseDouble(lexical);
  if (value === undefined) throw new XPathError('FORG0001', `${quote(lexical)} is not an xs:double`);
  return value;
}

/** xs:string of an xs:double: plain from 0.000001 to below a million, `1.0E6` beyond. */
export function formatDouble(value: number): string {
  return format(value, value.toExponential());
}

/** xs:string of an xs:float: with as few digits as tell it from its neighbours in single precision. */
export function formatFloat(value: number): string {
  let digits = 0;
  while (digits < 8 && Math.fround(Number(value.toExponential(digits))) !== value) digits++;
  const exponential = value.toExponential(digits);
  return format(value === 0 ? value : Number(exponential), exponential);
}

function format(value: number, exponential: string): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'INF' : '-INF';
  const size = Math.abs(value);
  if (size === 0) return Object.is(value, -0) ? '-0' : '0';
  if (size >= 1e-6 && size < 1e6) return String(value);
  const [mantissa, exponent] = exponential.split('e');
  return `${mantissa}${mantissa.includes('.') ? '' : '.0'}E${exponent.replace('+', '')}`;
}
