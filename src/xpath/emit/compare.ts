import type { Expr } from '../ast.js';
import { type Code, js, name } from '../code.js';
import { FN } from '../namespaces.js';
import { isExact, isNumber, type Typed, typed } from '../types.js';
import { atomized, box, boxOptional, once, sequence, toBoolean, toDecimal, toDouble } from './convert.js';
import { emit } from './expression.js';
import { needsSorting } from './order.js';
import { each, eachOf } from './path.js';
import { mayBeNoElement, single } from './single.js';
import { listHasString, literalInParts } from './string-list.js';
import { type Scope, type Unit, variableKey } from './unit.js';

type General = Expr & { kind: 'general' };
type Value = Expr & { kind: 'value' };
type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

const JS_OPERATOR: Readonly<Record<Operator, string>> = { '=': '===', '!=': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };
const MIRRORED: Readonly<Record<Operator, Operator>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const GENERAL_OF: Readonly<Record<Value['op'], Operator>> = { eq: '=', ne: '!=', lt: '<', le: '<=', gt: '>', ge: '>=' };

const isStringLike = (value: Typed): boolean => value.kind === 'string' || value.kind === 'untyped';

/** The strings of a list of literals, or of a variable that stands for one. */
function literalStrings(expr: Expr, scope: Scope): readonly string[] | undefined {
  return expr.kind === 'variable' ? scope.variables.get(variableKey(expr.name))?.literals : literalsOf(expr);
}

/** The strings of a string literal, or of a sequence of nothing but such. */
export function literalsOf(expr: Expr): readonly string[] | undefined {
  if (expr.kind === 'string') return [expr.value];
  if (expr.kind !== 'sequence' || expr.items.length === 0) return undefined;
  const strings = expr.items.map((item) => (item.kind === 'string' ? item.value : undefined));
  return strings.every((value) => value !== undefined) ? strings : undefined;
}

const isStreaming = (expr: Expr): boolean =>
  (expr.kind === 'step' || expr.kind === 'path' || expr.kind === 'for' || expr.kind === 'filter') && !mayBeNoElement(expr);

/** Runs the body for each atomic value of an expression, in any order. */
function eachAtomic(expr: Expr, scope: Scope, body: (item: Typed) => Code): Code {
  const { unit } = scope;
  const atom = (item: Typed): Code => {
    const value = atomized(unit, item);
    return value.card === '1' ? body(value) : eachOf(value, scope, body);
  };
  if (isStreaming(expr)) return each(expr, scope, atom);
  const value = emit(expr, scope);
  if (mayBeNoElement(expr)) return eachOf(typed('atomic', '*', js`${unit.rt('atomize')}(t, ${sequence(unit, value)})`), scope, body);
  return eachOf(atomized(unit, value), scope, body);
}

/** `=`, `<` and kin over sequences. */
export function compareGeneral(expr: General, scope: Scope): Code {
  const { unit } = scope;
  const counted = compareCount(expr.left, expr.op, expr.right, scope) ?? compareCount(expr.right, MIRRORED[expr.op], expr.left, scope);
  if (counted !== undefined) return counted;
  const right = literalStrings(expr.right, scope);
  const left = literalStrings(expr.left, scope);
  if (right !== undefined && right.length > 1 && expr.op === '=') return inSet(expr.left, right, scope);
  if (left !== undefined && left.length > 1 && expr.op === '=') return inSet(expr.right, left, scope);
  const parts = literalInParts(expr, scope, (part) =>
    compareGeneral({ ...expr, left: part, right: expr.right.kind === 'string' ? expr.right : expr.left }, scope),
  );
  if (parts !== undefined) return parts;
  if (isStreaming(expr.left) && !isStreaming(expr.right)) return overLeft(expr.left, expr.op, expr.right, scope);
  if (isStreaming(expr.right) && !isStreaming(expr.left)) return overLeft(expr.right, MIRRORED[expr.op], expr.left, scope);
  if (isStreaming(expr.left)) return manyToMany(expr, scope);
  const [a, b] = [atomized(unit, emit(expr.left, scope)), atomized(unit, emit(expr.right, scope))];
  if (a.card !== '*' && b.card !== '*') return compareOptional(expr.op, a, b, scope);
  const listed = listHasString(expr.op, a, b) ?? listHasString(expr.op, b, a);
  return listed ?? js`${unit.rt('generalCompare')}(t, ${expr.op}, ${sequence(unit, a)}, ${sequence(unit, b)})`;
}

