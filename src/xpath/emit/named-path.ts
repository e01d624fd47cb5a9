import type { Expr } from '../ast.js';
import { type Code, js, name } from '../code.js';
import { stepsOf } from './steps.js';
import type { Scope } from './unit.js';

/** The shared functions walk at most this many names. */
const LONGEST = 4;

/**
 * A path of child steps by name from the context node or the root (an attribute may come last) as arguments of a shared function:
 * the node to start from and the numbers of the names. Such paths are so many that a loop for each would crowd the code out of the caches.
 */
function namedPath(expr: Expr, scope: Scope): { readonly length: number; readonly args: readonly Code[] } | undefined {
  const { unit, focus } = scope;
  const steps = expr.kind === 'path' ? stepsOf(expr, unit) : [expr];
  const absolute = steps[0]?.kind === 'root';
  const up = absolute ? 0 : steps.findIndex((step) => !isParent(step));
  if (up < 0) return undefined;
  const ids: number[] = [];
  for (const [i, step] of steps.entries()) {
    if (i < up || (absolute && i === 0)) continue;
    if (step.kind !== 'step' || step.predicates.length > 0) return undefined;
    if (step.test.test !== 'name' || step.test.uri === '*' || step.test.local === '*') return undefined;
    const attribute = step.axis === 'attribute';
    if (step.axis !== 'child' && !(attribute && i === steps.length - 1)) return undefined;
    ids.push(unit.nameId(step.test.uri, step.test.local, attribute));
  }
  if (ids.length === 0 || ids.length > LONGEST) return undefined;
  if (focus !== undefined && focus.item.kind !== 'node') return undefined;
  let from = absolute ? js`0` : focus?.item.code;
  if (from === undefined) return undefined;
  for (let i = 0; i < up; i++) from = js`par[${from}]`;
  return { length: ids.length, args: [from, ...ids.map((id) => js`${id}`)] };
}

/** `..` */
export function isParent(step: Expr): boolean {
  return step.kind === 'step' && step.axis === 'parent' && step.test.test === 'node' && step.predicates.length === 0;
}

/** Whether such a path gives a node; also `//x`, by the index of names. */
export function existsByName(expr: Expr, scope: Scope): Code | undefined {
  const steps = expr.kind === 'path' ? stepsOf(expr, scope.unit) : [];
  const [root, step] = steps;
  const anywhere = steps.length === 2 && root?.kind === 'root' && step?.kind === 'step' && step.axis === 'descendant';
  if (anywhere && step.predicates.length === 0 && (scope.focus === undefined || scope.focus.item.kind === 'node')) {
    const { test } = step;
    if (test.test === 'name' && test.uri !== '*' && test.local !== '*')
      return js`(first[${scope.unit.nameId(test.uri, test.local, false)}] !== 0)`;
  }
  return callByName('has', expr, scope);
}

/** The one node of such a path, -1 where there is none; two are XPTY0004. */
export function oneByName(expr: Expr, scope: Scope): Code | undefined {
  return callByName('one', expr, scope);
}

function callByName(prefix: 'has' | 'one', expr: Expr, scope: Scope): Code | undefined {
  if (expr.kind !== 'step' && expr.kind !== 'path') return undefined;
  const path = namedPath(expr, scope);
  return path && js`${name(`${prefix}${path.length}`)}(${path.args})`;
}

/** The shared functions: `has1(n, a)` to `has4(n, a, b, c, d)`, and `one1` to `one4`. */
export function pathFunctions(): string {
  const letters = ['a', 'b', 'c', 'd'];
  const has = letters.map((_, i) => {
    const ids = letters.slice(0, i + 1);
    const inner = i === 0 ? 'return true;' : `if (has${i}(x, ${ids.slice(1).join(', ')})) return true;`;
    return `function has${i + 1}(n, ${ids.join(', ')}) { const nm = NM, end = END; for (let x = n + 1, e = end[n]; x < e; x = end[x]) if (nm[x] === a) { ${inner} } return false; }`;
  });
  const one = letters.map((_, i) => {
    const ids = letters.slice(0, i + 1);
    const found = i === 0 ? 'x' : `one${i}(x, ${ids.slice(1).join(', ')})`;
    return `function one${i + 1}(n, ${ids.join(', ')}) { const nm = NM, end = END; let r = -1; for (let x = n + 1, e = end[n]; x < e; x = end[x]) if (nm[x] === a) { const y = ${found}; if (y >= 0) { if (r >= 0) $tooMany(); r = y; } } return r; }`;
  });
  return [...has, ...one].join('\n');
}
