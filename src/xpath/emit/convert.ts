import { type Code, js, name } from '../code.js';
import { type Typed, typed } from '../types.js';
import type { Unit } from './unit.js';

/** One value as an item of a sequence. */
export function box(unit: Unit, value: Typed): Code {
  switch (value.kind) {
    case 'int':
      return js`BigInt(${value.code})`;
    case 'double':
      return js`new ${unit.rt('Double')}(${value.code})`;
    case 'untyped':
      return js`new ${unit.rt('UntypedAtomic')}(${value.code})`;
    default:
      return value.code;
  }
}

/** One or no value as an item or undefined. */
export function boxOptional(unit: Unit, value: Typed): Code {
  if (value.card === '1') return box(unit, value);
  switch (value.kind) {
    case 'node':
      return js`${unit.rt('nodeOrUndefined')}(${value.code})`;
    case 'int':
      return js`${unit.rt('boxInt')}(${value.code})`;
    case 'double':
      return js`${unit.rt('boxDouble')}(${value.code})`;
    case 'untyped':
      return js`${unit.rt('boxUntyped')}(${value.code})`;
    default:
      return value.code;
  }
}

/** Any value as an array of items. */
export function sequence(unit: Unit, value: Typed): Code {
  if (value.card === '*') return value.code;
  if (value.card === '1') return js`[${box(unit, value)}]`;
  return js`${unit.rt('optionalToSequence')}(${boxOptional(unit, value)})`;
}

/** The atomized value with its kind; nodes give untyped values (comments and processing instructions are handled before). */
export function atomized(unit: Unit, value: Typed): Typed {
  if (value.kind === 'item') return typed('atomic', '*', js`${unit.rt('atomize')}(t, ${sequence(unit, value)})`);
  if (value.kind !== 'node') return value;
  if (value.card === '1') return { ...typed('untyped', '1', js`t.string(${value.code})`), node: value.code };
  if (value.card === '?') return { ...typed('untyped', '?', js`${unit.rt('stringOptional')}(t, ${value.code})`), node: value.code };
  return typed('untyped', '*', js`${unit.rt('atomize')}(t, ${value.code})`);
}

/** At most one atomic value; more than one is XPTY0004. */
export function atMostOne(unit: Unit, value: Typed): Typed {
  if (value.card !== '*') return value;
  const one = js`${unit.rt('atMostOne')}(${value.code})`;
  // The items of an untyped array are boxed, those of the others stand as they are.
  return typed(value.kind === 'untyped' ? 'atomic' : value.kind, '?', one);
}

/** An exact number as a Decimal. */
export function toDecimal(unit: Unit, value: Typed): Code {
  if (value.kind === 'decimal') return value.code;
  if (/^[0-9]+$/.test(value.code.text)) return unit.constant('D', js`${unit.rt('Decimal')}.of(${value.code})`);
  return value.card === '1' ? js`${unit.rt('Decimal')}.of(${value.code})` : js`${unit.rt('decimalOptional')}(${value.code})`;
}

/** A number or an untyped value as a JavaScript number (xs:double); undefined stays undefined. */
export function toDouble(unit: Unit, value: Typed): Code {
  switch (value.kind) {
    case 'int':
    case 'double':
      return value.code;
    case 'untyped':
    case 'string':
      return value.card === '1' ? js`${unit.rt('doubleOf')}(${value.code})` : js`${unit.rt('untypedToDoubleOptional')}(${value.code})`;
    case 'decimal':
      return value.card === '1' ? js`${value.code}.toNumber()` : js`${value.code}?.toNumber()`;
    case 'integer':
      return value.card === '1' ? js`Number(${value.code})` : js`${unit.rt('integerToDoubleOptional')}(${value.code})`;
    default:
      return js`${unit.rt('atomicToDouble')}(${value.code})`;
  }
}

/** One boolean or untyped value as a boolean. */
export function toBoolean(unit: Unit, value: Typed): Code {
  if (value.kind === 'boolean') return value.code;
  if (value.node !== undefined) return js`${unit.rt('booleanOfNode')}(t, ${value.node})`;
  return js`${unit.rt('untypedToBoolean')}(${value.code})`;
}

/** The value given a name first, so that its code runs once. */
export function once(unit: Unit, value: Typed): { readonly declaration: Code; readonly value: Typed } {
  const local = unit.local('x');
  const { kind, card } = value;
  return {
    declaration: js`const ${name(local.name)} = ${value.code};`,
    value: { kind, card, code: js`${local}`, ...(value.literal !== undefined && { literal: value.literal }) },
  };
}
