import { Decimal } from '../../base/decimal.js';
import { AnyURI, type Atomic, Binary, Double, Duration, Float, QNameValue, Temporal, UntypedAtomic } from './item.js';

/** The local names of the types that values can tell at run time; types derived from string and integer look like those. */
export type ValueType =
  | 'string'
  | 'boolean'
  | 'integer'
  | 'decimal'
  | 'untypedAtomic'
  | 'double'
  | 'float'
  | 'anyURI'
  | 'QName'
  | Temporal['type']
  | Duration['type']
  | Binary['type'];

export function typeOf(value: Atomic): ValueType {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'bigint':
      return 'integer';
  }
  if (value instanceof UntypedAtomic) return 'untypedAtomic';
  if (value instanceof Decimal) return 'decimal';
  if (value instanceof Double) return 'double';
  if (value instanceof Temporal || value instanceof Duration || value instanceof Binary) return value.type;
  if (value instanceof Float) return 'float';
  if (value instanceof AnyURI) return 'anyURI';
  if (value instanceof QNameValue) return 'QName';
  throw new TypeError(`not an atomic value: ${String(value)}`);
}

const PARENTS: Readonly<Record<string, string>> = {
  integer: 'decimal',
  yearMonthDuration: 'duration',
  dayTimeDuration: 'duration',
};

/** Whether a value of type `type` is an instance of the atomic type `of`. */
export function isSubtype(type: ValueType, of: string): boolean {
  return of === type || of === 'anyAtomicType' || PARENTS[type] === of;
}

/** Types derived from xs:integer with their bounds, both inclusive. */
export const INTEGER_BOUNDS: ReadonlyMap<string, readonly [bigint | undefined, bigint | undefined]> = new Map([
  ['nonPositiveInteger', [undefined, 0n]],
  ['negativeInteger', [undefined, -1n]],
  ['nonNegativeInteger', [0n, undefined]],
  ['positiveInteger', [1n, undefined]],
  ['long', [-(2n ** 63n), 2n ** 63n - 1n]],
  ['int', [-(2n ** 31n), 2n ** 31n - 1n]],
  ['short', [-32_768n, 32_767n]],
  ['byte', [-128n, 127n]],
  ['unsignedLong', [0n, 2n ** 64n - 1n]],
  ['unsignedInt', [0n, 2n ** 32n - 1n]],
  ['unsignedShort', [0n, 65_535n]],
  ['unsignedByte', [0n, 255n]],
]);

const NAME_START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}' +
  '\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const NAME_REST = `${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}`;

/** XML 1.0's NameStartChar and NameChar for a character class of a `u` or `v` pattern, without the colon. */
export const NAME_CHARACTERS = { start: NAME_START, rest: NAME_REST } as const;

const ncName = new RegExp(`^[${NAME_START}][${NAME_REST}]*$`, 'u');

export function isNCName(text: string): boolean {
  return ncName.test(text);
}

/** Types derived from xs:token, with the pattern that their values match. */
export const TOKEN_PATTERNS: ReadonlyMap<string, RegExp> = new Map([
  ['token', /^/],
  ['language', /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/],
  ['NMTOKEN', new RegExp(`^[:${NAME_REST}]+$`, 'u')],
  ['Name', new RegExp(`^[:${NAME_START}][:${NAME_REST}]*$`, 'u')],
  ['NCName', ncName],
  ['ID', ncName],
  ['IDREF', ncName],
  ['ENTITY', ncName],
]);
