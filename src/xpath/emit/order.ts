import type { AxisStep, Expr } from '../ast.js';
import { asStep, stepsOf } from './steps.js';
import { type Scope, variableKey } from './unit.js';

/** What is known of a node sequence before it is computed. */
export interface Order {
  /** In document order. */
  readonly ordered: boolean;
  /** No node twice. */
  readonly unique: boolean;
  /** No node is an ancestor of another. */
  readonly disjoint: boolean;
  /** One node at most. */
  readonly single: boolean;
}

export const SINGLE: Order = { ordered: true, unique: true, disjoint: true, single: true };
const SORTED: Order = { ordered: true, unique: true, disjoint: false, single: false };
const UNKNOWN: Order = { ordered: false, unique: false, disjoint: false, single: false };

/** The order of what an axis step gives from nodes of a known order. */
function orderOfStep(step: AxisStep, from: Order): Order {
  const picked = step.predicates.some((predicate) => predicate.kind === 'integer');
  if (picked && from.single) return SINGLE;
  switch (step.axis) {
    case 'self':
      return from;
    case 'attribute': {
      const named = step.test.test === 'name' && step.test.uri !== '*' && step.test.local !== '*';
      return { ...from, disjoint: true, single: from.single && named };
    }
    case 'child':
      return { ordered: from.ordered && from.disjoint, unique: from.unique, disjoint: from.disjoint, single: false };
    case 'descendant':
    case 'descendant-or-self':
      return { ordered: from.ordered && from.disjoint, unique: from.unique && from.disjoint, disjoint: false, single: false };
    case 'parent':
      return from.single ? SINGLE : UNKNOWN;
    case 'following-sibling':
    case 'preceding-sibling':
      return from.single ? { ...SORTED, disjoint: true } : UNKNOWN;
    case 'following':
    case 'preceding':
      return from.single ? SORTED : UNKNOWN;
    case 'ancestor':
    case 'ancestor-or-self':
      return from.single ? { ordered: false, unique: true, disjoint: false, single: false } : UNKNOWN;
  }
}

/** The order of a node expression that starts at a single context node. */
export function orderOf(expr: Expr, scope: Scope, from: Order = SINGLE): Order {
  switch (expr.kind) {
    case 'step':
      return orderOfStep(expr, from);
    case 'path':
      return stepsOf(expr, scope.unit).reduce((order, step) => orderOf(step, scope, order), from);
    case 'context':
      return from;
    case 'root':
      return from.single ? SINGLE : UNKNOWN;
    case 'union': {
      const step = asStep(expr, scope.unit);
      return step === undefined ? (from.single ? SORTED : UNKNOWN) : orderOfStep(step, from);
    }
    case 'intersect':
    case 'except':
      return from.single ? SORTED : UNKNOWN;
    case 'variable':
      return from.single && scope.variables.get(variableKey(expr.name))?.inOrder ? SORTED : UNKNOWN;
    case 'call':
      return from.single && expr.name.local === 'key' ? SORTED : UNKNOWN;
    case 'filter':
      return from.single && expr.predicates.some((predicate) => predicate.kind === 'integer')
        ? SINGLE
        : from.single
          ? keepOrder(orderOf(expr.base, scope))
          : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** Whether the expression's nodes come in document order, each once: a path, but not a sequence of paths. */
function isPathLike(expr: Expr): boolean {
  if (expr.kind === 'filter') return isPathLike(expr.base);
  return expr.kind === 'step' || expr.kind === 'path' || expr.kind === 'union';
}

/** Whether the nodes must be sorted, or thinned out, before they are what the language says. */
export function needsSorting(expr: Expr, scope: Scope): boolean {
  return isPathLike(expr) && !isInOrder(orderOf(expr, scope));
}

/** In document order, no node twice. */
export function isInOrder({ ordered, unique }: Order): boolean {
  return ordered && unique;
}

function keepOrder(order: Order): Order {
  return isInOrder(order) ? SORTED : UNKNOWN;
}
