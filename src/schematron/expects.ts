import type { AxisStep, Expr } from '../xpath/ast.js';
import { variableKey } from '../xpath/emit/unit.js';
import { FN } from '../xpath/namespaces.js';
import type { Let, Schema } from './schema.js';

/**
 * For each check of a schema, in order, the paths that its test asks to be there, from the context node, or from the document node
 * where they begin with `/`; with `|` between those that can stand for one another, '' where it asks for none, or in ways that are
 * not followed here. `normalize-space(cac:Party/cbc:ID) != ''` asks for `cac:Party/cbc:ID`.
 */
export function expectationsOf(schema: Schema): string[] {
  const prefixes = new Map([...schema.namespaces].map(([prefix, uri]) => [uri, prefix]));
  return schema.patterns.flatMap((pattern) =>
    pattern.rules.flatMap((rule) => {
      const lets = new Map<string, Let>();
      for (const one of [...schema.lets, ...pattern.lets, ...rule.lets]) lets.set(variableKey(one.name), one);
      const names: Names = { prefixes, lets };
      return rule.checks.map((check) => (check.kind === 'report' ? '' : [...new Set(asked(check.test, names))].join('|')));
    }),
  );
}

interface Names {
  /** By namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly lets: ReadonlyMap<string, Let>;
}

/** The paths of which one must be there for the expression to be true. */
function asked(expr: Expr, names: Names): string[] {
  switch (expr.kind) {
    case 'or':
    case 'and':
      return expr.operands.flatMap((operand) => asked(operand, names));
    case 'if':
      return [...asked(expr.then, names), ...asked(expr.else, names)];
    case 'union':
      return [...asked(expr.left, names), ...asked(expr.right, names)];
    case 'call':
      return isFunction(expr, ['exists', 'boolean', 'normalize-space', 'string']) ? asked(expr.args[0], names) : [];
    case 'general':
    case 'value':
      return isPresence(expr) ? asked(expr.left, names) : isCount(expr) ? asked(expr.left.args[0], names) : [];
    default: {
      const path = pathOf(expr, names);
      return path === undefined ? [] : [path];
    }
  }
}

type Comparison = Extract<Expr, { kind: 'general' | 'value' }>;
type Call = Extract<Expr, { kind: 'call' }>;

function isFunction(expr: Expr, locals: readonly string[]): expr is Call {
  return expr.kind === 'call' && expr.name.uri === FN && expr.args.length === 1 && locals.includes(expr.name.local);
}

/** `normalize-space(x) != ''`. */
function isPresence({ op, right }: Comparison): boolean {
  return (op === '!=' || op === 'ne') && right.kind === 'string' && right.value === '';
}

/** `count(x) > 0`, `count(x) >= 1`, `count(x) = 1`. */
function isCount(expr: Comparison): expr is Comparison & { readonly left: Call } {
  const { left, op, right } = expr;
  if (!isFunction(left, ['count']) || right.kind !== 'integer') return false;
  const least = `${right.value}`;
  return ((op === '>' || op === 'gt') && least === '0') || (['>=', 'ge', '=', 'eq'].includes(op) && least === '1');
}

function pathOf(expr: Expr, names: Names): string | undefined {
  if (expr.kind === 'step') return stepOf(expr, names);
  if (expr.kind === 'variable') {
    const value = names.lets.get(variableKey(expr.name))?.value;
    return value?.kind === 'path' || value?.kind === 'step' ? pathOf(value, names) : undefined;
  }
  if (expr.kind !== 'path') return undefined;
  const steps = expr.steps.map((step, i) => (i === 0 && step.kind === 'root' ? '' : i === 0 ? pathOf(step, names) : partOf(step, names)));
  return steps.includes(undefined) ? undefined : steps.join('/');
}

function partOf(expr: Expr, names: Names): string | undefined {
  return expr.kind === 'step' ? stepOf(expr, names) : undefined;
}

function stepOf({ axis, test, predicates }: AxisStep, { prefixes }: Names): string | undefined {
  // `[1]` changes nothing in whether it is there.
  if (predicates.some((predicate) => predicate.kind !== 'integer')) return undefined;
  if (test.test !== 'name' || test.local === '*' || test.uri === '*') return undefined;
  if (axis === 'attribute') return test.uri === '' ? `@${test.local}` : undefined;
  const prefix = prefixes.get(test.uri);
  return axis === 'child' && prefix !== undefined ? `${prefix}:${test.local}` : undefined;
}
