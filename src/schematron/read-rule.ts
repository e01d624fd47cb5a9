import { BUILD } from './codelist.js';
import { expression, matchPattern, type Namespaces, qualifiedName } from './expression.js';
import { type Faults, gathered } from './gathered.js';
import { diagnosticsOf, readMessage } from './read-message.js';
import type { Check, Diagnostic, Let, SchemaPattern, SchemaRule } from './schema.js';
import { SchemaError } from './schema-error.js';
import { attribute, attributeText, isElement, required, type SourceElement } from './source.js';
import { childrenOf, PROSE } from './vocabulary.js';

/** What is known of the schema while its patterns are read. */
export interface Scope {
  readonly namespaces: Namespaces;
  readonly diagnostics: ReadonlyMap<string, Diagnostic>;
  readonly faults: Faults;
}

export function readPattern(pattern: SourceElement, scope: Scope): SchemaPattern {
  const children = childrenOf(pattern, [...PROSE, 'let', 'rule', 'diagnostics', 'properties']);
  return {
    id: attributeText(pattern, 'id'),
    lets: uniqueLets(children, scope.namespaces),
    rules: children.filter((child) => child.local === 'rule').flatMap((rule) => gathered(scope.faults, () => [readRule(rule, scope)], [])),
  };
}

function readRule(rule: SourceElement, scope: Scope): SchemaRule {
  const context = required(rule, 'context');
  const children = childrenOf(rule, [...PROSE, 'let', 'assert', 'report']);
  const lets = children.filter((child) => child.local === 'let');
  const checks = children.filter((child) => child.local === 'assert' || child.local === 'report');
  return {
    id: attributeText(rule, 'id'),
    context: matchPattern(context, scope.namespaces),
    contextSource: context.value.trim(),
    lets: lets.map((one) => readLet(one, scope.namespaces)),
    checks: checks.flatMap((check) => gathered(scope.faults, () => [readCheck(check, scope)], [])),
    place: rule.origin.place(),
  };
}

function readCheck(check: SourceElement, scope: Scope): Check {
  const test = required(check, 'test');
  const place = check.origin.place();
  return {
    kind: check.local as Check['kind'],
    id: attributeText(check, 'id') || `${check.local}-${place.line}`,
    test: expression(test, scope.namespaces),
    testSource: test.value.trim(),
    flag: attributeText(check, 'flag') || attributeText(check, 'role'),
    message: readMessage(check, scope.namespaces),
    diagnostics: diagnosticsOf(check, scope.diagnostics),
    place,
  };
}

/** A schema's or a pattern's variables: unlike those of a rule, they are not in order, so a name stands for one expression. */
export function uniqueLets(children: readonly SourceElement[], namespaces: Namespaces): Let[] {
  const found = new Map<string, { readonly one: Let; readonly source: string }>();
  for (const child of children) {
    if (child.local !== 'let') continue;
    const one = readLet(child, namespaces);
    const key = `{${one.name.uri}}${one.name.local}`;
    const source = attributeText(child, 'value');
    const before = found.get(key);
    if (before !== undefined && before.source !== source) {
      throw new SchemaError(`there are two variables ${one.name.local} at the same level, and they differ`, one.place);
    }
    found.set(key, before ?? { one, source });
  }
  return [...found.values()].map(({ one }) => one);
}

export function readLet(element: SourceElement, namespaces: Namespaces): Let {
  if (attribute(element, 'value') === undefined && element.children.some((child) => isElement(child) || child.kind === 'text')) {
    throw new SchemaError('a let with content is not supported', element.origin.place(), 'Write its value as an expression: value="…".');
  }
  const codeList = element.uri === BUILD ? { codeList: attributeText(element, 'list') } : undefined;
  return {
    name: qualifiedName(required(element, 'name'), namespaces),
    value: expression(required(element, 'value'), namespaces),
    ...codeList,
    place: element.origin.place(),
  };
}
