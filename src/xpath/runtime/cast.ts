import { Decimal, MAX_DECIMAL_LENGTH } from '../../base/decimal.js';
import { parseBinary, recode } from './binary.js';
import { parseDouble } from './double.js';
import { parseDuration } from './duration.js';
import { XPathError } from './error.js';
import { AnyURI, type Atomic, Binary, Double, Duration, Float, QNameValue, Temporal, UntypedAtomic } from './item.js';
import { isNumeric } from './numeric.js';
import { quote } from './quote.js';
import { stringOf } from './string-of.js';
import { as } from './temporal.js';
import { parseTemporal } from './temporal-text.js';
import { INTEGER_BOUNDS, isSubtype, TOKEN_PATTERNS, typeOf } from './type.js';
import { collapse, trim } from './whitespace.js';

/** Converts to a type named by its local name (`decimal`); `undefined` says that the value is out of the type's lexical space. */
type Caster = (value: Atomic) => Atomic | undefined;

const CASTERS: ReadonlyMap<string, Caster> = new Map<string, Caster>([
  ['string', stringOf],
  ['normalizedString', (value) => stringOf(value).replace(/[\t\n\r]/g, ' ')],
  ...[...TOKEN_PATTERNS].map(([type, pattern]): [string, Caster] => [
    type,
    (value) => {
      const text = collapse(stringOf(value));
      return pattern.test(text) ? text : undefined;
    },
  ]),
  ['untypedAtomic', (value) => new UntypedAtomic(stringOf(value))],
  ['anyURI', (value) => (value instanceof AnyURI ? value : fromText(value, 'anyURI', (text) => new AnyURI(collapse(text))))],
  ['boolean', toBoolean],
  ['decimal', toDecimal],
  ['integer', toInteger],
  ...[...INTEGER_BOUNDS].map(([type, [from, to]]): [string, Caster] => [
    type,
    (value) => {
      const integer = toInteger(value);
      return integer === undefined || (from !== undefined && integer < from) || (to !== undefined && integer > to) ? undefined : integer;
    },
  ]),
  ['double', (value) => box(toDouble(value, 'double'), Double)],
  ['float', (value) => box(toDouble(value, 'float'), Float)],
  ...(['duration', 'yearMonthDuration', 'dayTimeDuration'] as const).map((type): [string, Caster] => [type, (v) => toDuration(v, type)]),
  ...(['date', 'time', 'dateTime', 'gYear', 'gYearMonth', 'gMonth', 'gMonthDay', 'gDay'] as const).map((type): [string, Caster] => [
    type,
    (value) => toTemporal(value, type),
  ]),
  ...(['hexBinary', 'base64Binary'] as const).map((type): [string, Caster] => [type, (value) => toBinary(value, type)]),
  ['QName', (value) => (value instanceof QNameValue ? value : refuse(value, 'QName'))],
]);

/** The local names of the atomic types that `cast` knows: all but xs:NOTATION. */
export const ATOMIC_TYPES: ReadonlySet<string> = new Set(CASTERS.keys());

/**
 * `value cast as xs:type`. FORG0001 for a text that is no such value, XPTY0004 where the types cannot be cast,
 * FOCA0002 for a NaN or an infinity as an exact number.
 */
export function cast(value: Atomic, type: string): Atomic {
  const caster = CASTERS.get(type);
  if (caster === undefined) throw new XPathError('XPST0051', `xs:${type} is not supported`);
  const result = caster(value);
  if (result === undefined) throw castError(stringOf(value), type);
  return result;
}

/** `value castable as xs:type`. */
export function castable(value: Atomic, type: string): boolean {
  try {
    return CASTERS.get(type)?.(value) !== undefined;
  } catch (error) {
    if (error instanceof XPathError) return false;
    throw error;
  }
}

/** xs:decimal of a text; FORG0001 where it is none. */
export function decimalOf(lexical: string): Decimal {
  const value = Decimal.parse(lexical);
  if (value === undefined) throw castError(lexical, 'decimal');
  return value;
}

/** xs:integer of a text; FORG0001 where it is none. */
export function integerOf(lexical: string): bigint {
  const value = parseInteger(lexical);
  if (value === undefined) throw castError(lexical, 'integer');
  return value;
}

