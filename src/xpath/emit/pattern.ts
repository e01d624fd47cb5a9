import type { AxisStep, Expr, NodeTest, Pattern, PatternPath, PatternStep } from '../ast.js';
import { type Code, join, js, type Local, name } from '../code.js';
import { FN } from '../namespaces.js';
import { typed } from '../types.js';
import { nodeTest } from './axis.js';
import { condition } from './condition.js';
import { emit } from './expression.js';
import { each } from './path.js';
import { arePositional, focusOn, type Scope, type Unit } from './unit.js';

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
  /** The memo that says by a node's name whether it may match, where predicates ask for the name: `*[ends-with(name(), 'Amount')]`. */
  readonly memo?: Code;
  /** A value that must be `text` for a match: the function of the node that gives it, undefined where it can not be computed. */
  readonly choice?: Choice;
  /** What must hold besides, of the document as a whole: no test of a node says it again. */
  readonly guard?: Code;
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

/** Tests in a row, of which some may be none; undefined where nothing is left to test. */
export function allOf(tests: readonly (Code | undefined)[]): Code | undefined {
  const asked = tests.filter((test) => test !== undefined);
  return asked.length <= 1 ? asked[0] : js`(${join(asked, ' && ')})`;
}

/** The alternatives of a pattern. */
export function emitPattern(pattern: Pattern, scope: Scope): Match[] {
  return pattern.alternatives.map((alternative) => emitAlternative(alternative, scope));
}

function emitAlternative(alternative: PatternPath, scope: Scope): Match {
  const { unit } = scope;
  const { path, guard } = partGuard(alternative, scope);
  const last = path.steps.at(-1);
  if (last === undefined) {
    return { nameId: undefined, kinds: [0], test: () => undefined, whole: (n) => js`kind[${n}] === 0` };
  }
  const attribute = last.axis === 'attribute';
  const rest = matchFrom(path, path.steps.length - 1, scope);
  const own = (n: Code): Code => stepTest(unit, last, n);
  const choice = choiceOf(last, scope);
  const memo = nameMemo(last, scope);
  return {
    ...(choice && { choice }),
    ...(guard && { guard }),
    ...(memo && { memo }),
    nameId: nameIdOf(unit, last.test, attribute),
    kinds: kindsOf(last.test, attribute),
    test: rest,
    whole: (n) => allOf([own(n), rest(n)]) as Code,
  };
}

/** Parts what predicates ask of no node (`[$seller-in-nl]`) from the rest: it holds for a whole document, or for none of its nodes. */
function partGuard(path: PatternPath, scope: Scope): { path: PatternPath; guard?: Code } {
  const { unit } = scope;
  const x = unit.local('n');
  const inner = { ...focusOn(scope, typed('node', '1', js`${x}`)), current: typed('node', '1', js`${x}`) };
  const guards: Code[] = [];
  const steps = path.steps.map((step) => {
    if (arePositional(step.predicates, scope)) return step;
    const rest = step.predicates.flatMap(conjuncts).filter((part) => {
      const test = condition(part, inner);
      if (test.free.size === 0) guards.push(test);
      return test.free.size > 0;
    });
    return { ...step, predicates: rest };
  });
  if (guards.length === 0) return { path };
  const guard = unit.hoist('m', js`try { return ${join(guards, ' && ')}; } catch (error) { return ${unit.rt('noMatch')}(error); }`);
  return { path: { ...path, steps }, guard };
}

function conjuncts(predicate: Expr): readonly Expr[] {
  return predicate.kind === 'and' ? predicate.operands.flatMap(conjuncts) : [predicate];
}

/** `[normalize-space(x) = 'text']` as the first predicate. */
function choiceOf(step: PatternStep, scope: Scope): Choice | undefined {
  const { unit } = scope;
  const [first] = step.predicates;
  if (first?.kind !== 'general' || first.op !== '=' || first.right.kind !== 'string' || first.left.kind !== 'call') return undefined;
  if (arePositional(step.predicates, scope)) return undefined;
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
    // Cheap structure first: a predicate is looked at only where the place is right.
    return allOf([matchAbove(path, index, scope, n), predicates(step, scope, n)]);
  };
}

function matchAbove(path: PatternPath, index: number, scope: Scope, n: Code): Code | undefined {
  const step = path.steps[index] as PatternStep;
  if (index === 0) return path.absolute && step.link === 'child' ? js`par[${n}] === 0` : undefined;
  const before = path.steps[index - 1] as PatternStep;
  const rest = matchFrom(path, index - 1, scope);
  if (step.link === 'child') {
    const parent = js`par[${n}]`;
    return allOf([stepTest(scope.unit, before, parent), rest(parent)]);
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

/** What the name decides alone in the predicates of a step, computed once for each name that occurs; undefined where it decides nothing. */
function nameMemo(step: PatternStep, scope: Scope): Code | undefined {
  const { unit } = scope;
  const asked = arePositional(step.predicates, scope) ? [] : step.predicates.flatMap(conjuncts).filter(asksNameOnly);
  if (asked.length === 0) return undefined;
  const x = unit.local('n');
  const item = typed('node', '1', js`${x}`);
  const tests = asked.map((part) => condition(part, focusOn(scope, item)));
  const fn = unit.hoistWith('w', [x], js`return ${join(tests, ' && ')};`);
  return unit.constant('W', js`new ${unit.rt('NameMemo')}(${fn})`);
}

/** The predicates of a step: first what the name decides. */
function predicates(step: PatternStep, scope: Scope, n: Code): Code | undefined {
  if (step.predicates.length === 0) return undefined;
  const memo = nameMemo(step, scope);
  if (memo === undefined) return tested(step, scope, n);
  const rest = step.predicates.flatMap(conjuncts).filter((part) => !asksNameOnly(part));
  return allOf([js`${memo}.test(t, ${n})`, rest.length === 0 ? undefined : tested({ ...step, predicates: rest }, scope, n)]);
}

/** The predicates of a step; an error in one of them is no match. */
function tested(step: PatternStep, scope: Scope, n: Code): Code {
  const { unit } = scope;
  const x = unit.local('n');
  const item = typed('node', '1', js`${x}`);
  const inner: Scope = { ...focusOn(scope, item), current: item };
  let test: Code;
  if (arePositional(step.predicates, scope)) {
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
