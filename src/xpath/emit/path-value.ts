import type { Expr, FilterExpr, PathExpr } from '../ast.js';
import { type Code, js } from '../code.js';
import { asksPosition } from '../positional.js';
import { type Typed, typed } from '../types.js';
import { box, sequence, toDecimal } from './convert.js';
import { emit } from './expression.js';
import { isParent } from './named-path.js';
import { isInOrder, needsSorting, orderOf } from './order.js';
import { type Body, each, eachOf, eachWithPosition, filterList } from './path.js';
import { stepsOf } from './steps.js';
import { arePositional, focusOn, type Scope, type Unit } from './unit.js';

/** A path, step or `for` as a value. */
export function emitEach(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  if (isParent(expr) && scope.focus?.item.kind === 'node' && scope.focus.item.card === '1') {
    return typed('node', '?', js`par[${scope.focus.item.code}]`);
  }
  const order = orderOf(expr, scope);
  const out = unit.temporary('o');
  const kinds = new Set<Typed['kind']>();
  const atomicTail = expr.kind === 'path' && stepsOf(expr, unit).at(-1)?.kind !== 'step';
  if (order.single && !atomicTail) {
    const code = unit.hoist('f', js`${each(expr, scope, (item) => js`return ${item.code};`)} return -1;`);
    return typed('node', '?', code);
  }
  if (atomicTail && expr.kind === 'path') return emitMapped(expr, scope);
  const loop = each(expr, scope, (item) => {
    kinds.add(item.kind);
    return js`${out}.push(${box(unit, item)});`;
  });
  const kind = manyKind(kinds);
  const sort = kind === 'node' && needsSorting(expr, scope);
  const result = sort ? js`${unit.rt('sortUnique')}(${out})` : js`${out}`;
  const value = typed(kind, '*', unit.hoist('f', js`const ${out} = []; ${loop} return ${result};`));
  return kind === 'node' && (sort || isInOrder(order)) ? { ...value, inOrder: true } : value;
}

/** A path whose last step is no axis step: its nodes first sorted, then mapped; nodes that come out are sorted again. */
function emitMapped(path: PathExpr, scope: Scope): Typed {
  const { unit } = scope;
  const { head, tail } = splitLast(path, unit);
  const order = orderOf(head, scope);
  const out = unit.temporary('o');
  const kinds = new Set<Typed['kind']>();
  let ones = true;
  if (order.single && !asksPosition(tail)) {
    // One node at most: the value itself, where it is one.
    let value: Typed | undefined;
    const loop = each(head, scope, (item) => {
      value = emit(tail, focusOn(scope, item));
      ones &&= value.card !== '*' && value.kind !== 'item';
      return ones ? js`return ${value.code};` : js``;
    });
    if (ones && value !== undefined) {
      return typed(value.kind, '?', unit.hoist('f', js`${loop} return ${value.kind === 'node' ? js`-1` : js`undefined`};`));
    }
  }
  const loop = eachMapped(head, tail, scope, (item) => {
    kinds.add(item.kind);
    return js`${out}.push(${box(unit, item)});`;
  });
  const kind = manyKind(kinds);
  // A last step that may give nodes or values is told apart at run time (XPTY0018 where it mixes them).
  const result =
    kind === 'node' ? js`${unit.rt('sortUnique')}(${out})` : kind === 'item' ? js`${unit.rt('sortIfNodes')}(${out})` : js`${out}`;
  return typed(kind, '*', unit.hoist('f', js`const ${out} = []; ${loop} return ${result};`));
}

/** A path's last step, and all before it. */
export function splitLast(path: PathExpr, unit: Unit): { readonly head: Expr; readonly tail: Expr } {
  const steps = stepsOf(path, unit);
  const before = steps.slice(0, -1);
  return { head: before.length === 1 ? (before[0] as Expr) : { ...path, steps: before }, tail: steps.at(-1) as Expr };
}

/** Runs the body for each item that the last step, no axis step, makes of the nodes before it. */
export function eachMapped(head: Expr, tail: Expr, scope: Scope, body: Body): Code {
  if (asksPosition(tail) && head.kind !== 'for') return eachWithPosition(emit(head, scope), scope, (inner) => each(tail, inner, body));
  const map: Body = (item) => each(tail, focusOn(scope, item), body);
  return needsSorting(head, scope) ? eachOf(emit(head, scope), scope, map) : each(head, scope, map);
}

/** The kind of an array that holds items of these kinds, each boxed. */
export function manyKind(kinds: ReadonlySet<Typed['kind']>): Typed['kind'] {
  const boxed = new Set([...kinds].map((kind) => (kind === 'int' ? 'integer' : kind === 'double' ? 'atomic' : kind)));
  if (boxed.size === 1) return [...boxed][0] as Typed['kind'];
  return boxed.size === 0 || boxed.has('node') || boxed.has('item') ? 'item' : 'atomic';
}

/** `(x, 0)[1]`: an exact number that may be absent, with another in its place. */
function emitDefaulted({ base, predicates }: FilterExpr, scope: Scope): Typed | undefined {
  const [first] = predicates;
  if (predicates.length !== 1 || first?.kind !== 'integer' || first.value !== 1n) return undefined;
  if (base.kind !== 'sequence' || base.items.length !== 2) return undefined;
  const [value, other] = base.items.map((item) => emit(item, scope)) as [Typed, Typed];
  const exact = [value, other].every(({ kind }) => kind === 'decimal' || kind === 'int');
  if (!exact || value.card !== '?' || other.card !== '1') return undefined;
  return typed('decimal', '1', js`(${toDecimal(scope.unit, value)} ?? ${toDecimal(scope.unit, other)})`);
}

/** A filter expression as a value. */
export function emitFilter(expr: FilterExpr, scope: Scope): Typed {
  if (!arePositional(expr.predicates, scope)) return emitEach(expr, scope);
  const [first, ...rest] = expr.predicates as [Expr, ...Expr[]];
  const defaulted = emitDefaulted(expr, scope);
  if (defaulted !== undefined) return defaulted;
  const base = emit(expr.base, scope);
  if (first.kind === 'integer' && rest.length === 0) {
    const kind = base.kind === 'untyped' && base.card === '*' ? 'atomic' : base.kind;
    if (kind !== 'item') {
      const index = Number(first.value) - 1;
      const list = sequence(scope.unit, base.card === '*' ? base : { ...base });
      if (base.card === '*') return typed(kind, '?', kind === 'node' ? js`(${list}[${index}] ?? -1)` : js`${list}[${index}]`);
    }
  }
  const list = typed(base.card === '*' ? base.kind : manyKind(new Set([base.kind])), '*', sequence(scope.unit, base));
  return filterList(list, expr.predicates, scope);
}
