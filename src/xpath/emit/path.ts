import type { AxisStep, Expr, PathExpr } from '../ast.js';
import { type Code, join, js, name } from '../code.js';
import { asksPosition } from '../positional.js';
import { isNumber, type Typed, typed } from '../types.js';
import { eachOnAxis, exactName, findsElements, nodeTest } from './axis.js';
import { condition, conditionOf } from './condition.js';
import { once, sequence } from './convert.js';
import { emit } from './expression.js';
import { needsSorting } from './order.js';
import { asStep, stepsOf } from './steps.js';
import { arePositional, focusOn, type Scope } from './unit.js';

/** Statements to run for one item. */
export type Body = (item: Typed) => Code;

const node = (code: Code): Typed => typed('node', '1', code);

/** A node that a step has found. */
const found = (step: AxisStep, code: Code): Typed => (findsElements(step) ? { ...node(code), element: true } : node(code));

/** Runs the body for each item of an expression, nodes in an order that `orderOf` tells. */
export function each(expr: Expr, scope: Scope, body: Body): Code {
  const { unit } = scope;
  switch (expr.kind) {
    case 'step':
      return eachStep(expr, scope, body);
    case 'path':
      return eachOnPath(expr, scope, body);
    case 'union': {
      const step = asStep(expr, unit);
      if (step !== undefined) return eachStep(step, scope, body);
      break;
    }
    case 'for':
      return eachInFor(expr.bindings, 0, expr.return, scope, body);
    case 'filter':
      if (!arePositional(expr.predicates, scope)) {
        return each(expr.base, scope, (item) => filtered(expr.predicates, item, scope, body));
      }
      break;
    default:
  }
  return eachOf(emit(expr, scope), scope, body);
}

function eachInFor(
  bindings: readonly { readonly variable: { uri: string; local: string; prefix: string }; readonly in: Expr }[],
  index: number,
  result: Expr,
  scope: Scope,
  body: Body,
): Code {
  const binding = bindings[index];
  if (binding === undefined) return eachInOrder(result, scope, body);
  return eachBound(binding.in, scope, (item) => {
    const variables = new Map(scope.variables).set(`{${binding.variable.uri}}${binding.variable.local}`, item);
    return eachInFor(bindings, index + 1, result, { ...scope, variables }, body);
  });
}

/** Like `each`, the item held in a variable and in the order that the language asks for. */
export function eachBound(expr: Expr, scope: Scope, body: Body): Code {
  const run = (item: Typed): Code => {
    if (/^[\w$]+$/.test(item.code.text)) return body(item);
    const held = once(scope.unit, item);
    const inner = body(held.value);
    const [local] = held.value.code.free;
    return js`{ ${held.declaration} ${local === undefined ? inner : inner.binding(local)} }`;
  };
  return eachInOrder(expr, scope, run);
}

/** Like `each`, in the order that the language asks for. */
function eachInOrder(expr: Expr, scope: Scope, body: Body): Code {
  return needsSorting(expr, scope) ? eachOf(emit(expr, scope), scope, body) : each(expr, scope, body);
}

/** Runs the body for each item of a value at hand. */
export function eachOf(value: Typed, scope: Scope, body: Body): Code {
  const { unit } = scope;
  if (value.card === '1') return body(value);
  if (value.card === '*') return eachIn(value, scope, (item) => body(item));
  const local = unit.local('x');
  const v = name(local.name);
  const item = typed(value.kind, '1', js`${local}`);
  const present = value.kind === 'node' ? js`${local} >= 0` : js`${local} !== undefined`;
  return js`{ const ${v} = ${value.code}; if (${present}) { ${body(item)} } }`.binding(local);
}

/** Runs the body for each item of a list; `place` and `length` say where the item stands, the first at 0. */
function eachIn(value: Typed, scope: Scope, body: (item: Typed, place: Code, length: Code) => Code): Code {
  const [all, i, x] = [scope.unit.local('a'), scope.unit.local('i'), scope.unit.local('x')];
  const item = typed(value.kind === 'untyped' ? 'atomic' : value.kind, '1', js`${x}`);
  const run = js`const ${name(x.name)} = ${all}[${i}]; ${body(item, js`${i}`, js`${all}.length`)}`;
  const loop = js`for (let ${name(i.name)} = 0; ${i} < ${all}.length; ${name(i.name)}++) { ${run} }`;
  return js`{ const ${name(all.name)} = ${value.code}; ${loop} }`.binding(all, i, x);
}

