import type { Expr } from '../ast.js';
import { js } from '../code.js';
import { type Typed, typed } from '../types.js';
import { emitArithmetic, emitUnary } from './arithmetic.js';
import { emitCall } from './call.js';
import { emitCast, emitCastable, emitInstanceOf, emitTreat } from './cast.js';
import { compareValues } from './compare.js';
import { condition } from './condition.js';
import { box, boxOptional, sequence, toDecimal } from './convert.js';
import { each } from './path.js';
import { emitEach, emitFilter, manyKind } from './path-value.js';
import { single } from './single.js';
import { asStep } from './steps.js';
import { type Scope, variableKey } from './unit.js';

/** An expression as JavaScript, with the type of its value. */
export function emit(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  switch (expr.kind) {
    case 'string':
      return { ...typed('string', '1', js`${expr.value}`), literal: expr.value };
    case 'integer':
      return emitInteger(expr.value);
    case 'decimal':
      return typed('decimal', '1', unit.constant('D', js`${unit.rt('Decimal')}.parse(${expr.value.toString()})`));
    case 'double':
      return typed('double', '1', Number.isFinite(expr.value) ? js`${expr.value}` : js`Infinity`);
    case 'root':
      if (scope.focus === undefined || scope.focus.item.kind === 'node') return typed('node', '1', js`0`);
      return typed('node', '1', js`${unit.rt('rootOf')}(${box(unit, scope.focus.item)})`);
    case 'context':
      if (scope.focus === undefined) return unit.fail('XPDY0002', 'there is no context item here', expr);
      return scope.focus.item;
    case 'variable': {
      const variable = scope.variables.get(variableKey(expr.name));
      if (variable === undefined) return unit.fail('XPST0008', `the variable $${expr.name.local} is not declared`, expr);
      return variable;
    }
    case 'step':
    case 'path':
    case 'for':
      return emitEach(expr, scope);
    case 'filter':
      return emitFilter(expr, scope);
    case 'sequence':
      return emitSequence(expr.items, scope);
    case 'and':
    case 'or':
    case 'general':
    case 'some':
    case 'every':
      return typed('boolean', '1', condition(expr, scope));
    case 'value':
      return typed('boolean', '?', compareValues(expr, scope, true));
    case 'node':
      return emitNodeComparison(expr, scope);
    case 'range': {
      const [from, to] = [expr.from, expr.to].map((side) => boxOptional(unit, single(side, scope)));
      return typed('integer', '*', js`${unit.rt('range')}(${from as never}, ${to as never})`);
    }
    case 'arithmetic':
      return emitArithmetic(expr, scope);
    case 'unary':
      return emitUnary(expr, scope);
    case 'union':
    case 'intersect':
    case 'except':
      return emitSetOperation(expr, scope);
    case 'if':
      return emitIf(expr, scope);
    case 'instance-of':
      return emitInstanceOf(expr, scope);
    case 'treat-as':
      return emitTreat(expr, scope);
    case 'cast-as':
      return emitCast(expr, scope);
    case 'castable-as':
      return emitCastable(expr, scope);
    case 'call':
      return emitCall(expr, scope);
  }
}

function emitInteger(value: bigint): Typed {
  const small = value <= 0x7fffffffn && value >= -0x7fffffffn;
  return small ? typed('int', '1', js`${Number(value)}`) : typed('integer', '1', js`${value}`);
}

function emitSequence(items: readonly Expr[], scope: Scope): Typed {
  const { unit } = scope;
  if (items.length === 0) return typed('item', '*', js`[]`);
  if (items.every((item) => item.kind === 'string')) {
    const list = js`[${items.map((item) => (item as Expr & { kind: 'string' }).value)}]`;
    return typed('string', '*', unit.constant('L', list));
  }
  const kinds = new Set<Typed['kind']>();
  const parts = items.map((item) => {
    const value = emit(item, scope);
    kinds.add(value.kind);
    return value.card === '1' ? box(unit, value) : js`...${sequence(unit, value)}`;
  });
  return typed(manyKind(kinds), '*', js`[${parts}]`);
}

function emitNodeComparison(expr: Expr & { kind: 'node' }, scope: Scope): Typed {
  const { unit } = scope;
  const side = (operand: Expr) => js`${unit.rt('oneNode')}(${sequence(unit, emit(operand, scope))})`;
  return typed('boolean', '?', js`${unit.rt('nodeCompare')}(${expr.op}, ${side(expr.left)}, ${side(expr.right)})`);
}

function emitSetOperation(expr: Expr & { kind: 'union' | 'intersect' | 'except' }, scope: Scope): Typed {
  const { unit } = scope;
  const step = asStep(expr, unit);
  if (step !== undefined) return emitEach(step, scope);
  const out = unit.temporary('o');
  if (expr.kind === 'union') {
    const loops = [expr.left, expr.right].map((side) =>
      each(side, scope, (item) => js`${out}.push(${unit.rt('asNode')}(${box(unit, item)}));`),
    );
    return typed(
      'node',
      '*',
      unit.hoist('f', js`const ${out} = []; ${loops[0] as never} ${loops[1] as never} return ${unit.rt('sortUnique')}(${out});`),
    );
  }
  const [a, b] = [expr.left, expr.right].map((side) => sequence(unit, emit(side, scope)));
  return typed('node', '*', js`${unit.rt(expr.kind)}(${a as never}, ${b as never})`);
}

function emitIf(expr: Expr & { kind: 'if' }, scope: Scope): Typed {
  const { unit } = scope;
  const test = condition(expr.test, scope);
  const [a, b] = [emit(expr.then, scope), emit(expr.else, scope)];
  return either(test, a, b, scope) ?? typed('item', '*', js`(${test} ? ${sequence(unit, a)} : ${sequence(unit, b)})`);
}

/** Two values of one shape, where a shape fits both. */
function either(test: ReturnType<typeof js>, a: Typed, b: Typed, scope: Scope): Typed | undefined {
  const { unit } = scope;
  if (a.kind === b.kind) {
    if (a.card === b.card || (a.card !== '*' && b.card !== '*')) {
      return typed(a.kind, a.card === b.card ? a.card : '?', js`(${test} ? ${a.code} : ${b.code})`);
    }
    const kind = manyKind(new Set([a.kind]));
    return typed(kind, '*', js`(${test} ? ${sequence(unit, a)} : ${sequence(unit, b)})`);
  }
  // An integer is a decimal: both branches as Decimal, so that what follows is known to be exact.
  if ([a, b].every((value) => value.card !== '*' && (value.kind === 'decimal' || value.kind === 'int'))) {
    const [x, y] = [toDecimal(unit, a), toDecimal(unit, b)];
    return typed('decimal', a.card === '1' && b.card === '1' ? '1' : '?', js`(${test} ? ${x} : ${y})`);
  }
  const nodes = [a, b].some((value) => value.kind === 'node' || value.kind === 'item');
  if (nodes) return undefined;
  if (a.card === '*' || b.card === '*') return typed('atomic', '*', js`(${test} ? ${sequence(unit, a)} : ${sequence(unit, b)})`);
  return typed('atomic', a.card === '1' && b.card === '1' ? '1' : '?', js`(${test} ? ${boxOptional(unit, a)} : ${boxOptional(unit, b)})`);
}