/**
 * `count(x) <= 1`: counting stops as soon as the answer is known, as the official processor does; an error in an item
 * that comes later never shows.
 */
function compareCount(call: Expr, op: Operator, number: Expr, scope: Scope): Code | undefined {
  const { unit } = scope;
  if (call.kind !== 'call' || call.name.uri !== FN || call.name.local !== 'count' || call.args.length !== 1) return undefined;
  if (number.kind !== 'integer' || op === '=' || op === '!=') return undefined;
  const [argument] = call.args as [Expr];
  if (!isStreaming(argument) || needsSorting(argument, unit)) return undefined;
  // `count > n` and `count >= n` become true at a certain node; `<=` and `<` are their opposites.
  const enough = op === '>' || op === '<=' ? Number(number.value) + 1 : Number(number.value);
  const negated = op === '<' || op === '<=';
  if (enough <= 0) return undefined;
  const counter = unit.temporary('k');
  const loop = each(argument, scope, () => js`if (++${counter} === ${enough}) return ${!negated};`);
  return unit.hoist('n', js`let ${counter} = 0; ${loop} return ${negated};`);
}

function inSet(expr: Expr, strings: readonly string[], scope: Scope): Code {
  const { unit } = scope;
  const set = unit.stringSet(strings);
  const test = (item: Typed): Code => {
    if (!isStringLike(item)) return js`${unit.rt('inStrings')}(${box(unit, item)}, ${set})`;
    if (item.node === undefined || item.reading === 'capitals') return js`${set}.has(${item.code})`;
    return js`${set}.${name(item.reading === 'normalized' ? 'hasNormalized' : 'hasNode')}(t, ${item.node})`;
  };
  if (!isStreaming(expr) && !mayBeNoElement(expr)) {
    const value = atomized(unit, emit(expr, scope));
    if (value.card === '1' || (value.card === '?' && isStringLike(value))) return test(value);
  }
  return unit.hoist('c', js`${eachAtomic(expr, scope, (item) => js`if (${test(item)}) return true;`)} return false;`);
}

/** A path against something that is computed once. */
function overLeft(path: Expr, op: Operator, other: Expr, scope: Scope): Code {
  const { unit } = scope;
  const raw = emit(other, scope);
  if (other.kind === 'variable' && raw.kind === 'node' && raw.card === '*' && op === '=') {
    const found = eachAtomic(path, scope, (item) => {
      if (item.node !== undefined && item.reading === undefined)
        return js`if (${unit.rt('anySame')}(t, ${raw.code}, ${item.node})) return true;`;
      const text = isStringLike(item) ? item.code : js`${unit.rt('toStringParameter')}(${box(unit, item)})`;
      return js`if (${unit.rt('anyString')}(t, ${raw.code}, ${text})) return true;`;
    });
    return unit.hoist('c', js`${found} return false;`);
  }
  const value = atomized(unit, raw);
  if (other.kind === 'string' || other.kind === 'integer' || other.kind === 'decimal') {
    return unit.hoist(
      'c',
      js`${eachAtomic(path, scope, (item) => js`if (${compareOne(op, item, value, unit)}) return true;`)} return false;`,
    );
  }
  const held = once(unit, value);
  const [local] = held.value.code.free;
  let inner: Code;
  if (value.card === '*') {
    const many = typed('atomic', '*', held.value.code);
    inner = eachAtomic(path, scope, (item) => {
      return js`if (${unit.rt('generalCompare')}(t, ${op}, [${box(unit, item)}], ${sequence(unit, many)})) return true;`;
    });
  } else {
    const present = value.card === '?' ? js`if (${held.value.code} === undefined) return false; ` : js``;
    const one: Typed = { ...held.value, card: '1' };
    inner = js`${present}${eachAtomic(path, scope, (item) => js`if (${compareOne(op, item, one, unit)}) return true;`)}`;
  }
  const body = js`${held.declaration} ${inner} return false;`;
  return unit.hoist('c', local === undefined ? body : body.binding(local));
}

