import type { Expr, SequenceType } from '../ast.js';
import { type Code, js, name } from '../code.js';
import { type Typed, typed } from '../types.js';
import { atomized, boxOptional, sequence, toBoolean } from './convert.js';
import { emit } from './expression.js';
import { single } from './single.js';
import type { Scope, Unit } from './unit.js';

/** Atomic types that a cast may name. */
const ATOMIC_TYPES: ReadonlySet<string> = new Set(
  `string boolean decimal integer double float untypedAtomic anyURI date time dateTime gYear gYearMonth gMonth gMonthDay gDay duration
  yearMonthDuration dayTimeDuration QName nonPositiveInteger negativeInteger long int short byte nonNegativeInteger unsignedLong unsignedInt
  unsignedShort unsignedByte positiveInteger normalizedString token language NMTOKEN Name NCName ID IDREF ENTITY hexBinary base64Binary`.split(
    /\s+/,
  ),
);

const STRING_TYPES: ReadonlySet<string> = new Set('string normalizedString token language NMTOKEN Name NCName ID IDREF ENTITY'.split(' '));

/** Whether a local name in the XML Schema namespace is a type that values can be cast to. */
export function isAtomicType(type: string): boolean {
  return ATOMIC_TYPES.has(type);
}

function kindOf(type: string): Typed['kind'] {
  if (STRING_TYPES.has(type)) return 'string';
  if (type === 'boolean' || type === 'decimal' || type === 'double') return type;
  return type === 'integer' || /[iI]nteger$|^(unsigned)?(Long|Int|Short|Byte|long|int|short|byte)$/.test(type) ? 'integer' : 'atomic';
}

/** `xs:decimal(x)`, `x cast as xs:decimal?`: an absent value stays absent, or is XPTY0004 where one is required. */
export function castTo(expr: Expr, type: string, optional: boolean, scope: Scope): Typed {
  const { unit } = scope;
  if (!isAtomicType(type) || type === 'QName' || type.endsWith('Binary'))
    unit.fail('XPST0051', `there is no cast to xs:${type} here`, expr);
  const value = single(expr, scope);
  const kind = kindOf(type);
  const card = value.card === '1' || !optional ? '1' : '?';
  const required = (code: Code): Code => (value.card === '?' && !optional ? js`${unit.rt('required')}(${code})` : code);
  if (value.kind === kind && type === kind) return typed(kind, card, required(value.code));
  if (type === 'decimal') {
    if (value.kind === 'untyped' && value.node !== undefined) {
      if (value.card === '1') return typed('decimal', '1', js`${unit.rt('decimalOfNode')}(t, ${value.node})`);
      return typed('decimal', card, required(js`${unit.rt('decimalOfOptional')}(t, ${value.node})`));
    }
    if (value.kind === 'untyped' || value.kind === 'string')
      return typed('decimal', card, js`${unit.rt('castDecimal')}(${required(value.code)})`);
    if (value.kind === 'double') return typed('decimal', card, js`${unit.rt('decimalOfDouble')}(${required(value.code)})`);
    if (value.kind === 'int' && value.card === '1') return typed('decimal', '1', js`${unit.rt('Decimal')}.of(${value.code})`);
  }
  if (type === 'string' && value.kind === 'untyped') return typed('string', card, required(value.code));
  if (type === 'double' && (value.kind === 'untyped' || value.kind === 'string')) {
    const fn = unit.rt(value.card === '1' ? 'doubleOf' : 'untypedToDoubleOptional');
    return typed('double', card, js`${fn}(${required(value.code)})`);
  }
  if (type === 'boolean' && value.kind === 'untyped' && value.card === '1') return typed('boolean', '1', toBoolean(unit, value));
  if ((type === 'date' || type === 'dateTime') && (value.kind === 'untyped' || value.kind === 'string')) {
    const date = typed('atomic', card, js`${unit.rt('castTemporal')}(${required(value.code)}, ${type})`);
    if (type !== 'date' || value.node === undefined || value.reading !== undefined || (value.card === '?' && !optional)) return date;
    return { ...date, date: js`${unit.rt('comparedDate')}(t, ${value.node})` };
  }
  const boxed = required(boxOptional(unit, value));
  const code = js`${unit.rt(card === '1' ? 'cast' : 'castOptional')}(${boxed}, ${type})`;
  if (kind !== 'double') return typed(kind, card, code);
  // A boxed double comes out of the cast: unbox it.
  return typed('double', card, card === '1' ? js`${code}.value` : js`${code}?.value`);
}

export function emitCast(expr: Expr & { kind: 'cast-as' | 'castable-as' }, scope: Scope): Typed {
  return castTo(expr.operand, expr.type, expr.optional, scope);
}

export function emitCastable(expr: Expr & { kind: 'cast-as' | 'castable-as' }, scope: Scope): Typed {
  const { unit } = scope;
  if (!isAtomicType(expr.type)) unit.fail('XPST0051', `there is no atomic type xs:${expr.type}`, expr);
  const value = atomized(unit, emit(expr.operand, scope));
  const stringy = value.kind === 'untyped' || value.kind === 'string';
  if (expr.type === 'decimal' && stringy && value.card === '1') return typed('boolean', '1', js`${unit.rt('isDecimal')}(${value.code})`);
  if (expr.type === 'date' && stringy && value.card === '1') {
    if (value.node !== undefined && value.reading === undefined)
      return typed('boolean', '1', js`${unit.rt('isDateOfNode')}(t, ${value.node})`);
    return typed('boolean', '1', js`${unit.rt('isDate')}(${value.code})`);
  }
  return typed('boolean', '1', js`${unit.rt('castableSequence')}(${sequence(unit, value)}, ${expr.type}, ${expr.optional})`);
}

/** A sequence type as a constant that the run-time library reads. */
export function typeConstant(unit: Unit, type: SequenceType): Code {
  return unit.constant('T', name(JSON.stringify(type)));
}

export function emitInstanceOf(expr: Expr & { kind: 'instance-of' | 'treat-as' }, scope: Scope): Typed {
  const { unit } = scope;
  const value = sequence(unit, emit(expr.operand, scope));
  return typed('boolean', '1', js`${unit.rt('instanceOf')}(t, ${value}, ${typeConstant(unit, expr.type)})`);
}

export function emitTreat(expr: Expr & { kind: 'instance-of' | 'treat-as' }, scope: Scope): Typed {
  const { unit } = scope;
  const value = emit(expr.operand, scope);
  const code = js`${unit.rt('treat')}(t, ${sequence(unit, value)}, ${typeConstant(unit, expr.type)})`;
  return typed(value.kind === 'node' ? 'node' : 'item', '*', code);
}
