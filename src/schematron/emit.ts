import { type Code, join, js, name } from '../xpath/code.js';
import { allOf, emitPattern, type Match } from '../xpath/emit/pattern.js';
import { type Scope, Unit, variableKey } from '../xpath/emit/unit.js';
import { moduleText } from '../xpath/module.js';
import { atPlace } from './at-place.js';
import { codeListsOf } from './code-list-of.js';
import { type Chain, commonChoice } from './emit-choice.js';
import { emitDocuments } from './emit-document.js';
import { emitFunctions } from './emit-function.js';
import { emitKeys } from './emit-key.js';
import { bindGlobals } from './emit-let.js';
import { DocumentLists } from './emit-lists.js';
import { emitPass, type GeneralChain } from './emit-pass.js';
import { type CheckList, emitRule, importReporting, NOTHING, REPORTING } from './emit-rule.js';
import { expectationsOf } from './expects.js';
import { gathered } from './gathered.js';
import type { Let, MessagePart, Schema, SchemaPattern } from './schema.js';
import type { SchemaError } from './schema-error.js';

/** A schema as JavaScript: the body of a function of `rt` (the run-time library) that returns `{ checks, run }`. */
export interface EmittedSchema {
  readonly code: string;
  readonly checks: readonly {
    readonly id: string;
    readonly flag: string;
    readonly terms: readonly string[];
    readonly codeList?: string;
    readonly expects?: string;
  }[];
}

/** An alternative of a rule's context with the function that runs the rule. */
interface Route {
  readonly match: Match;
  readonly rule: Code;
}

/** Compiles a schema into one pass over a tree. Throws SchemaError for what it can not do; those of rules and checks go to `faults`, if there. */
export function emitSchema(schema: Schema, faults?: SchemaError[]): EmittedSchema {
  const unit = new Unit();
  importReporting(unit);
  emitDocuments(schema.documents, unit);
  let scope: Scope = { unit, focus: undefined, variables: new Map(), current: undefined };
  const shared = patternLets(schema.patterns);
  const lists = new DocumentLists();
  scope = emitDeclarations({ ...schema, lets: [...schema.lets, ...shared.visible] }, scope, lists);
  const list: CheckList = { checks: [], messages: [], diagnostics: new Map(), faults };
  const named = new Map<number, Chain[]>();
  const general: GeneralChain[] = [];
  for (const pattern of schema.patterns) {
    const routes = emitRoutes(pattern, shared.repeated, scope, lists, list);
    if (routes.some((route) => route.match.nameId === undefined)) {
      general.push(emitGeneral(routes, unit));
      continue;
    }
    for (const [id, chain] of emitChains(routes, unit)) named.set(id, [...(named.get(id) ?? []), chain]);
  }
  lists.define(unit);
  const code = moduleBody(unit, list, named, general);
  const codeLists = codeListsOf(schema);
  const expectations = expectationsOf(schema);
  const checks = list.checks.map(({ id, flag, message }, i) => {
    const codeList = codeLists[i] === '' ? undefined : { codeList: codeLists[i] };
    const expects = expectations[i] === '' ? undefined : { expects: expectations[i] };
    return { id, flag, terms: termsOf(message), ...codeList, ...expects };
  });
  return { code, checks };
}

/** Variables of a pattern are seen in the whole schema, as the reference implementation has it; a name used twice is each pattern's own. */
function patternLets(patterns: readonly SchemaPattern[]): { visible: Let[]; repeated: Set<string> } {
  const visible = new Map<string, Let>();
  const repeated = new Set<string>();
  for (const item of patterns.flatMap((pattern) => pattern.lets)) {
    const key = variableKey(item.name);
    if (visible.has(key)) repeated.add(key);
    else visible.set(key, item);
  }
  return { visible: [...visible.values()], repeated };
}

function emitDeclarations(schema: Schema, scope: Scope, lists: DocumentLists): Scope {
  const { unit } = scope;
  // Keys are looked up by name at run time, so they may be declared before the variables that their patterns use.
  const declared = schema.keys.length > 0 || schema.functions.length > 0;
  if (!declared) return bindGlobals(schema.lets, scope, lists);
  const forward = reserve(schema, unit);
  const bound = bindGlobals(schema.lets, scope, lists);
  forward(bound);
  return bound;
}

/** Registers functions and keys by name; the returned function emits their bodies once the variables are known. */
function reserve(schema: Schema, unit: Unit): (scope: Scope) => void {
  const finish = emitFunctions(schema.functions, unit);
  const finishKeys = emitKeys(schema.keys, unit);
  return (scope) => {
    finish(scope.variables);
    finishKeys(scope);
  };
}

