import type { AxisStep, Expr, NodeTest, Pattern, PatternPath, PatternStep } from '../ast.js';
import { type Code, join, js, type Local, name } from '../code.js';
import { FN } from '../namespaces.js';
import { typed } from '../types.js';
import { nodeTest } from './axis.js';
import { condition } from './condition.js';
import { emit } from './expression.js';
import { each } from './path.js';
import { focusOn, type Scope, type Unit } from './unit.js';

/** One alternative of a match pattern: which nodes it may match, and the test that settles it. */
export interface Match {
  /** The number of the name that the last step asks for; undefined where any name will do. */
  readonly nameId: number | undefined;
  /** The numbers of the node kinds that it may match. */
  readonly kinds: readonly number[];
  /** The rest of the test on a node that has the name and kind; undefined where nothing is left to test. */
  test(node: Code): Code | undefined;
  /** The whole test, name and kind included. */
  whole(node: Code): Code;
  /** A value that must be `text` for a match: the function of the node that gives it, undefined where it can not be computed. */
  readonly choice?: Choice;
}

export interface Choice {
  readonly key: Code;
  readonly text: string;
}

const ALL_CHILDREN = [1, 3, 4, 5];
const KINDS: Readonly<Record<string, number>> = {
  'document-node': 0,
  element: 1,
  attribute: 2,
  text: 3,
  comment: 4,
  'processing-instruction': 5,
};

/** The alternatives of a pattern. */
export function emitPattern(pattern: Pattern, scope: Scope): Match[] {
  return pattern.alternatives.map((alternative) => emitAlternative(alternative, scope));
}

function emitAlternative(path: PatternPath, scope: Scope): Match {
  const { unit } = scope;
  const last = path.steps.at(-1);
  if (last === undefined) {
    return { nameId: undefined, kinds: [0], test: () => undefined, whole: (n) => js`kind[${n}] === 0` };
  }
  const attribute = last.axis === 'attribute';
  const rest = matchFrom(path, path.steps.length - 1, scope);
  const own = (n: Code): Code => stepTest(unit, last, n);
  const choice = choiceOf(last, scope);
  return {
    ...(choice && { choice }),
    nameId: nameIdOf(unit, last.test, attribute),
    kinds: kindsOf(last.test, attribute),
    test: rest,
    whole: (n) => {
      const more = rest(n);
      return more === undefined ? own(n) : js`(${own(n)} && ${more})`;
    },
  };
}

/** `[normalize-space(x) = 'text']` as the first predicate. */
function choiceOf(step: PatternStep, scope: Scope): Choice | undefined {
  const { unit } = scope;
  const [first] = step.predicates;
  if (first?.kind !== 'general' || first.op !== '=' || first.right.kind !== 'string' || first.left.kind !== 'call') return undefined;
  if (step.predicates.some((predicate) => unit.isPositional(predicate, scope.variables))) return undefined;
  const x = unit.local('n');
  const item = typed('node', '1', js`${x}`);
  const value = emit(first.left, { ...focusOn(scope, item), current: item });
  if (value.kind !== 'string' || value.card !== '1' || [...value.code.free].some((local) => local !== x)) return undefined;
  const body = js`try { return ${value.code}; } catch (error) { ${unit.rt('noMatch')}(error); }`;
  return { key: unit.hoistWith('e', [x], body), text: first.right.value };
}

function nameIdOf(unit: Unit, test: NodeTest, attribute: boolean): number | undefined {
  const named = test.test === 'name' ? test : test.test === 'element' || test.test === 'attribute' ? test.name : undefined;
  if (named === undefined || named.uri === '*' || named.local === '*') return undefined;
  return unit.nameId(named.uri, named.local, attribute || test.test === 'attribute');
}

function kindsOf(test: NodeTest, attribute: boolean): readonly number[] {
  if (attribute) return [2];
  if (test.test === 'name') return [1];
  return test.test === 'node' ? ALL_CHILDREN : [KINDS[test.test] as number];
}

function stepTest(unit: Unit, step: PatternStep, n: Code): Code {
  const attribute = step.axis === 'attribute';
  if (step.test.test === 'node') return attribute ? js`kind[${n}] === 2` : js`(kind[${n}] !== 2 && kind[${n}] !== 0)`;
  return nodeTest(unit, step.test, attribute, n);
}

/** The test of a step's predicates and of all that stands before it. */
function matchFrom(path: PatternPath, index: number, scope: Scope): (node: Code) => Code | undefined {
  const step = path.steps[index] as PatternStep;
  return (n) => {
    const tests: Code[] = [];
    // Cheap structure first: a predicate is looked at only where the place is right.
    const above = matchAbove(path, index, scope, n);
    if (above !== undefined) tests.push(above);
    if (step.predicates.length > 0) tests.push(predicates(step, scope, n));
    return tests.length === 0 ? undefined : tests.length === 1 ? tests[0] : js`(${join(tests, ' && ')})`;
  };
}

