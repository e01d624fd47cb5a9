import type { Expr, FilterExpr, PathExpr } from '../ast.js';
import { type Code, js } from '../code.js';
import { asksPosition } from '../positional.js';
import { type Typed, typed } from '../types.js';
import { box, sequence, toDecimal } from './convert.js';
import { emit } from './expression.js';
import { isParent } from './named-path.js';
import { needsSorting, orderOf, SINGLE } from './order.js';
import { type Body, each, eachWithPosition, filterList } from './path.js';
import { stepsOf } from './steps.js';
import { focusOn, type Scope } from './unit.js';

/** A path, step or `for` as a value. */
export function emitEach(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  if (isParent(expr) && scope.focus?.item.kind === 'node' && scope.focus.item.card === '1') {
    return typed('node', '?', js`par[${scope.focus.item.code}]`);
  }
  const order = expr.kind === 'step' || expr.kind === 'path' ? orderOf(expr, unit) : undefined;
  const out = unit.temporary('o');
  const kinds = new Set<Typed['kind']>();
  const sorted = !needsSorting(expr, unit);
  const atomicTail = expr.kind === 'path' && stepsOf(expr, unit).at(-1)?.kind !== 'step';
  if (order?.single && !atomicTail) {
    const code = unit.hoist('f', js`${each(expr, scope, (item) => js`return ${item.code};`)} return -1;`);
    return typed('node', '?', code);
  }
  if (atomicTail && expr.kind === 'path') return emitMapped(expr, scope);
  const loop = each(expr, scope, (item) => {
    kinds.add(item.kind);
    return js`${out}.push(${box(unit, item)});`;
  });
  const kind = manyKind(kinds);
  const result = sorted || kind !== 'node' ? js`${out}` : js`${unit.rt('sortUnique')}(${out})`;
  return typed(kind, '*', unit.hoist('f', js`const ${out} = []; ${loop} return ${result};`));
}

/** A path whose last step is no axis step: its nodes first sorted, then mapped; nodes that come out are sorted again. */
function emitMapped(path: PathExpr, scope: Scope): Typed {
  const { unit } = scope;
  const head = stepsOf(path, unit).slice(0, -1);
  const tail = stepsOf(path, unit).at(-1) as Expr;
  const order = head.reduce((before, step) => orderOf(step, unit, before), SINGLE);
  const out = unit.temporary('o');
  const kinds = new Set<Typed['kind']>();
  let ones = true;
  const collect = (item: Typed): Code => {
    kinds.add(item.kind);
    return js`${out}.push(${box(unit, item)});`;
  };
  const map = (inner: Scope, body: Body): Code => each(tail, inner, body);
  const headExpr: Expr = head.length === 1 ? (head[0] as Expr) : { ...path, steps: head };
  if (order.single && !asksPosition(tail)) {
    // One node at most: the value itself, where it is one.
    let value: Typed | undefined;
    const loop = each(headExpr, scope, (item) => {
      value = emit(tail, focusOn(scope, item));
      ones &&= value.card !== '*' && value.kind !== 'item';
      return ones ? js`return ${value.code};` : js``;
    });
    if (ones && value !== undefined) {
      return typed(value.kind, '?', unit.hoist('f', js`${loop} return ${value.kind === 'node' ? js`-1` : js`undefined`};`));
    }
  }
  let loop: Code;
  if ((order.ordered && order.unique && !asksPosition(tail)) || headExpr.kind === 'for') {
    loop = each(headExpr, scope, (item) => map(focusOn(scope, item), collect));
  } else {
    loop = eachWithPosition(emit(headExpr, scope), scope, (inner) => map(inner, collect));
  }
  const kind = manyKind(kinds);
  // A last step that may give nodes or values is told apart at run time (XPTY0018 where it mixes them).
  const result =
    kind === 'node' ? js`${unit.rt('sortUnique')}(${out})` : kind === 'item' ? js`${unit.rt('sortIfNodes')}(${out})` : js`${out}`;
  return typed(kind, '*', unit.hoist('f', js`const ${out} = []; ${loop} return ${result};`));
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
  const { unit } = scope;
  if (!expr.predicates.some((predicate) => unit.isPositional(predicate, scope.variables))) return emitEach(expr, scope);
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
