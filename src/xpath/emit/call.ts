import type { Expr } from '../ast.js';
import { js, name } from '../code.js';
import { CONTEXT_DEFAULT, FUNCTIONS, type FunctionSignature } from '../functions.js';
import { type Typed, typed } from '../types.js';
import { argument, convertDeclared, resultType, toParameter } from './argument.js';
import { castTo, isAtomicType } from './cast.js';
import { condition, exists, FN } from './condition.js';
import { atomized, sequence } from './convert.js';

import { emit } from './expression.js';
import { orderOf, SINGLE } from './order.js';
import { each } from './path.js';
import { single, singleItem } from './single.js';
import { stepsOf } from './steps.js';
import { distinctStrings } from './string-list.js';
import { functionKey, type Scope } from './unit.js';

type Call = Expr & { kind: 'call' };

const XS = 'http://www.w3.org/2001/XMLSchema';

/** A function call: XSLT's own, constructors, the function library, or a user's function. */
export function emitCall(expr: Call, scope: Scope): Typed {
  const { unit } = scope;
  const { uri, local } = expr.name;
  const arity = expr.args.length;
  const user = unit.functions.get(functionKey(expr.name, arity));
  if (user !== undefined) {
    const args = expr.args.map((arg, i) => convertDeclared(emit(arg, scope), user.params[i], scope));
    return { ...user.returns, code: js`${user.code}(${args})` };
  }
  if (uri === XS && arity === 1 && isAtomicType(local)) return castTo(expr.args[0] as Expr, local, true, scope);
  if (uri !== FN) return unit.fail('XPST0017', `there is no function {${uri}}${local} with ${arity} argument(s)`, expr);
  const args = arity === 0 && CONTEXT_DEFAULT.has(local) ? [{ kind: 'context', start: expr.start, end: expr.end } as const] : expr.args;
  const special = emitSpecial({ ...expr, args }, scope);
  if (special !== undefined) return special;
  const signature = FUNCTIONS.get(`${local}#${args.length}`) ?? (args.length >= 2 ? FUNCTIONS.get(local) : undefined);
  if (signature === undefined) return unit.fail('XPST0017', `there is no function ${local}() with ${arity} argument(s) here`, expr);
  return emitLibrary(signature, args, scope);
}

function emitLibrary(signature: FunctionSignature, args: readonly Expr[], scope: Scope): Typed {
  const { unit } = scope;
  const codes = args.map((arg, i) => argument(arg, signature.params[Math.min(i, signature.params.length - 1)] as string, scope));
  const all = [...(signature.tree ? [js`t`] : []), ...(signature.env ? [js`env()`] : []), ...codes];
  return { ...resultType(signature.returns), code: js`${unit.rt(signature.impl)}(${all})` };
}

/** Calls that the emitter knows better than the library: a focus, a loop without a list, a static type. */
function emitSpecial(expr: Call, scope: Scope): Typed | undefined {
  const { unit, focus } = scope;
  const [first] = expr.args;
  if (first === undefined) {
    switch (expr.name.local) {
      case 'true':
        return typed('boolean', '1', js`true`);
      case 'false':
        return typed('boolean', '1', js`false`);
      case 'position':
      case 'last': {
        const code = focus?.[expr.name.local];
        if (code === undefined) return unit.fail('UNSUPPORTED', `${expr.name.local}() has no meaning here`, expr);
        return typed('int', '1', js`(${code})`);
      }
      case 'current':
        return scope.current ?? unit.fail('XPST0017', 'current() has no meaning here', expr);
    }
    return undefined;
  }
  switch (`${expr.name.local}#${expr.args.length}`) {
    case 'not#1':
    case 'boolean#1':
      return typed('boolean', '1', condition(expr, scope));
    case 'exists#1':
      return typed('boolean', '1', exists(first, scope));
    case 'empty#1':
      return typed('boolean', '1', js`!${exists(first, scope)}`);
    case 'normalize-space#1': {
      const capitals = first.kind === 'call' && first.name.uri === FN && first.name.local === 'upper-case' ? first.args[0] : undefined;
      if (capitals !== undefined) {
        const node = singleItem(capitals, scope);
        if (node.kind !== 'node' || node.card === '*') return undefined;
        return { ...typed('string', '1', js`${unit.rt('capitalsOptional')}(t, ${node.code})`), node: node.code, reading: 'capitals' };
      }
      const value = singleItem(first, scope);
      if (value.kind !== 'node' || value.card === '*') return undefined;
      const one = value.card === '1';
      const code = js`${unit.rt(one ? 'normalizedString' : 'normalizedOptional')}(t, ${value.code})`;
      if (one) return { ...typed('string', '1', code), node: value.code, reading: 'normalized' };
      // In a function of its own, so that rules in a row that ask the same of the same node compute it once.
      return { ...typed('string', '1', unit.hoist('z', js`return ${code};`)), node: value.code, reading: 'normalized', remembered: true };
    }
    case 'string#1': {
      const value = singleItem(first, scope);
      return value.kind === 'node' && value.card === '1' ? { ...atomized(unit, value), kind: 'string' } : undefined;
    }
    case 'string-length#1': {
      const value = singleItem(first, scope);
      if (value.kind !== 'node' || value.card === '*') return undefined;
      return typed('int', '1', js`${unit.rt('lengthOfNode')}(t, ${value.code})`);
    }
    case 'distinct-values#1':
      return distinctStrings(first, scope);
    case 'count#1':
      return emitCount(first, scope);
    case 'sum#1':
      return emitSum(first, scope) ?? sumOfList(first, scope);
    case 'round#1':
    case 'abs#1':
    case 'floor#1':
    case 'ceiling#1':
      return emitRounding(expr.name.local, first, scope);
    case 'key#2':
      return emitKey(expr, scope);
    default:
      return undefined;
  }
}

