import type { Expr } from '../xpath/ast.js';
import { type Code, js, name } from '../xpath/code.js';
import { literalsOf } from '../xpath/emit/compare.js';
import { emit } from '../xpath/emit/expression.js';
import { bind, focusOn, type Scope, type Variable, variableKey } from '../xpath/emit/unit.js';
import { FN } from '../xpath/namespaces.js';
import { typed } from '../xpath/types.js';
import { atPlace } from './at-place.js';
import type { DocumentLists } from './emit-lists.js';
import type { Let } from './schema.js';

/** Variables of the whole run (schema and pattern level): computed once, at the document node, when first used. */
export function bindGlobals(lets: readonly Let[], scope: Scope, lists: DocumentLists): Scope {
  const root = typed('node', '1', js`0`);
  return lets.reduce((outer, item) => {
    const literals = literalsOf(item.value);
    const inner: Scope = { ...focusOn(outer, root), current: root };
    const value = atPlace(item.place, () => emit(item.value, inner));
    if (literals !== undefined) return bind(outer, item.name, { ...value, literals });
    if (isConstant(item.value, outer)) return bind(outer, item.name, constant(value, inner));
    const list = lists.list(item.value, inner);
    return bind(outer, item.name, remembered(list === undefined ? value : { ...value, code: js`${list} ?? ${value.code}` }, [], inner));
  }, scope);
}

/** Variables of a rule: computed once for each context node, when first used; one that is used once stands where it is used. */
export function bindLocals(lets: readonly Let[], scope: Scope, context: Code, uses: ReadonlyMap<string, number>): Scope {
  return lets.reduce((outer, item) => {
    const literals = literalsOf(item.value);
    const value = atPlace(item.place, () => emit(item.value, outer));
    if (literals !== undefined) return bind(outer, item.name, { ...value, literals });
    const once = (uses.get(variableKey(item.name)) ?? 0) <= 1;
    return bind(outer, item.name, once ? value : remembered(value, [context], outer));
  }, scope);
}

/** Whether the value is the same for every document: made of literals and such variables alone. */
function isConstant(expr: Expr, scope: Scope): boolean {
  switch (expr.kind) {
    case 'string':
    case 'integer':
    case 'decimal':
    case 'double':
      return true;
    case 'sequence':
      return expr.items.every((item) => isConstant(item, scope));
    case 'variable': {
      const variable = scope.variables.get(variableKey(expr.name));
      return variable?.literals !== undefined || variable?.constant === true;
    }
    case 'call':
      return (
        expr.args.length > 0 &&
        ['concat', 'string-join', 'tokenize', 'upper-case', 'lower-case'].includes(expr.name.local) &&
        expr.name.uri === FN &&
        expr.args.every((arg) => isConstant(arg, scope))
      );
    default:
      return false;
  }
}

/** A value that is computed when the first document asks for it, and kept. */
function constant(value: Variable, scope: Scope): Variable {
  const { unit } = scope;
  const store = name(unit.fresh('l'));
  unit.definitions.push({ text: js`var ${store};`.text });
  const call = unit.hoist('L', js`return ${store} ??= ${value.code};`, false);
  return { kind: value.kind, card: value.card, code: call, constant: true };
}

/** A function that computes the value once for a run (and a context node) and remembers it. */
function remembered(value: Variable, context: readonly Code[], scope: Scope): Variable {
  const { unit } = scope;
  const [store, run, node] = [unit.fresh('l'), unit.fresh('l'), unit.fresh('l')];
  const known = context.length === 0 ? js`${name(run)} === run` : js`${name(run)} === run && ${name(node)} === ${context[0] as Code}`;
  const note = context.length === 0 ? js`` : js`${name(node)} = ${context[0] as Code};`;
  unit.definitions.push({ text: `var ${store}, ${run} = -1, ${node} = -1;` });
  const call = unit.hoist(
    'L',
    js`if (${known}) return ${name(store)}; ${name(run)} = -1; ${name(store)} = ${value.code}; ${note} ${name(run)} = run; return ${name(store)};`,
    false,
  );
  return { kind: value.kind, card: value.card, code: call, ...(value.inOrder && { inOrder: true }) };
}
