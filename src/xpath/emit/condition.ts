import type { Expr, PathExpr } from '../ast.js';
import { type Code, join, js } from '../code.js';
import { asksPosition } from '../positional.js';
import type { Typed } from '../types.js';
import { argument } from './argument.js';
import { compareGeneral, compareValues } from './compare.js';
import { sequence } from './convert.js';
import { emit } from './expression.js';
import { existsByName } from './named-path.js';
import { isInOrder, orderOf } from './order.js';
import { each, eachBound } from './path.js';
import { splitLast } from './path-value.js';
import { singleItem } from './single.js';
import { stepsOf } from './steps.js';
import { bind, type Scope } from './unit.js';

/** An expression's effective boolean value as a JavaScript boolean. */
export function condition(expr: Expr, scope: Scope): Code {
  const { unit } = scope;
  switch (expr.kind) {
    case 'and':
    case 'or':
      return js`(${join(
        expr.operands.map((operand) => condition(operand, scope)),
        expr.kind === 'and' ? ' && ' : ' || ',
      )})`;
    case 'general': {
      const places = fractionTest(expr);
      if (places !== undefined) {
        const value = singleItem(places.of, scope);
        if (value.kind === 'node' && value.card !== '*') return js`${unit.rt('fractionWithin')}(t, ${value.code}, ${places.limit})`;
      }
      const blank = blankTest(expr);
      if (blank === undefined) return compareGeneral(expr, scope);
      return expr.op === '=' ? isBlank(blank, scope) : js`!${isBlank(blank, scope)}`;
    }
    case 'value':
      return compareValues(expr, scope, false);
    case 'node':
      return sameNode(expr, scope) ?? conditionOf(emit(expr, scope), scope);
    case 'step':
      return exists(expr, scope);
    case 'path':
      if (stepsOf(expr, unit).at(-1)?.kind === 'step') return exists(expr, scope);
      return truthOfPath(expr, scope) ?? conditionOf(emit(expr, scope), scope);
    case 'some':
    case 'every':
      return quantified(expr, scope);
    case 'if':
      return js`(${condition(expr.test, scope)} ? ${condition(expr.then, scope)} : ${condition(expr.else, scope)})`;
    case 'call': {
      const [argument] = expr.args;
      if (argument !== undefined && expr.args.length === 1) {
        switch (expr.name.uri === FN ? expr.name.local : '') {
          case 'not':
            return js`!${condition(argument, scope)}`;
          case 'boolean':
            return condition(argument, scope);
          case 'exists':
            return exists(argument, scope);
          case 'empty':
            return js`!${exists(argument, scope)}`;
          case 'normalize-space':
            return js`!${isBlank(argument, scope)}`;
        }
      }
      return conditionOf(emit(expr, scope), scope);
    }
    default:
      return conditionOf(emit(expr, scope), scope);
  }
  function quantified(quantifier: Expr & { kind: 'some' | 'every' }, outer: Scope): Code {
    const found = quantifier.kind === 'some';
    const run = (index: number, inner: Scope): Code => {
      const binding = quantifier.bindings[index];
      if (binding === undefined) {
        const test = condition(quantifier.satisfies, inner);
        return found ? js`if (${test}) return true;` : js`if (!${test}) return false;`;
      }
      return eachBound(binding.in, inner, (item) => run(index + 1, bind(inner, binding.variable, item)));
    };
    return unit.hoist('q', js`${run(0, outer)} return ${!found};`);
  }
}

/** `a/(b = c)`: the one comparison that there may be, without a list; FORG0006 where there are several. */
function truthOfPath(path: PathExpr, scope: Scope): Code | undefined {
  const { unit } = scope;
  const { head, tail } = splitLast(path, unit);
  if (tail.kind !== 'general' || asksPosition(tail) || !isInOrder(orderOf(head, scope))) return undefined;
  const [truth, count] = [unit.temporary('b'), unit.temporary('k')];
  const loop = each(path, scope, (item) => js`${truth} = ${item.code}; ${count}++;`);
  return unit.hoist('h', js`let ${truth} = false, ${count} = 0; ${loop} return ${unit.rt('oneTruth')}(${truth}, ${count});`);
}

