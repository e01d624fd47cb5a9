import type { Expr } from '../ast.js';
import { type Code, js } from '../code.js';
import { exactName } from './axis.js';
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
    const named = exactName(step.test);
    if (named === undefined) return undefined;
    const attribute = step.axis === 'attribute';
    if (step.axis !== 'child' && !(attribute && i === steps.length - 1)) return undefined;
    ids.push(unit.nameId(named.uri, named.local, attribute));
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
    const named = exactName(step.test);
    if (named !== undefined) return js`(first[${scope.unit.nameId(named.uri, named.local, false)}] !== 0)`;
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
  if (path === undefined) return undefined;
  const rest = Array.from({ length: LONGEST + 1 - path.args.length }, () => 0);
  const found = js`walk(${prefix === 'one'}, ${[...path.args, ...rest]})`;
  return prefix === 'one' ? found : js`(${found} >= 0)`;
}

/**
 * The shared function `walk(one, n, a, b, c, d)`: the first node at a path of up to four names (0 ends it) below `n`, -1 where there is
 * none. With `one` a second node is XPTY0004. A name that the whole document has once needs no look at the children. It is one function for all lengths, too long for V8 to copy into its hundreds of callers:
 * their code then stays small enough for the caches.
 */
export function pathFunctions(): string {
  const letters = ['a', 'b', 'c', 'd'];
  const loops = letters.map((_, i) => {
    const found = `{ if (!one) return x${i}; if (r >= 0) $tooMany(); r = x${i}; }`;
    const loop = letters.slice(0, i + 1).reduceRight((inner, letter, j) => {
      const from = j === 0 ? 'n' : `x${j - 1}`;
      return `for (let x${j} = ${from} + 1, e${j} = end[${from}]; x${j} < e${j}; x${j} = end[x${j}]) if (nm[x${j}] === ${letter}) ${inner}`;
    }, found);
    const shorter = letters[i + 1];
    return shorter === undefined ? `  ${loop}\n  return r;` : `  if (${shorter} === 0) {\n    ${loop}\n    return r;\n  }`;
  });
  return `function walk(one, n, a, b, c, d) {
  const first = FIRST, alone = first[a];
  if (alone === 0 || (b !== 0 && first[b] === 0)) return -1;
  if (NEXT[alone] === 0) return PAR[alone] !== n ? -1 : b === 0 ? alone : walk(one, alone, b, c, d, 0);
  const nm = NM, end = END;
  let r = -1;
${loops.join('\n')}
}`;
}
