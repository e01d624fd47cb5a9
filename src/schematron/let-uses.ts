import type { Expr } from '../xpath/ast.js';
import { variableKey } from '../xpath/emit/unit.js';
import type { SchemaRule } from './schema.js';

/** A use that may be evaluated more than once counts as many. */
const MANY = 2;

/** How often the tests and variables of a rule ask for each variable, by its key. Messages do not count: few are ever written. */
export function letUses(rule: SchemaRule): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { value } of rule.lets) count(value, 1, uses);
  for (const { test } of rule.checks) count(test, 1, uses);
  return uses;
}

function count(expr: Expr, weight: number, uses: Map<string, number>): void {
  if (expr.kind === 'variable') {
    const key = variableKey(expr.name);
    uses.set(key, (uses.get(key) ?? 0) + weight);
  }
  const often = loops(expr);
  // What a path, a filter or a `for` starts from is evaluated once, what follows for each item of it.
  let first = expr.kind !== 'step';
  for (const part of subexpressions(expr)) {
    count(part, often && !first ? MANY : weight, uses);
    first = false;
  }
}

function loops(expr: Expr): boolean {
  return ['path', 'filter', 'for', 'some', 'every', 'step'].includes(expr.kind);
}

/** The expressions directly inside one, in the order in which they stand. */
export function* subexpressions(value: unknown): Generator<Expr> {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    if (typeof inner !== 'object' || inner === null) continue;
    if ('kind' in inner && 'start' in inner) yield inner as Expr;
    else yield* subexpressions(inner);
  }
}
