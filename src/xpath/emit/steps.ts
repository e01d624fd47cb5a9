import type { AxisStep, Expr, NameTest, PathExpr } from '../ast.js';
import type { Unit } from './unit.js';

const known = new WeakMap<PathExpr, readonly Expr[]>();

/**
 * A path's steps in the shape that is fastest to run, the meaning kept: `(a | b)/c` walks the children once, and
 * `descendant-or-self::node()/child::x`, which `//x` stands for, is `descendant::x`.
 */
export function stepsOf(path: PathExpr, unit: Unit): readonly Expr[] {
  let steps = known.get(path);
  if (steps === undefined) {
    steps = foldDescendants(
      path.steps.map((step) => asStep(step, unit) ?? step),
      unit,
    );
    known.set(path, steps);
  }
  return steps;
}

/** A step, or a union of child steps by name (with predicates that ask for no position) as one step. */
export function asStep(expr: Expr, unit: Unit): AxisStep | undefined {
  if (expr.kind === 'step') return expr;
  if (expr.kind === 'filter') {
    const base = asStep(expr.base, unit);
    if (base === undefined || base.predicates.length > 0 || expr.predicates.some((predicate) => unit.isPositional(predicate)))
      return undefined;
    return { ...base, predicates: expr.predicates };
  }
  if (expr.kind !== 'union') return undefined;
  const [left, right] = [asStep(expr.left, unit), asStep(expr.right, unit)];
  const names = [...(namesOf(left) ?? []), ...(namesOf(right) ?? [])];
  if (left === undefined || namesOf(left) === undefined || namesOf(right) === undefined) return undefined;
  return { ...left, start: expr.start, end: expr.end, test: { test: 'names', names } };
}

function namesOf(step: AxisStep | undefined): readonly NameTest[] | undefined {
  if (step === undefined || step.axis !== 'child' || step.predicates.length > 0) return undefined;
  if (step.test.test === 'names') return step.test.names;
  return step.test.test === 'name' && step.test.uri !== '*' && step.test.local !== '*' ? [step.test] : undefined;
}

function foldDescendants(steps: readonly Expr[], unit: Unit): readonly Expr[] {
  const out: Expr[] = [];
  for (const step of steps) {
    const before = out.at(-1);
    const bare =
      before?.kind === 'step' && before.axis === 'descendant-or-self' && before.test.test === 'node' && before.predicates.length === 0;
    if (
      bare &&
      step.kind === 'step' &&
      (step.axis === 'child' || step.axis === 'descendant') &&
      !step.predicates.some((predicate) => unit.isPositional(predicate))
    ) {
      out[out.length - 1] = { ...step, axis: 'descendant' };
    } else out.push(step);
  }
  return out;
}