function emitCount(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  if (expr.kind === 'step' || expr.kind === 'path') {
    const unique = orderOf(expr, unit).unique;
    if (unique && (expr.kind === 'step' || stepsOf(expr, unit).at(-1)?.kind === 'step')) {
      return typed('int', '1', unit.hoist('n', js`let count = 0; ${each(expr, scope, () => js`count++;`)} return count;`));
    }
  }
  const value = emit(expr, scope);
  if (value.card === '*') return typed('int', '1', js`${value.code}.length`);
  return typed('int', '1', js`${sequence(unit, value)}.length`);
}

function emitSum(expr: Expr, scope: Scope): Typed | undefined {
  const { unit } = scope;
  const inOrder =
    expr.kind === 'path'
      ? stepsOf(expr, unit)
          .slice(0, -1)
          .reduce((order, step) => orderOf(step, unit, order), SINGLE)
      : undefined;
  if (expr.kind !== 'path' || inOrder === undefined || !inOrder.unique) return undefined;
  const last = stepsOf(expr, unit).at(-1) as Expr;
  const decimal = last.kind === 'call' && last.name.uri === XS && last.name.local === 'decimal';
  if (!decimal) return undefined;
  const add = each(expr, scope, (item) => js`total = total.add(${item.code});`);
  return typed('decimal', '1', unit.hoist('s', js`let total = ${unit.rt('Decimal')}.ZERO; ${add} return total;`));
}

/** The sum of a list that is known to hold decimals. */
function sumOfList(expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  const value = emit(expr, scope);
  if (value.kind === 'decimal' && value.card === '*') return typed('decimal', '1', js`${unit.rt('decimalSum')}(${value.code})`);
  const signature = FUNCTIONS.get('sum#1') as FunctionSignature;
  const call = js`${unit.rt(signature.impl)}(${signature.tree ? [js`t`] : []}${toParameter(value, signature.params[0] as string, scope)})`;
  return { ...resultType(signature.returns), code: call };
}

function emitRounding(fn: string, expr: Expr, scope: Scope): Typed {
  const { unit } = scope;
  const value = single(expr, scope);
  if (value.card === '1') {
    if (value.kind === 'int') return fn === 'abs' ? typed('int', '1', js`Math.abs(${value.code})`) : value;
    if (value.kind === 'decimal') return typed('decimal', '1', js`${value.code}.${name(fn)}()`);
    if (value.kind === 'double' && fn !== 'round')
      return typed('double', '1', js`Math.${name(fn === 'ceiling' ? 'ceil' : fn)}(${value.code})`);
  }
  if (value.kind === 'decimal') {
    return typed('decimal', '?', js`${unit.rt('decimalRounding')}(${fn}, ${value.code})`);
  }
  const signature = FUNCTIONS.get(`${fn}#1`) as FunctionSignature;
  return {
    ...resultType(signature.returns),
    code: js`${unit.rt(signature.impl)}(${toParameter(value, signature.params[0] as string, scope)})`,
  };
}

function emitKey(expr: Call, scope: Scope): Typed {
  const { unit } = scope;
  const [first, second] = expr.args as [Expr, Expr];
  if (first.kind !== 'string') return unit.fail('UNSUPPORTED', 'the name of a key must be a literal', first);
  const key = unit.keys.get(first.value);
  if (key === undefined) return unit.fail('XTDE1260', `there is no key named ${first.value}`, first);
  return typed('node', '*', js`${key}(${sequence(unit, atomized(unit, emit(second, scope)))})`);
}
