import type { Expr } from '../ast.js';
import { type Code, join, js } from '../code.js';
import { type Typed, typed } from '../types.js';
import { sequence } from './convert.js';
import { emit } from './expression.js';
import type { Scope } from './unit.js';

/** `'S' = ($lines, $charges)`: a literal against each part of a sequence in turn; no list is made of the parts. */
export function literalInParts(expr: Expr & { kind: 'general' }, scope: Scope, compare: (part: Expr) => Code): Code | undefined {
  const [parts, literal] = expr.left.kind === 'sequence' ? [expr.left, expr.right] : [expr.right, expr.left];
  if (parts.kind !== 'sequence' || literal.kind !== 'string' || expr.op !== '=' || parts.items.length < 2) return undefined;
  if (parts.items.some((item) => item.kind !== 'variable' || emit(item, scope).card !== '*')) return undefined;
  return js`(${join(parts.items.map(compare), ' || ')})`;
}

/** A list that holds strings only against one string; undefined where it is something else. */
export function listHasString(op: string, list: Typed, one: Typed): Code | undefined {
  if (list.kind !== 'string' || list.card !== '*' || one.card !== '1') return undefined;
  if (one.kind !== 'string' && one.kind !== 'untyped') return undefined;
  if (op === '=') return js`${list.code}.includes(${one.code})`;
  return op === '!=' && one.literal !== undefined ? js`${list.code}.some((text) => text !== ${one.literal})` : undefined;
}

/** `distinct-values` of strings; undefined where the values may be others. */
export function distinctStrings(argument: Expr, scope: Scope): Typed | undefined {
  const value = emit(argument, scope);
  if (value.kind !== 'string' || value.card !== '*') return undefined;
  return typed('string', '*', js`${scope.unit.rt('distinctStrings')}(${sequence(scope.unit, value)})`);
}