/** The step's nodes from the context node. */
function eachStep(step: AxisStep, scope: Scope, body: Body): Code {
  const { unit, focus } = scope;
  if (focus === undefined) return unit.fail('XPDY0002', 'there is no context item here', step);
  if (focus.item.kind !== 'node') {
    if (focus.item.kind !== 'item' || focus.item.card !== '1')
      return js`${unit.rt('raise')}("XPTY0020", "an axis step on a value that is no node");`;
    const local = unit.local('n');
    const inner = eachStep(step, focusOn(scope, node(js`${local}`)), body);
    return js`{ const ${name(local.name)} = ${unit.rt('nodeOf')}(${focus.item.code}); ${inner} }`.binding(local);
  }
  const from = focus.item.code;
  if (!/^[\w$]+$/.test(from.text)) {
    const local = unit.local('n');
    const inner = eachStep(step, { ...scope, focus: { ...focus, item: node(js`${local}`) } }, body);
    return js`{ const ${name(local.name)} = ${from}; ${inner} }`.binding(local);
  }
  if (!arePositional(step.predicates, scope)) {
    return eachOnAxis(unit, step, from, (n) => filtered(step.predicates, found(step, js`${n}`), scope, body), focus.item.root);
  }
  const [first, ...rest] = step.predicates as [Expr, ...Expr[]];
  const reverse = step.axis.startsWith('preceding');
  if (first.kind === 'integer' && !reverse && !arePositional(rest, scope)) {
    // One counter, no list: `cac:Party[1]`.
    const counter = unit.temporary('k');
    const loop = eachOnAxis(unit, step, from, (n) => {
      return js`if (++${counter} === ${Number(first.value)}) { ${filtered(rest, node(js`${n}`), scope, body)} }`;
    });
    return js`{ let ${counter} = 0; ${loop} }`;
  }
  const list = unit.temporary('a');
  const collect = eachOnAxis(unit, { ...step, predicates: [] }, from, (n) => js`${list}.push(${n});`);
  const gathered = unit.hoist('f', js`const ${list} = []; ${collect} return ${list}${reverse ? js`.reverse()` : js``};`);
  const kept = filterList(typed('node', '*', gathered), step.predicates, scope);
  // Positions count backwards on a reverse axis; what is kept runs forwards again.
  return eachOf(reverse ? typed('node', '*', js`${kept.code}.reverse()`) : kept, scope, body);
}

/** The body under the predicates, none of which is positional. */
function filtered(predicates: readonly Expr[], item: Typed, scope: Scope, body: Body): Code {
  if (predicates.length === 0) return body(item);
  const inner = focusOn(scope, item);
  const tests = predicates.map((predicate) => condition(predicate, inner));
  return js`if (${join(tests, ' && ')}) { ${body(item)} }`;
}

/** A list under predicates that may ask for positions. */
export function filterList(list: Typed, predicates: readonly Expr[], scope: Scope): Typed {
  const { unit } = scope;
  let value = list;
  for (const predicate of predicates) {
    const [all, i, x, out] = [unit.local('a'), unit.local('i'), unit.local('x'), unit.temporary('o')];
    const kind = value.kind === 'untyped' ? 'atomic' : value.kind;
    const inner = focusOn(scope, typed(kind, '1', js`${x}`), js`${i} + 1`, js`${all}.length`);
    const keep = predicateTest(predicate, inner, js`${i} + 1`);
    const loop = js`for (let ${name(i.name)} = 0; ${i} < ${all}.length; ${name(i.name)}++) { const ${name(x.name)} = ${all}[${i}]; if (${keep}) ${out}.push(${x}); }`;
    const body = js`const ${name(all.name)} = ${sequence(unit, value)}; const ${out} = []; ${loop} return ${out};`.binding(all, i, x);
    value = typed(kind, '*', unit.hoist('f', body));
  }
  return value;
}

function predicateTest(predicate: Expr, scope: Scope, position: Code): Code {
  if (!scope.unit.isPositional(predicate, scope.variables)) return condition(predicate, scope);
  const value = emit(predicate, scope);
  if (isNumber(value.kind) && value.card === '1') {
    if (value.kind === 'int' || value.kind === 'double') return js`${value.code} === ${position}`;
    return js`${scope.unit.rt('samePosition')}(${value.code}, ${position})`;
  }
  if (value.kind === 'boolean' || value.kind === 'string' || value.kind === 'node') return conditionOf(value, scope);
  return js`${scope.unit.rt('predicate')}(t, ${sequence(scope.unit, value)}, ${position})`;
}

function eachOnPath(path: PathExpr, scope: Scope, body: Body): Code {
  const steps = stepsOf(path, scope.unit);
  const quick = scope.focus === undefined || scope.focus.item.kind === 'node';
  return (quick ? (upwards(steps, scope, body) ?? belowRoot(steps, scope, body)) : undefined) ?? eachFrom(steps, 0, scope, body);
}

