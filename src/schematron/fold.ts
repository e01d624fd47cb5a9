import type { Expr } from '../xpath/ast.js';
import { type Code, js, name } from '../xpath/code.js';
import { asStep, stepsOf } from '../xpath/emit/steps.js';
import type { Unit } from '../xpath/emit/unit.js';
import type { Check } from './schema.js';

/** Below this many, separate loops are as good. */
const WORTH_IT = 4;

/** A check that says "no more than `limit` nodes at these child paths", their names as numbers. */
interface Bound {
  readonly check: number;
  readonly paths: readonly (readonly number[])[];
  readonly limit: number;
}

/** What a rule's checks share: one walk instead of many. */
export interface Folded {
  /** Indexes (into the rule's checks) that the walk takes over, by slot. */
  readonly checks: readonly number[];
  /** The trie's constant. */
  readonly trie: Code;
}

/** Takes the checks that only bound how often a child path occurs into one trie. */
export function foldChecks(checks: readonly Check[], unit: Unit): Folded | undefined {
  const bounds: Bound[] = [];
  checks.forEach((check, i) => {
    const bound = check.kind === 'assert' ? boundOf(check.test) : undefined;
    const paths = bound && namedPaths(bound.path, unit);
    if (bound && paths) bounds.push({ check: i, paths, limit: bound.limit });
  });
  if (bounds.length < WORTH_IT) return undefined;
  const edges: number[] = [];
  const accepts: number[] = [];
  const next = new Map<string, number>();
  let states = 1;
  bounds.forEach((bound, slot) => {
    for (const path of bound.paths) {
      let state = 1;
      for (const id of path) {
        const key = `${state} ${id}`;
        let to = next.get(key);
        if (to === undefined) {
          to = ++states;
          next.set(key, to);
          edges.push(state, id, to);
        }
        state = to;
      }
      accepts.push(state, slot);
    }
  });
  const limits = bounds.map((bound) => bound.limit);
  const trie = unit.constant('T', js`new ${unit.rt('Trie')}(${name('WIDTH')}, [${edges}], [${accepts}], [${limits}])`);
  return { checks: bounds.map((bound) => bound.check), trie };
}

/** `not(p)`, `empty(p)`, `count(p) <= 1`, `count(p) < 2`, `count(p) = 0`. */
function boundOf(test: Expr): { path: Expr; limit: number } | undefined {
  if (test.kind === 'call' && test.args.length === 1 && ['not', 'empty'].includes(test.name.local)) {
    const argument = test.args[0] as Expr;
    const inner =
      argument.kind === 'call' && argument.name.local === 'exists' && argument.args.length === 1 ? (argument.args[0] as Expr) : argument;
    return { path: inner, limit: 0 };
  }
  if (test.kind !== 'general' && test.kind !== 'value') return undefined;
  const { left, right, op } = test;
  if (left.kind !== 'call' || left.name.local !== 'count' || left.args.length !== 1 || right.kind !== 'integer') return undefined;
  const n = Number(right.value);
  const limit = op === '<=' || op === 'le' ? n : op === '<' || op === 'lt' ? n - 1 : (op === '=' || op === 'eq') && n === 0 ? 0 : -1;
  return limit < 0 ? undefined : { path: left.args[0] as Expr, limit };
}

/** A path of child steps by name (an attribute may come last), as name numbers; of a step with several names, each way. */
function namedPaths(expr: Expr, unit: Unit): readonly (readonly number[])[] | undefined {
  const steps = expr.kind === 'path' ? stepsOf(expr, unit) : [asStep(expr, unit) ?? expr];
  let paths: number[][] = [[]];
  for (const [i, step] of steps.entries()) {
    if (step.kind !== 'step' || step.predicates.length > 0) return undefined;
    const attribute = step.axis === 'attribute';
    if (step.axis !== 'child' && !(attribute && i === steps.length - 1)) return undefined;
    const names = step.test.test === 'names' ? step.test.names : step.test.test === 'name' ? [step.test] : [];
    if (names.length === 0 || names.some((one) => one.uri === '*' || one.local === '*')) return undefined;
    const ids = names.map((one) => unit.nameId(one.uri, one.local, attribute));
    paths = paths.flatMap((path) => ids.map((id) => [...path, id]));
  }
  return paths;
}