/** Two paths: the right one's values are listed once, then each left value is held against them. */
function manyToMany(expr: General, scope: Scope): Code {
  const { unit } = scope;
  const list = unit.local('a');
  let stringsOnly = expr.op === '=';
  const note = (item: Typed): Code => {
    stringsOnly &&= isStringLike(item);
    return js``;
  };
  for (const side of [expr.left, expr.right]) eachAtomic(side, scope, note);
  const collect = eachAtomic(expr.right, scope, (item) => js`${list}.push(${stringsOnly ? item.code : box(unit, item)});`);
  const test = eachAtomic(expr.left, scope, (item) => {
    if (stringsOnly) return js`if (${list}.includes(${item.code})) return true;`;
    return js`if (${unit.rt('generalCompare')}(t, ${expr.op}, [${box(unit, item)}], ${list})) return true;`;
  });
  return unit.hoist('c', js`const ${name(list.name)} = []; ${collect} if (${list}.length > 0) { ${test} } return false;`.binding(list));
}

/** `eq`, `lt` and kin: at most one value on each side; `natural` keeps an empty result as undefined. */
export function compareValues(expr: Value, scope: Scope, natural: boolean): Code {
  const { unit } = scope;
  const asString = (side: Expr): Typed => {
    const value = single(side, scope);
    return value.kind === 'untyped' ? { ...value, kind: 'string' } : value;
  };
  const [a, b] = [asString(expr.left), asString(expr.right)];
  const op = GENERAL_OF[expr.op];
  if (!natural && comparable(a, b)) return compareOptional(op, a, b, scope);
  const result = js`${unit.rt('valueCompare')}(${expr.op}, ${boxOptional(unit, a)}, ${boxOptional(unit, b)})`;
  return natural ? result : js`(${result} === true)`;
}

function comparable(a: Typed, b: Typed): boolean {
  if (a.kind === 'string' && b.kind === 'string') return true;
  return (isNumber(a.kind) && isNumber(b.kind)) || (a.kind === 'boolean' && b.kind === 'boolean');
}

/** Two values that may be absent; absent compares as false. */
function compareOptional(op: Operator, a: Typed, b: Typed, scope: Scope): Code {
  const { unit } = scope;
  if (a.date !== undefined && b.date !== undefined) return compareDates(op, a.date, b.date, unit);
  if (a.card === '1' && b.card === '1') return js`(${compareOne(op, a, b, unit)})`;
  if (a.node !== undefined && a.card === '?' && b.card === '1' && (b.literal !== undefined || isNumber(b.kind))) {
    const n = unit.local('n');
    const test = compareOne(op, { ...typed('untyped', '1', js`t.string(${n})`), node: js`${n}` }, b, unit);
    return unit.hoist('c', js`const ${name(n.name)} = ${a.node}; return ${n} >= 0 && ${test};`.binding(n));
  }
  if (op === '=' && isStringLike(a) && isStringLike(b) && (a.card === '1' || b.card === '1')) return js`(${a.code} === ${b.code})`;
  const [x, y] = [once(unit, a), once(unit, b)];
  if (b.card === '1') {
    const test = compareOne(op, { ...x.value, card: '1' }, b, unit);
    return unit.hoist('c', js`${x.declaration} return ${x.value.code} !== undefined && ${test};`.binding(...x.value.code.free));
  }
  const test = compareOne(op, { ...x.value, card: '1' }, { ...y.value, card: '1' }, unit);
  const body = js`${x.declaration} if (${x.value.code} === undefined) return false; ${y.declaration} return ${y.value.code} !== undefined && ${test};`;
  return unit.hoist('c', body.binding(...x.value.code.free, ...y.value.code.free));
}