function matchAbove(path: PatternPath, index: number, scope: Scope, n: Code): Code | undefined {
  const step = path.steps[index] as PatternStep;
  if (index === 0) return path.absolute && step.link === 'child' ? js`par[${n}] === 0` : undefined;
  const before = path.steps[index - 1] as PatternStep;
  const rest = matchFrom(path, index - 1, scope);
  if (step.link === 'child') {
    const parent = js`par[${n}]`;
    const more = rest(parent);
    const own = stepTest(scope.unit, before, parent);
    return more === undefined ? own : js`(${own} && ${more})`;
  }
  const a = scope.unit.local('n');
  const own = stepTest(scope.unit, before, js`${a}`);
  const more = rest(js`${a}`);
  const found = more === undefined ? own : js`${own} && ${more}`;
  const start = scope.unit.local('n');
  const walk = js`for (let ${name(a.name)} = par[${start}]; ${a} >= 0; ${name(a.name)} = par[${a}]) if (${found}) return true; return false;`;
  return call(scope.unit, walk.binding(a), start, n);
}

/** A function of one node, called with the code of that node. */
function call(unit: Unit, body: Code, parameter: Local, argument: Code): Code {
  const others = [...body.free].filter((local) => local !== parameter);
  return js`${unit.hoistWith('m', [parameter, ...others], body)}(${[argument, ...others]})`;
}

/** Whether an expression asks for nothing of the context node but its name. */
function asksNameOnly(expr: Expr): boolean {
  if (expr.kind === 'string') return true;
  if (expr.kind === 'and' || expr.kind === 'or') return expr.operands.every(asksNameOnly);
  if (expr.kind === 'step') return expr.axis === 'self' && expr.test.test === 'name' && expr.predicates.length === 0;
  if (expr.kind === 'general') return asksNameOnly(expr.left) && asksNameOnly(expr.right);
  if (expr.kind !== 'call' || expr.name.uri !== FN) return false;
  const { local } = expr.name;
  const [only] = expr.args;
  if (local === 'name' || local === 'local-name') return only === undefined || only.kind === 'context';
  return ['not', 'ends-with', 'starts-with', 'contains', 'true', 'false'].includes(local) && expr.args.every(asksNameOnly);
}

/** The predicates of a step. What a name decides alone is computed once for each name that occurs. */
function predicates(step: PatternStep, scope: Scope, n: Code): Code {
  const { unit } = scope;
  const parts = step.predicates.flatMap((predicate) => (predicate.kind === 'and' ? predicate.operands : [predicate]));
  const byName = step.predicates.some((predicate) => unit.isPositional(predicate, scope.variables)) ? [] : parts.filter(asksNameOnly);
  if (byName.length === 0) return tested(step, scope, n);
  const rest = parts.filter((part) => !byName.includes(part));
  const x = unit.local('n');
  const item = typed('node', '1', js`${x}`);
  const test = join(
    byName.map((part) => condition(part, focusOn(scope, item))),
    ' && ',
  );
  const fn = unit.hoistWith('w', [x], js`return ${test};`);
  const memo = unit.constant('W', js`new ${unit.rt('NameMemo')}(${fn})`);
  const named = js`${memo}.test(t, ${n})`;
  return rest.length === 0 ? named : js`(${named} && ${tested({ ...step, predicates: rest }, scope, n)})`;
}

/** The predicates of a step; an error in one of them is no match. */
function tested(step: PatternStep, scope: Scope, n: Code): Code {
  const { unit } = scope;
  const x = unit.local('n');
  const item = typed('node', '1', js`${x}`);
  const inner: Scope = { ...focusOn(scope, item), current: item };
  let test: Code;
  if (step.predicates.some((predicate) => unit.isPositional(predicate, scope.variables))) {
    const parent = unit.local('n');
    const axis: AxisStep = {
      kind: 'step',
      axis: step.axis,
      test: step.test,
      predicates: step.predicates,
      start: step.start,
      end: step.end,
    };
    const loop = each(axis, focusOn(scope, typed('node', '1', js`${parent}`)), (sibling) => js`if (${sibling.code} === ${x}) return true;`);
    test = js`const ${name(parent.name)} = par[${x}]; ${loop} return false;`.binding(parent);
  } else {
    test = js`return ${join(
      step.predicates.map((predicate) => condition(predicate, inner)),
      ' && ',
    )};`;
  }
  return call(unit, js`try { ${test} } catch (error) { return ${unit.rt('noMatch')}(error); }`, x, n);
}
