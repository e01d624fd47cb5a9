import type { Expr, Pattern } from '../xpath/ast.js';
import { type Code, join, js, name } from '../xpath/code.js';
import { condition } from '../xpath/emit/condition.js';
import { sequence } from '../xpath/emit/convert.js';
import { emit } from '../xpath/emit/expression.js';
import type { Focus, Scope, Unit } from '../xpath/emit/unit.js';
import { withArrays } from '../xpath/module.js';
import { MARK } from '../xpath/runtime/said.js';
import { type Typed, typed } from '../xpath/types.js';
import { atPlace } from './at-place.js';
import { bindLocals } from './emit-let.js';
import { foldChecks } from './fold.js';
import { type Faults, gathered } from './gathered.js';
import { letUses } from './let-uses.js';
import type { Check, Diagnostic, MessagePart, SchemaRule } from './schema.js';

/** Collects the checks of all rules in the order of the schema. */
export interface CheckList {
  readonly checks: Check[];
  /** For each check its message: a string literal, or a function of the context node. */
  readonly messages: Code[];
  /** What checks say besides, by the place of the check: their diagnostics. */
  readonly diagnostics: Map<number, Code>;
  readonly faults: Faults;
}

/** In the place of what has a fault. */
export const NOTHING = js`0`;

/** A function that runs a rule's checks on a node; the code is its name. */
export function emitRule(rule: SchemaRule, outer: Scope, list: CheckList): Code {
  const { unit } = outer;
  const n = unit.local('n');
  const context: Typed = { ...typed('node', '1', js`${n}`), ...(isRootElement(rule.context) && { root: true }) };
  const scope = bindLocals(rule.lets, { ...outer, focus: ruleFocus(context, unit), current: context }, js`${n}`, letUses(rule));
  const base = list.checks.length;
  const tried = (check: Check, run: () => Code): Code => gathered(list.faults, () => atPlace(check.place, run), NOTHING);
  for (const check of rule.checks) {
    list.checks.push(check);
    list.messages.push(tried(check, () => emitMessage(check.message, scope, n.name)));
    if (check.diagnostics.length > 0)
      list.diagnostics.set(
        list.checks.length - 1,
        tried(check, () => emitDiagnostics(check.diagnostics, scope, n.name)),
      );
  }
  const folded = foldChecks(rule.checks, unit);
  const cases: Code[] = [];
  const indexes: number[] = [];
  const step = (index: number, statement: Code): void => {
    cases.push(js`case ${cases.length}: k = ${cases.length + 1}; ${statement}`);
    indexes.push(index);
  };
  rule.checks.forEach((check, i) => {
    if (folded?.checks.includes(i)) return;
    unit.source = check.testSource;
    const test = tried(check, () => condition(check.test, scope));
    step(base + i, js`if (${check.kind === 'assert' ? js`!(${test})` : test}) fail(${base + i}, ${n});`);
  });
  if (folded !== undefined) {
    const slots = unit.constant('F', js`[${folded.checks.map((i) => base + i)}]`);
    step(
      base + (folded.checks[0] as number),
      js`const over = ${folded.trie}.exceeded(t, NM, ${n}); if (over) for (const slot of over) fail(${slots}[slot], ${n});`,
    );
  }
  const identifier = unit.fresh('r');
  const numbers = unit.constant('N', js`[${indexes}]`);
  const body = js`judged = true; let k = 0; for (;;) { try { switch (k) { ${join(cases, ' ')} } return; } catch (error) { trouble(${numbers}[k - 1], ${n}, error); } }`;
  unit.define(identifier, [n], body);
  return name(identifier);
}

/** Whether a pattern matches the root element only: `/a | /b`. */
function isRootElement({ alternatives }: Pattern): boolean {
  return alternatives.every(
    ({ absolute, steps }) => absolute && steps.length === 1 && steps[0]?.link === 'child' && steps[0].axis === 'child',
  );
}

/** The context node; `position()` and `last()` are its place among what is visited with it. */
function ruleFocus(item: Typed, unit: Unit): Focus {
  return {
    item,
    get position() {
      return js`${unit.rt('placeOfContext')}(t, ${item.code})`;
    },
    get last() {
      return js`${unit.rt('lastOfContext')}(t, ${item.code})`;
    },
  };
}

/** A message with its values: a literal where it has none. A value with a name stands between marks, which `said` reads. */
function emitMessage(parts: readonly MessagePart[], scope: Scope, parameter: string): Code {
  const pieces = withMarks(parts);
  if (pieces.every((piece) => typeof piece === 'string')) return js`${pieces.join('').trim()}`;
  const codes = pieces.map((piece) =>
    typeof piece === 'string' ? js`${piece}` : js`${scope.unit.rt('messagePart')}(() => ${messageValue(piece.select, scope)})`,
  );
  return js`(${name(parameter)}) => { ${name(withArrays(js`return (${join(codes, ' + ')}).trim();`.text))} }`;
}

function withMarks(parts: readonly MessagePart[]): (string | { readonly select: Expr })[] {
  const pieces = parts.flatMap((part) => {
    if (typeof part === 'string') return [part.replace(/\s+/g, ' ')];
    if ('select' in part) return [part];
    return [`${MARK}${part.name}${MARK}`, ...withMarks(part.parts), MARK];
  });
  return pieces.reduce<(string | { readonly select: Expr })[]>((all, piece) => {
    const last = all.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') all[all.length - 1] = last + piece;
    else all.push(piece);
    return all;
  }, []);
}

/** Each as its language, whether it is a remedy, and its message. */
function emitDiagnostics(diagnostics: readonly Diagnostic[], scope: Scope, parameter: string): Code {
  const codes = diagnostics.map(
    ({ lang, role, message }) => js`[${lang}, ${role === 'remedy'}, ${emitMessage(message, scope, parameter)}]`,
  );
  return js`[${join(codes, ', ')}]`;
}

function messageValue(select: Expr, scope: Scope): Code {
  const { unit } = scope;
  return js`${unit.rt('joinText')}(t, ${unit.rt('atomize')}(t, ${sequence(unit, emit(select, scope))}), " ")`;
}

/** Statements that all modules share: how a check reports. */
export const REPORTING = `
function fail(check, node) {
  const message = MESSAGES[check];
  report.failed(check, node, () => $said(message, DIAGNOSTICS[check], node));
}
function trouble(check, node, error) {
  const code = error instanceof $XPathError ? error.code : error instanceof RangeError ? 'PK-LIMIT' : undefined;
  if (code === undefined) throw error;
  report.error(check, node, code, error.message);
}
`;

/** What `REPORTING` needs from the run-time library. */
export function importReporting(unit: Unit): void {
  unit.rt('XPathError');
  unit.rt('said');
}