function emitRoutes(pattern: SchemaPattern, repeated: ReadonlySet<string>, outer: Scope, lists: DocumentLists, list: CheckList): Route[] {
  const own = pattern.lets.filter((item) => repeated.has(variableKey(item.name)));
  const scope = bindGlobals(own, outer, lists);
  return pattern.rules.flatMap((rule) => {
    scope.unit.source = rule.contextSource;
    const matches = gathered(list.faults, () => atPlace(rule.place, () => emitPattern(rule.context, scope)), []);
    const code = gathered(list.faults, () => emitRule(rule, scope, list), NOTHING);
    return matches.map((match) => ({ match, rule: code }));
  });
}

/** For each name, the pattern's rules in order: the first whose context matches takes the node. */
function emitChains(routes: readonly Route[], unit: Unit): Map<number, Chain> {
  const byName = new Map<number, Route[]>();
  for (const route of routes) {
    const id = route.match.nameId as number;
    byName.set(id, [...(byName.get(id) ?? []), route]);
  }
  return new Map(
    [...byName].map(([id, list]) => {
      const guards = guardsOf(list);
      // What is asked before the chain is called, its routes need not ask again.
      const asked = guards?.length === 1;
      const code = emitChain(list, unit, (match, n) => allOf([asked ? undefined : match.guard, match.test(n)]));
      const choice = guards === undefined ? commonChoice(list.map((route) => route.match.choice)) : undefined;
      return [id, { code, choice, guards }];
    }),
  );
}

/** The guards of routes, each once; undefined where a route has none. */
function guardsOf(routes: readonly Route[]): Code[] | undefined {
  const guards = new Map<string, Code>();
  for (const { match } of routes) {
    if (match.guard === undefined) return undefined;
    guards.set(match.guard.text, match.guard);
  }
  return [...guards.values()];
}

function emitChain(routes: readonly Route[], unit: Unit, test: (match: Match, n: Code) => Code | undefined): Code {
  const n = js`${unit.local('n')}`;
  const links: Code[] = [];
  let tests: Code[] = [];
  for (const [i, route] of routes.entries()) {
    const condition = test(route.match, n);
    const run = js`${route.rule}(${n})`;
    if (condition === undefined) {
      links.push(js`${run};`);
      break;
    }
    tests.push(condition);
    if (routes[i + 1]?.rule === route.rule) continue;
    links.push(js`if (${join(tests, ' || ')}) return ${run};`);
    tests = [];
  }
  return name((unit.hoist('d', join(links, ' '), false).text.match(/^[\w$]+/) as RegExpMatchArray)[0]);
}

/** A pattern with a context that no name narrows down: its rules are tried on every node of the kinds in question. */
function emitGeneral(routes: readonly Route[], unit: Unit): GeneralChain {
  const kinds = new Set(routes.flatMap((route) => [...route.match.kinds]));
  // Text is only visited for a context that asks for text.
  const asksForText = routes.some((route) => route.match.kinds.length === 1 && route.match.kinds[0] === 3);
  if (!asksForText) kinds.delete(3);
  const memos = routes.map((route) => route.match.memo);
  return {
    kinds,
    code: emitChain(routes, unit, (match, n) => allOf([match.guard, match.whole(n)])),
    memos: memos.every((memo) => memo !== undefined) ? memos : undefined,
  };
}

function moduleBody(unit: Unit, list: CheckList, named: ReadonlyMap<number, Chain[]>, general: readonly GeneralChain[]): string {
  const rest = [
    `const MESSAGES = [\n${list.messages.map((message) => message.text).join(',\n')}\n];`,
    `const DIAGNOSTICS = { ${[...list.diagnostics].map(([check, code]) => `${check}: ${code.text}`).join(',\n')} };`,
    emitPass(named, general, unit),
    `return { run(tree, to, now) {
  bind(tree, now); report = to; judged = false;
  try { pass(); } finally { release(); report = undefined; }
  return judged;
} };`,
  ];
  return moduleText(unit, ['var report, judged;', REPORTING], rest.join('\n'));
}

const TERM = /\bB[TG]-\d+(?:-\d+)?\b/g;

/** The EN 16931 terms that a message names. */
function termsOf(message: readonly MessagePart[]): string[] {
  return [...new Set(plainText(message).match(TERM) ?? [])];
}

function plainText(message: readonly MessagePart[]): string {
  return message.map((part) => (typeof part === 'string' ? part : 'parts' in part ? plainText(part.parts) : ' ')).join('');
}
