import type { Expr, PathExpr } from '../ast.js';
import { type Code, join, js } from '../code.js';
import { XS } from '../namespaces.js';
import { type Typed, typed } from '../types.js';
import { resultType, toParameter } from './argument.js';
import { sequence } from './convert.js';
import { emit } from './expression.js';
import { needsSorting, orderOf } from './order.js';
import { type Body, each } from './path.js';
import { eachMapped, splitLast } from './path-value.js';
import { stepsOf } from './steps.js';
import { arePositional, type Scope } from './unit.js';

/** `count()`. */
export function emitCount(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  if (isCountable(expr, scope)) {
    return typed('int', '1', unit.hoist('n', js`let count = 0; ${each(expr, scope, () => js`count++;`)} return count;`));
  }
  const value = emit(expr, scope);
  if (value.card === '*') return typed('int', '1', js`${value.code}.length`);
  return typed('int', '1', js`${sequence(unit, value)}.length`);
}

/** Whether items can be counted as they come: none comes twice. */
function isCountable(expr: Expr, scope: Scope): boolean {
  switch (expr.kind) {
    case 'step':
      return orderOf(expr, scope).unique;
    case 'path':
      return orderOf(expr, scope).unique && stepsOf(expr, scope.unit).at(-1)?.kind === 'step';
    case 'filter':
      return !needsSorting(expr, scope) && !arePositional(expr.predicates, scope);
    default:
      return false;
  }
}

/** `sum()`: of paths to decimals, or a sequence of such, without a list of them. */
export function emitSum(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  const parts = expr.kind === 'sequence' ? expr.items : [expr];
  if (parts.length > 0 && parts.every(isPathToDecimal)) {
    const loops = parts.map((part) => eachDecimal(part, scope, (item) => js`total = total.add(${item.code});`));
    return typed('decimal', '1', unit.hoist('s', js`let total = ${unit.rt('Decimal')}.ZERO; ${join(loops, ' ')} return total;`));
  }
  const value = emit(expr, scope);
  if (value.kind === 'decimal' && value.card === '*') return typed('decimal', '1', js`${unit.rt('decimalSum')}(${value.code})`);
  return { ...resultType('atomic'), code: js`${unit.rt('sum')}(${toParameter(value, 'atomic*', scope)})` };
}

/** `…/xs:decimal(x)` */
function isPathToDecimal(expr: Expr): expr is PathExpr {
  if (expr.kind !== 'path') return false;
  const last = expr.steps.at(-1);
  return last?.kind === 'call' && last.name.uri === XS && last.name.local === 'decimal';
}

/** The values in any order, as long as none is left out or comes twice. */
function eachDecimal(path: PathExpr, scope: Scope, body: Body): Code {
  const { head, tail } = splitLast(path, scope.unit);
  return orderOf(head, scope).unique ? each(path, scope, body) : eachMapped(head, tail, scope, body);
}
