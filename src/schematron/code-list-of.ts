import type { Expr } from '../xpath/ast.js';
import { variableKey } from '../xpath/emit/unit.js';
import { subexpressions } from './let-uses.js';
import type { Let, Schema } from './schema.js';

/** For each check of a schema, in order, the code lists that its test looks a value up in, with commas between; '' for none. */
export function codeListsOf(schema: Schema): string[] {
  return schema.patterns.flatMap((pattern) =>
    pattern.rules.flatMap((rule) => {
      const lets = new Map<string, Let>();
      for (const one of [...schema.lets, ...pattern.lets, ...rule.lets]) lets.set(variableKey(one.name), one);
      return rule.checks.map((check) => [...listsIn(check.test, lets, new Set())].join(','));
    }),
  );
}

function listsIn(expr: Expr, lets: ReadonlyMap<string, Let>, seen: Set<string>): Set<string> {
  const found = new Set<string>();
  if (expr.kind === 'variable') {
    const key = variableKey(expr.name);
    const one = lets.get(key);
    if (one?.codeList !== undefined) return found.add(one.codeList);
    if (one === undefined || seen.has(key)) return found;
    seen.add(key);
    return listsIn(one.value, lets, seen);
  }
  for (const part of subexpressions(expr)) for (const list of listsIn(part, lets, seen)) found.add(list);
  return found;
}
