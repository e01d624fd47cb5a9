import type { Expr } from './ast.js';
import { FN } from './namespaces.js';

/** Functions whose result is boolean, or whose arguments are judged without a position. */
const NOT_NUMERIC = new Set(
  (
    'not exists empty boolean true false contains starts-with ends-with matches deep-equal lang nilled ' +
    'string concat normalize-space upper-case lower-case name local-name string-join substring translate'
  ).split(' '),
);

/**
 * Whether a predicate may depend on the position: by a number as its value, or by `position()` and `last()`. When in doubt, yes.
 * `isTruth` says of a user's function or a variable whether its value is no number.
 * Variables count as boolean only inside `and`, `or` and a function of boolean value.
 */
export function isPositional(predicate: Expr, isTruth: (expr: Expr & { kind: 'call' | 'variable' }) => boolean = () => false): boolean {
  return maybeNumeric(predicate, isTruth) || asksPosition(predicate);
}

function maybeNumeric(expr: Expr, isTruth: (expr: Expr & { kind: 'call' | 'variable' }) => boolean): boolean {
  switch (expr.kind) {
    case 'and':
    case 'or':
    case 'general':
    case 'value':
    case 'node':
    case 'some':
    case 'every':
    case 'instance-of':
    case 'castable-as':
    case 'step':
    case 'root':
    case 'string':
    case 'union':
    case 'intersect':
    case 'except':
      return false;
    case 'path':
      return maybeNumeric(expr.steps[expr.steps.length - 1], isTruth);
    case 'filter':
      return maybeNumeric(expr.base, isTruth);
    case 'if':
      return maybeNumeric(expr.then, isTruth) || maybeNumeric(expr.else, isTruth);
    case 'call':
      return expr.name.uri === FN ? !NOT_NUMERIC.has(expr.name.local) : !isTruth(expr);
    case 'variable':
      return !isTruth(expr);
    default:
      return true;
  }
}

/** `position()` or `last()` with the focus of the predicate itself, not of one inside it. */
export function asksPosition(expr: Expr): boolean {
  switch (expr.kind) {
    case 'step':
      return false;
    case 'path':
      return asksPosition(expr.steps[0]);
    case 'filter':
      return asksPosition(expr.base);
    case 'call':
      if (expr.name.uri === FN && (expr.name.local === 'position' || expr.name.local === 'last')) return true;
      return expr.args.some(asksPosition);
    case 'and':
    case 'or':
      return expr.operands.some(asksPosition);
    case 'sequence':
      return expr.items.some(asksPosition);
    case 'if':
      return asksPosition(expr.test) || asksPosition(expr.then) || asksPosition(expr.else);
    case 'for':
      return expr.bindings.some((binding) => asksPosition(binding.in)) || asksPosition(expr.return);
    case 'some':
    case 'every':
      return expr.bindings.some((binding) => asksPosition(binding.in)) || asksPosition(expr.satisfies);
    case 'range':
      return asksPosition(expr.from) || asksPosition(expr.to);
    case 'general':
    case 'value':
    case 'node':
    case 'arithmetic':
    case 'union':
    case 'intersect':
    case 'except':
      return asksPosition(expr.left) || asksPosition(expr.right);
    case 'unary':
    case 'instance-of':
    case 'treat-as':
    case 'castable-as':
    case 'cast-as':
      return asksPosition(expr.operand);
    default:
      return false;
  }
}