/** The dates of two nodes; where the left is absent, the right is not computed, and cannot fail. */
function compareDates(op: Operator, a: Code, b: Code, unit: Unit): Code {
  const [x, y] = [unit.local('x'), unit.local('x')];
  const order = js`${unit.rt('compareDates')}(${x}, ${y}) ${name(JS_OPERATOR[op])} 0`;
  const right = js`const ${name(y.name)} = ${b}; return ${y} !== undefined && ${order};`;
  return unit.hoist('c', js`const ${name(x.name)} = ${a}; if (${x} === undefined) return false; ${right}`.binding(x, y));
}

/** One value against one value, by the kinds that are known. */
function compareOne(op: Operator, a: Typed, b: Typed, unit: Unit): Code {
  const operator = name(JS_OPERATOR[op]);
  if (isStringLike(a) && isStringLike(b)) {
    const plain = equalsLiteral(op, a, b, unit) ?? equalsLiteral(op, b, a, unit);
    if (plain !== undefined) return plain;
    if (op === '=' || op === '!=') return js`${a.code} ${operator} ${b.code}`;
    return js`${unit.rt('compareCodepoints')}(${a.code}, ${b.code}) ${operator} 0`;
  }
  if (a.kind === 'int' && b.kind === 'int') return js`${a.code} ${operator} ${b.code}`;
  const whole = (x: Typed): boolean => x.kind === 'int' || x.kind === 'integer';
  if (whole(a) && whole(b)) return js`${a.code} ${name(op === '=' ? '==' : op)} ${b.code}`; // JavaScript compares 5 and 5n by value
  if (isExact(a.kind) && isExact(b.kind)) return js`${toDecimal(unit, a)}.compare(${toDecimal(unit, b)}) ${operator} 0`;
  if (a.kind === 'untyped' && isNumber(b.kind)) return js`${untypedOrder(a, b, unit)} ${operator} 0`;
  if (b.kind === 'untyped' && isNumber(a.kind)) return js`0 ${operator} ${untypedOrder(b, a, unit)}`;
  if (isNumber(a.kind) && isNumber(b.kind)) return js`${toDouble(unit, a)} ${operator} ${toDouble(unit, b)}`;
  const booleans = [a, b].every((x) => x.kind === 'boolean' || x.kind === 'untyped');
  if (booleans && (op === '=' || op === '!=')) return js`${toBoolean(unit, a)} ${operator} ${toBoolean(unit, b)}`;
  return js`${unit.rt('comparePair')}(${op}, ${box(unit, a)}, ${box(unit, b)})`;
}

const EQUALS = { plain: 'equalsAscii', normalized: 'normalizedEqualsAscii', capitals: 'capitalsEqualAscii' } as const;

/** A node's value against an ASCII literal, byte by byte. */
function equalsLiteral(op: Operator, value: Typed, other: Typed, unit: Unit): Code | undefined {
  const { literal } = other;
  if (value.node === undefined || value.remembered || (op !== '=' && op !== '!=')) return undefined;
  if (literal === undefined || !/^[\x21-\x7e]+( [\x21-\x7e]+)*$/.test(literal)) return undefined;
  const not = name(op === '=' ? '' : '!');
  return js`${not}${unit.rt(EQUALS[value.reading ?? 'plain'])}(t, ${value.node}, ${literal})`;
}

/** How an untyped value stands to a number. */
function untypedOrder(untyped: Typed, number: Typed, unit: Unit): Code {
  const whole = number.kind === 'int' || number.kind === 'integer';
  if (untyped.node !== undefined) return js`${unit.rt('compareNodeNumber')}(t, ${untyped.node}, ${toDouble(unit, number)}, ${whole})`;
  return js`${unit.rt('compareUntypedNumber')}(${untyped.code}, ${toDouble(unit, number)}, ${whole})`;
}
