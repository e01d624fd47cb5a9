import type { Expr } from '../ast.js';
import { type Code, js, name } from '../code.js';
import { FN } from '../namespaces.js';
import { isExact, type Typed, typed } from '../types.js';
import { boxOptional, callDecimal, once, toDecimal, toDouble } from './convert.js';
import { single } from './single.js';
import type { Scope, Unit } from './unit.js';

type Arithmetic = Expr & { kind: 'arithmetic' };

const DECIMAL_OPERATION: Readonly<Record<string, string>> = {
  '+': 'decimalAdd',
  '-': 'decimalSub',
  '*': 'decimalMul',
  div: 'decimalDiv',
  mod: 'decimalMod',
};

/** Operations that cannot fail: methods of `Decimal`. */
const DECIMAL_METHOD: Readonly<Record<string, string | undefined>> = { '+': 'add', '-': 'sub', '*': 'mul' };

/** `+ - * div idiv mod`. */
export function emitArithmetic(expr: Arithmetic, scope: Scope): Typed {
  const { unit } = scope;
  const rounded = emitRoundTo(expr, scope);
  if (rounded !== undefined) return rounded;
  const a = single(expr.left, scope);
  const b = single(expr.right, scope);
  const card = a.card === '1' && b.card === '1' ? '1' : '?';
  const { op } = expr;
  if (a.kind === 'int' && b.kind === 'int' && card === '1') {
    // Counts, positions and lengths stay far below 2^53, also when multiplied by a literal.
    if (op === '+' || op === '-') return typed('int', '1', js`(${a.code} ${name(op)} ${b.code})`);
    if (op === '*' || op === 'mod' || op === 'idiv') {
      const fn = { '*': 'intMul', mod: 'intMod', idiv: 'intDiv' }[op];
      return typed('int', '1', js`${unit.rt(fn)}(${a.code}, ${b.code})`);
    }
  }
  if (op !== 'idiv' && isExact(a.kind) && isExact(b.kind) && (a.kind === 'decimal' || b.kind === 'decimal' || op === 'div')) {
    const method = DECIMAL_METHOD[op];
    if (method !== undefined && b.card === '1') return callDecimal(unit, a, method, toDecimal(unit, b));
    const fn = unit.rt(DECIMAL_OPERATION[op] as string);
    if (a.card === '1') return typed('decimal', card, js`${fn}(${toDecimal(unit, a)}, ${toDecimal(unit, b)})`);
    // Where the left is absent, the right is not computed, and cannot fail.
    const x = once(unit, a);
    const body = js`${x.declaration} if (${x.value.code} === undefined) return undefined; return ${fn}(${toDecimal(unit, x.value)}, ${toDecimal(unit, b)});`;
    return typed('decimal', '?', unit.hoist('a', body.binding(...x.value.code.free)));
  }
  const double = (x: Typed): boolean => x.kind === 'double' || x.kind === 'untyped';
  if (op !== 'idiv' && card === '1' && (double(a) || double(b)) && [a, b].every((x) => double(x) || isExact(x.kind))) {
    const operator = name(op === 'div' ? '/' : op === 'mod' ? '%' : op);
    return typed('double', '1', js`(${toDouble(unit, a)} ${operator} ${toDouble(unit, b)})`);
  }
  const lifted = card === '?' ? emitOptional(op, a, b, unit) : undefined;
  if (lifted !== undefined) return lifted;
  const code = js`${unit.rt('arithmetic')}(${op}, ${boxOptional(unit, a)}, ${boxOptional(unit, b)})`;
  const kind = a.kind === 'integer' && b.kind === 'integer' && op !== 'div' ? 'integer' : 'atomic';
  return typed(kind, kind === 'integer' ? card : '?', code);
}

/** `round(x * 100) div 100` (`100 * x` as well): rounded in place. */
function emitRoundTo(expr: Arithmetic, scope: Scope): Typed | undefined {
  const { left, right, op } = expr;
  if (op !== 'div' || right.kind !== 'integer' || left.kind !== 'call' || left.name.uri !== FN) return undefined;
  const places = { '10': 1, '100': 2, '1000': 3 }[right.value.toString()];
  const [product] = left.args;
  if (places === undefined || left.name.local !== 'round' || left.args.length !== 1 || product?.kind !== 'arithmetic') return undefined;
  const isFactor = (side: Expr): boolean => side.kind === 'integer' && side.value === right.value;
  if (product.op !== '*' || isFactor(product.left) === isFactor(product.right)) return undefined;
  const value = single(isFactor(product.left) ? product.right : product.left, scope);
  if (value.kind !== 'decimal') return undefined;
  return callDecimal(scope.unit, value, 'round', js`${places}`);
}

/** Doubles where an operand may be absent: computed only where both are there. */
function emitOptional(op: Arithmetic['op'], a: Typed, b: Typed, unit: Unit): Typed | undefined {
  const double = (x: Typed): boolean => x.kind === 'double' || x.kind === 'untyped';
  if (op === 'idiv' || !(double(a) || double(b)) || ![a, b].every((x) => double(x) || isExact(x.kind))) return undefined;
  const operator = name(op === 'div' ? '/' : op === 'mod' ? '%' : op);
  const [x, y] = [once(unit, a), once(unit, b)];
  const absent = (value: Typed): Code => (value.card === '?' ? js` if (${value.code} === undefined) return undefined;` : js``);
  const [l, r] = [x.value, y.value].map((value) => toDouble(unit, { ...value, card: '1' })) as [Code, Code];
  const body = js`${x.declaration}${absent(x.value)} ${y.declaration}${absent(y.value)} return ${l} ${operator} ${r};`;
  return typed('double', '?', unit.hoist('a', body.binding(...x.value.code.free, ...y.value.code.free)));
}

/** Unary plus and minus. */
export function emitUnary(expr: Expr & { kind: 'unary' }, scope: Scope): Typed {
  const { unit } = scope;
  const value = single(expr.operand, scope);
  if (value.card === '1') {
    if (value.kind === 'int') return expr.op === '+' ? value : typed('int', '1', js`(0 - ${value.code})`);
    if (value.kind === 'double') return expr.op === '+' ? value : typed('double', '1', js`(-${value.code})`);
    if (value.kind === 'decimal') return expr.op === '+' ? value : typed('decimal', '1', js`${value.code}.neg()`);
  }
  const fn = unit.rt(expr.op === '-' ? 'unaryMinus' : 'unaryPlus');
  return typed('atomic', '?', js`${fn}(${boxOptional(unit, value)})`);
}
