import type { Expr, SequenceType } from '../ast.js';
import { type Code, js } from '../code.js';
import { declaredType, isExact, isNumber, type Kind, type Type, type Typed } from '../types.js';
import { typeConstant } from './cast.js';
import { condition } from './condition.js';
import { atMostOne, atomized, box, boxOptional, sequence, toDecimal, toDouble } from './convert.js';
import { emit } from './expression.js';
import { single, singleItem } from './single.js';
import type { Scope } from './unit.js';

/** An argument as a library function wants it; parameter types as in `xpath/functions.ts`. */
export function argument(expr: Expr, parameter: string, scope: Scope): Code {
  if (parameter === 'ebv') return condition(expr, scope);
  if (parameter.endsWith('*')) return toParameter(emit(expr, scope), parameter, scope);
  if (/^(node|item)\??$/.test(parameter)) return toParameter(singleItem(expr, scope), parameter, scope);
  return toParameter(single(expr, scope), parameter, scope);
}

/** A value as a library function wants it. */
export function toParameter(value: Typed, parameter: string, scope: Scope): Code {
  const { unit } = scope;
  switch (parameter) {
    case 'item*':
      return sequence(unit, value);
    case 'atomic*':
      return sequence(unit, atomized(unit, value));
    case 'node*':
      return value.kind === 'node' ? sequence(unit, value) : js`${unit.rt('nodesOf')}(${sequence(unit, value)})`;
    case 'string*':
      if (value.kind === 'string') return sequence(unit, value);
      return js`${unit.rt('toStrings')}(t, ${sequence(unit, value)})`;
    case 'node?':
    case 'node': {
      const one =
        value.kind === 'node' && value.card !== '*'
          ? value.code
          : js`${unit.rt('atMostOneNode')}(${unit.rt('nodesOf')}(${sequence(unit, value)}))`;
      return parameter === 'node?' || (value.kind === 'node' && value.card === '1') ? one : js`${unit.rt('requiredNode')}(${one})`;
    }
    case 'item?':
    case 'item': {
      const one = value.card === '*' ? js`${unit.rt('atMostOne')}(${value.code})` : boxOptional(unit, value);
      return parameter === 'item?' || value.card === '1' ? one : js`${unit.rt('required')}(${one})`;
    }
    default:
  }
  const required = !parameter.endsWith('?');
  const code = toAtomic(atMostOne(unit, atomized(unit, value)), parameter.replace('?', ''), scope);
  return required && value.card !== '1' ? js`${unit.rt('required')}(${code})` : code;
}

/** One atomic value (or none) by the function conversion rules. */
function toAtomic(value: Typed, parameter: string, scope: Scope): Code {
  const { unit } = scope;
  const { kind } = value;
  switch (parameter) {
    case 'atomic':
      return boxOptional(unit, value);
    case 'string':
      if (kind === 'string' || kind === 'untyped') return value.code;
      return js`${unit.rt('toStringParameter')}(${boxOptional(unit, value)})`;
    case 'boolean':
      if (kind === 'boolean') return value.code;
      break;
    case 'int':
      if (kind === 'int') return value.code;
      return js`${unit.rt('toInt')}(${boxOptional(unit, value)})`;
    case 'double':
      if (isNumber(kind) || kind === 'untyped') return toDouble(unit, value);
      return js`${unit.rt('toDoubleParameter')}(${boxOptional(unit, value)})`;
    case 'numeric':
      if (isNumber(kind)) return boxOptional(unit, value);
      return js`${unit.rt('toNumeric')}(${boxOptional(unit, value)})`;
    default:
  }
  return js`${unit.rt('toTypedParameter')}(${boxOptional(unit, value)}, ${parameter})`;
}

const RESULT_KINDS: Readonly<Record<string, Kind>> = {
  string: 'string',
  boolean: 'boolean',
  int: 'int',
  integer: 'integer',
  decimal: 'decimal',
  double: 'double',
  node: 'node',
  item: 'item',
};

/** The static type of what a library function returns. */
export function resultType(returns: string): Type {
  const card = returns.endsWith('*') ? '*' : returns.endsWith('?') ? '?' : '1';
  const kind = RESULT_KINDS[returns.replace(/[?*]$/, '')] ?? 'atomic';
  return { kind, card };
}

/** A value as a user's function or variable with a declared type holds it; without a declaration, a sequence. */
export function convertDeclared(value: Typed, type: SequenceType | undefined, scope: Scope): Code {
  const { unit } = scope;
  if (type === undefined) return sequence(unit, value);
  const target = declaredType(type);
  const exact =
    typeof type.item === 'object' &&
    'atomic' in type.item &&
    ['string', 'boolean', 'integer', 'decimal', 'double'].includes(type.item.atomic);
  if (exact && value.kind === target.kind && (value.card === target.card || (value.card === '1' && target.card === '?'))) return value.code;
  if (target.kind === 'decimal' && isExact(value.kind) && value.card === '1') return toDecimal(unit, value);
  if (target.kind === 'integer' && value.kind === 'int' && value.card === '1' && isPlainInteger(type)) return box(unit, value);
  if (value.kind === 'node' && target.kind === 'node' && value.card === '1' && target.card !== '*') {
    const { item } = type;
    const any = typeof item === 'object' && 'test' in item && item.test === 'node';
    if (any) return value.code;
    if (typeof item === 'object' && 'test' in item && item.test === 'element' && item.name === undefined) {
      return value.element ? value.code : js`${unit.rt('elementOf')}(t, ${value.code})`;
    }
  }
  const list = js`${unit.rt('convert')}(t, ${sequence(unit, value)}, ${typeConstant(unit, type)})`;
  if (target.card === '*') return list;
  if (target.kind === 'node') return target.card === '1' ? js`${list}[0]` : js`(${list}[0] ?? -1)`;
  if (target.kind === 'decimal') return js`${unit.rt('decimalOptional')}(${list}[0])`;
  if (target.kind === 'double') return target.card === '1' ? js`${list}[0].value` : js`${list}[0]?.value`;
  return js`${list}[0]`;
}

function isPlainInteger(type: SequenceType): boolean {
  return typeof type.item === 'object' && 'atomic' in type.item && type.item.atomic === 'integer';
}