/** `a is b`. */
function sameNode(expr: Expr & { kind: 'node' }, scope: Scope): Code | undefined {
  if (expr.op !== 'is') return undefined;
  const [a, b] = [emit(expr.left, scope), emit(expr.right, scope)];
  // Absent is -1 or undefined, so two sides of one shape could both be absent and seem the same.
  if (a.kind !== 'node' || b.kind !== 'node' || (a.card === b.card && a.card !== '1')) return undefined;
  const [x, y] = [a, b].map((side) => (side.card === '*' ? js`${scope.unit.rt('oneNode')}(${side.code})` : side.code)) as [Code, Code];
  return js`(${x} === ${y})`;
}

/** `normalize-space(x)` compared with `''`: its argument. */
function blankTest(expr: Expr & { kind: 'general' }): Expr | undefined {
  const { left, right, op } = expr;
  if ((op !== '=' && op !== '!=') || right.kind !== 'string' || right.value !== '') return undefined;
  const call = left.kind === 'call' && left.name.uri === FN && left.name.local === 'normalize-space' && left.args.length <= 1;
  return call ? (left.args[0] ?? { kind: 'context', start: left.start, end: left.end }) : undefined;
}

/** `string-length(substring-after(x, '.')) <= n`: no string is made to count the digits. */
function fractionTest(expr: Expr & { kind: 'general' }): { readonly of: Expr; readonly limit: number } | undefined {
  const { left, right, op } = expr;
  if (op !== '<=' || right.kind !== 'integer') return undefined;
  const after = argumentsOf(left, 'string-length', 1)?.[0];
  const [of, separator] = (after && argumentsOf(after, 'substring-after', 2)) ?? [];
  if (of === undefined || separator?.kind !== 'string' || separator.value !== '.') return undefined;
  return { of, limit: Number(right.value) };
}

function argumentsOf(expr: Expr, local: string, count: number): readonly Expr[] | undefined {
  const fits = expr.kind === 'call' && expr.name.uri === FN && expr.name.local === local && expr.args.length === count;
  return fits ? expr.args : undefined;
}

/** Whether an argument of `normalize-space()` is absent or holds white space only; no string is made of a node. */
function isBlank(expr: Expr, scope: Scope): Code {
  const { unit } = scope;
  if (expr.kind === 'call' && expr.name.uri === FN && expr.name.local === 'string' && expr.args.length <= 1) {
    return isBlank(expr.args[0] ?? { kind: 'context', start: expr.start, end: expr.end }, scope);
  }
  const value = singleItem(expr, scope);
  if (value.kind === 'node' && value.card !== '*')
    return js`${unit.rt(value.card === '1' ? 'isBlank' : 'isBlankOptional')}(t, ${value.code})`;
  return js`(${unit.rt('normalizeSpace')}(${argument(expr, 'string?', scope)}) === "")`;
}

/** The namespace of the XPath function library. */
export const FN = 'http://www.w3.org/2005/xpath-functions';

/** Whether the expression gives any item. */
export function exists(expr: Expr, scope: Scope): Code {
  const named = existsByName(expr, scope);
  if (named !== undefined) return named;
  const streaming = expr.kind === 'step' || expr.kind === 'path' || expr.kind === 'filter' || expr.kind === 'for';
  if (streaming) return scope.unit.hoist('h', js`${each(expr, scope, () => js`return true;`)} return false;`);
  if (expr.kind === 'union') return js`(${exists(expr.left, scope)} || ${exists(expr.right, scope)})`;
  const value = emit(expr, scope);
  if (value.card === '1') return js`(${value.code}, true)`;
  if (value.card === '*') return js`(${value.code}.length > 0)`;
  return value.kind === 'node' ? js`(${value.code} >= 0)` : js`(${value.code} !== undefined)`;
}

/** The effective boolean value of a value at hand. */
export function conditionOf(value: Typed, scope: Scope): Code {
  const { unit } = scope;
  if (value.kind === 'node') {
    if (value.card === '1') return js`(${value.code}, true)`;
    return value.card === '?' ? js`(${value.code} >= 0)` : js`(${value.code}.length > 0)`;
  }
  if (value.card !== '*') {
    const single = value.card === '1';
    switch (value.kind) {
      case 'boolean':
        return single ? value.code : js`(${value.code} === true)`;
      case 'string':
      case 'untyped':
        return single ? js`(${value.code} !== "")` : js`!!${value.code}`;
      case 'int':
      case 'integer':
      case 'double':
        return js`!!${value.code}`; // NaN, 0, 0n and undefined are false
      default:
    }
  }
  return js`${unit.rt('ebv')}(t, ${sequence(unit, value)})`;
}