/** `/*` `/a/b`: by the index of the name, since the root element has a child for each line of an invoice. */
function belowRoot(steps: readonly Expr[], scope: Scope, body: Body): Code | undefined {
  const [root, any, step] = steps;
  if (root?.kind !== 'root' || any?.kind !== 'step' || any.axis !== 'child' || !findsElements(any) || any.predicates.length > 0)
    return undefined;
  if (step?.kind !== 'step' || step.axis !== 'child' || arePositional(step.predicates, scope)) return undefined;
  const named = exactName(step.test);
  const next = steps[3];
  if (named === undefined || (next !== undefined && next.kind !== 'step' && asksPosition(next))) return undefined;
  const c = scope.unit.local('n');
  const v = name(c.name);
  const id = scope.unit.nameId(named.uri, named.local, false);
  const parent = nodeTest(scope.unit, any.test, false, js`par[${c}]`);
  const run = filtered(step.predicates, found(step, js`${c}`), scope, (item) =>
    next === undefined ? body(item) : eachFrom(steps, 3, focusOn(scope, item), body),
  );
  return js`for (let ${v} = first[${id}]; ${v} !== 0; ${v} = next[${v}]) if (par[par[${c}]] === 0 && ${parent}) { ${run} }`.binding(c);
}

/** `//a/b/@c`: by the index of the last name, its parents checked, which costs nothing where the name does not occur. */
function upwards(steps: readonly Expr[], scope: Scope, body: Body): Code | undefined {
  if (steps.length < 3 || steps[0]?.kind !== 'root') return undefined;
  if (steps.length === 3 && isAnywhere(steps[1] as Expr)) return everyAttribute(steps[2] as Expr, scope, body);
  const names: number[] = [];
  for (let i = 1; i < steps.length; i++) {
    const step = steps[i] as Expr;
    if (step.kind !== 'step' || step.predicates.length > 0) return undefined;
    const named = exactName(step.test);
    if (named === undefined) return undefined;
    const last = i === steps.length - 1;
    if (step.axis !== (i === 1 ? 'descendant' : 'child') && !(last && i > 1 && step.axis === 'attribute')) return undefined;
    names.push(scope.unit.nameId(named.uri, named.local, step.axis === 'attribute'));
  }
  const c = scope.unit.local('n');
  const v = name(c.name);
  let above = js`${c}`;
  const tests: Code[] = [];
  for (let i = names.length - 2; i >= 0; i--) {
    above = js`par[${above}]`;
    tests.push(js`nm[${above}] === ${names[i] as number}`);
  }
  const run = body(node(js`${c}`));
  return js`for (let ${v} = first[${names.at(-1) as number}]; ${v} !== 0; ${v} = next[${v}]) if (${join(tests, ' && ')}) { ${run} }`.binding(
    c,
  );
}

/** `descendant-or-self::node()` as the first half of `//@x`. */
function isAnywhere(step: Expr): boolean {
  return step.kind === 'step' && step.axis === 'descendant-or-self' && step.test.test === 'node' && step.predicates.length === 0;
}

/** `//@x`: by the index of the attribute's name. */
function everyAttribute(step: Expr, scope: Scope, body: Body): Code | undefined {
  if (step.kind !== 'step' || step.axis !== 'attribute' || arePositional(step.predicates, scope)) return undefined;
  const named = exactName(step.test);
  if (named === undefined) return undefined;
  const c = scope.unit.local('n');
  const v = name(c.name);
  const id = scope.unit.nameId(named.uri, named.local, true);
  const run = filtered(step.predicates, node(js`${c}`), scope, body);
  return js`for (let ${v} = first[${id}]; ${v} !== 0; ${v} = next[${v}]) { ${run} }`.binding(c);
}

function eachFrom(steps: readonly Expr[], index: number, scope: Scope, body: Body): Code {
  const step = steps[index] as Expr;
  const last = index === steps.length - 1;
  if (last) return each(step, scope, body);
  const next = steps[index + 1] as Expr;
  if (asksPosition(next) && next.kind !== 'step') {
    // A step that asks for its position needs the nodes before it as a list.
    const before = emit({ kind: 'path', steps: steps.slice(0, index + 1), start: step.start, end: step.end }, scope);
    return eachWithPosition(before, scope, (inner) => eachFrom(steps, index + 1, inner, body));
  }
  return each(step, scope, (item) => {
    if (item.kind !== 'node' && item.kind !== 'item')
      return js`${scope.unit.rt('raise')}("XPTY0019", "a path goes on from a value that is no node");`;
    return eachFrom(steps, index + 1, focusOn(scope, item), body);
  });
}

/** The body with each item of a list in focus, its position known. */
export function eachWithPosition(before: Typed, scope: Scope, body: (scope: Scope) => Code): Code {
  const list = typed(before.kind, '*', sequence(scope.unit, before));
  return eachIn(list, scope, (item, place, length) => body(focusOn(scope, item, js`${place} + 1`, length)));
}
