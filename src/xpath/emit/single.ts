import type { Expr } from '../ast.js';
import { js } from '../code.js';
import { type Typed, typed } from '../types.js';
import { atMostOne, atomized } from './convert.js';
import { emit } from './expression.js';
import { oneByName } from './named-path.js';
import { orderOf } from './order.js';
import { each } from './path.js';
import { stepsOf } from './steps.js';
import type { Scope } from './unit.js';

/** At most one item of an expression; a second one is XPTY0004. No list is made for a path. */
export function singleItem(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  if (expr.kind === 'step' || expr.kind === 'path') {
    const order = orderOf(expr, scope);
    const lastIsStep = expr.kind === 'step' || stepsOf(expr, unit).at(-1)?.kind === 'step';
    if (!order.single && order.unique && lastIsStep) {
      const named = oneByName(expr, scope);
      if (named !== undefined) return typed('node', '?', named);
      const found = unit.temporary('r');
      const take = each(expr, scope, (item) => js`if (${found} >= 0) ${unit.rt('tooMany')}(); ${found} = ${item.code};`);
      return typed('node', '?', unit.hoist('o', js`let ${found} = -1; ${take} return ${found};`));
    }
  }
  return emit(expr, scope);
}

/** At most one atomic value of an expression. */
export function single(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  const value = singleItem(expr, scope);
  const noElement = value.kind === 'node' && mayBeNoElement(expr);
  if (noElement)
    return typed(
      'atomic',
      '?',
      js`${unit.rt('atomizeOptional')}(t, ${value.card === '*' ? js`${unit.rt('atMostOneNode')}(${value.code})` : value.code})`,
    );
  if (value.kind === 'node' && value.card === '*') {
    return atomized(unit, typed('node', '?', js`${unit.rt('atMostOneNode')}(${value.code})`));
  }
  return atMostOne(unit, atomized(unit, value));
}

/** Whether a node test lets comments or processing instructions through, whose value is a string and not untyped. */
export function mayBeNoElement(expr: Expr): boolean {
  if (expr.kind === 'path') return mayBeNoElement(expr.steps.at(-1) as Expr);
  return expr.kind === 'step' && ['node', 'comment', 'processing-instruction'].includes(expr.test.test) && expr.axis !== 'parent';
}