/** A date or time of a text; FORG0001 where it is none. */
export function temporalOf(lexical: string, type: Temporal['type']): Temporal {
  const value = parseTemporal(lexical, type);
  if (value === undefined) throw castError(lexical, type);
  return value;
}

function castError(text: string, type: string): XPathError {
  const digits = (type === 'decimal' || type === 'integer') && text.length > MAX_DECIMAL_LENGTH && /^[\s+-]*[0-9.]+\s*$/.test(text);
  if (digits) return new XPathError('FOCA0001', `${quote(text)} has more than ${MAX_DECIMAL_LENGTH} digits`);
  return new XPathError('FORG0001', `${quote(text)} is not an xs:${type}`);
}

function refuse(value: Atomic, type: string): never {
  throw new XPathError('XPTY0004', `an xs:${typeOf(value)} cannot be cast to xs:${type}`);
}

function fromText<T>(value: Atomic, type: string, parse: (text: string) => T): T {
  if (typeof value === 'string') return parse(value);
  return value instanceof UntypedAtomic ? parse(value.value) : refuse(value, type);
}

function box<T>(value: number | undefined, type: new (value: number) => T): T | undefined {
  return value === undefined ? undefined : new type(value);
}

function toBoolean(value: Atomic): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (isNumeric(value)) {
    if (typeof value === 'bigint') return value !== 0n;
    return value instanceof Decimal ? value.sign() !== 0 : value.value !== 0 && !Number.isNaN(value.value);
  }
  const text = trim(fromText(value, 'boolean', (lexical) => lexical));
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : undefined;
}

function toDecimal(value: Atomic): Decimal | undefined {
  if (value instanceof Decimal) return value;
  if (typeof value === 'bigint') return Decimal.of(value);
  if (typeof value === 'boolean') return value ? Decimal.ONE : Decimal.ZERO;
  if (value instanceof Double || value instanceof Float) {
    const exact = Decimal.fromDouble(value.value);
    if (exact === undefined) throw new XPathError('FOCA0002', `${stringOf(value)} is not an xs:decimal`);
    return exact;
  }
  return fromText(value, 'decimal', Decimal.parse);
}

function toInteger(value: Atomic): bigint | undefined {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string' || value instanceof UntypedAtomic) return parseInteger(stringOf(value));
  return toDecimal(value)?.toBigInt();
}

function parseInteger(lexical: string): bigint | undefined {
  return lexical.includes('.') ? undefined : Decimal.parse(lexical)?.toBigInt();
}

function toDouble(value: Atomic, type: 'double' | 'float'): number | undefined {
  const double = toNumber(value, type);
  return double === undefined || type === 'double' ? double : Math.fround(double);
}

function toNumber(value: Atomic, type: string): number | undefined {
  if (value instanceof Double || value instanceof Float) return value.value;
  if (value instanceof Decimal) return value.toNumber();
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  return fromText(value, type, parseDouble);
}

function toDuration(value: Atomic, type: Duration['type']): Duration | undefined {
  if (!(value instanceof Duration)) return fromText(value, type, (text) => parseDuration(text, type));
  return new Duration(type, type === 'dayTimeDuration' ? 0n : value.months, type === 'yearMonthDuration' ? Decimal.ZERO : value.seconds);
}

function toBinary(value: Atomic, type: Binary['type']): Binary | undefined {
  return value instanceof Binary ? recode(value, type) : fromText(value, type, (text) => parseBinary(text, type));
}

function toTemporal(value: Atomic, type: Temporal['type']): Temporal | undefined {
  if (!(value instanceof Temporal)) return fromText(value, type, (text) => parseTemporal(text, type));
  if (value.type === type) return value;
  const allowed = value.type === 'dateTime' || (value.type === 'date' && type !== 'time');
  return allowed ? as(type, value) : refuse(value, type);
}

/** Whether a value is an instance of the atomic type, or can be made one without loss of meaning for a derived type. */
export function isInstance(value: Atomic, type: string): boolean {
  if (isSubtype(typeOf(value), type)) return true;
  if (typeof value === 'bigint' && INTEGER_BOUNDS.has(type)) return castable(value, type);
  return typeof value === 'string' && (type === 'normalizedString' || TOKEN_PATTERNS.has(type)) && cast(value, type) === value;
}
