import type { Expr } from './ast.js';
import { FUNCTIONS } from './functions.js';
import { FN, XS } from './namespaces.js';

/** What an expression makes of an operand: its effective boolean value, its atomic values, or its items as they are. */
export type Use = 'truth' | 'values' | 'items';

/** Functions of items that say the same of the items' atomic values: of a node without a type, atomization makes one value. */
const SAME_OF_VALUES = new Set(['count', 'exists', 'empty', 'string', 'data', 'zero-or-one', 'one-or-more', 'exactly-one']);

/**
 * The expression with each of its operands replaced by what `map` makes of it. Predicates count as truths, since one that holds nodes
 * is; `use` is that of the expression itself, which the branches of an `if` and the items of a sequence share.
 */
export function mapOperands(expr: Expr, use: Use, map: (operand: Expr, use: Use) => Expr): Expr {
  const truths = (operands: readonly Expr[]): Expr[] => operands.map((operand) => map(operand, 'truth'));
  switch (expr.kind) {
    case 'step':
      return { ...expr, predicates: truths(expr.predicates) };
    case 'filter':
      return { ...expr, base: map(expr.base, 'items'), predicates: truths(expr.predicates) };
    case 'path':
      return { ...expr, steps: expr.steps.map((step) => map(step, 'items')) };
    case 'sequence':
      return { ...expr, items: expr.items.map((item) => map(item, use === 'values' ? 'values' : 'items')) };
    case 'call':
      return { ...expr, args: expr.args.map((arg, i) => map(arg, useOfArgument(expr, i))) };
    case 'and':
    case 'or':
      return { ...expr, operands: truths(expr.operands) };
    case 'general':
    case 'value':
    case 'arithmetic':
      return { ...expr, left: map(expr.left, 'values'), right: map(expr.right, 'values') };
    case 'node':
    case 'union':
    case 'intersect':
    case 'except':
      return { ...expr, left: map(expr.left, 'items'), right: map(expr.right, 'items') };
    case 'range':
      return { ...expr, from: map(expr.from, 'values'), to: map(expr.to, 'values') };
    case 'unary':
    case 'castable-as':
    case 'cast-as':
      return { ...expr, operand: map(expr.operand, 'values') };
    case 'instance-of':
    case 'treat-as':
      return { ...expr, operand: map(expr.operand, 'items') };
    case 'if': {
      const then = map(expr.then, use);
      return { ...expr, test: map(expr.test, 'truth'), then, else: map(expr.else, use) };
    }
    case 'for': {
      const bindings = expr.bindings.map((binding) => ({ ...binding, in: map(binding.in, 'items') }));
      return { ...expr, bindings, return: map(expr.return, use === 'values' ? 'values' : 'items') };
    }
    case 'some':
    case 'every': {
      const bindings = expr.bindings.map((binding) => ({ ...binding, in: map(binding.in, 'items') }));
      return { ...expr, bindings, satisfies: map(expr.satisfies, 'truth') };
    }
    default:
      return expr;
  }
}

function useOfArgument({ name, args }: Expr & { kind: 'call' }, index: number): Use {
  if (name.uri === XS) return 'values';
  if (name.uri !== FN) return 'items';
  if (SAME_OF_VALUES.has(name.local)) return 'values';
  const signature = FUNCTIONS.get(`${name.local}#${args.length}`) ?? FUNCTIONS.get(name.local);
  const parameter = signature?.params[Math.min(index, signature.params.length - 1)];
  if (parameter === undefined || /^(?:node|item)/.test(parameter)) return 'items';
  return parameter === 'ebv' ? 'truth' : 'values';
}
