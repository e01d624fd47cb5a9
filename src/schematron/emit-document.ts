import { type Code, join, js, type Local, name } from '../xpath/code.js';
import { condition } from '../xpath/emit/condition.js';
import { atomized, sequence } from '../xpath/emit/convert.js';
import { emit } from '../xpath/emit/expression.js';
import { bind, focusOn, functionKey, type Scope, Unit } from '../xpath/emit/unit.js';
import { moduleText } from '../xpath/module.js';
import { type Typed, typed } from '../xpath/types.js';
import { atPlace } from './at-place.js';
import type { DocumentPath, SchemaDocument } from './schema.js';

/**
 * Makes each document that a schema reads a module of its own inside the emitted one, with its own tree and names, since a node is a
 * number that means something in its own tree alone: in go atomic values, out come truths and atomic values. The tree is read from the
 * text, which the module carries, when it is first asked for.
 */
export function emitDocuments(documents: readonly SchemaDocument[], unit: Unit): void {
  for (const document of documents) {
    const inner = new Unit();
    const paths = document.paths.map((path) => ({ path, name: atPlace(path.place, () => emitPath(path, inner)) }));
    const tree =
      'missing' in document
        ? js`${inner.rt('raise')}("FODC0002", ${`${document.href} cannot be read: ${document.missing}`})`
        : js`${inner.rt('documentTree')}(${document.text})`;
    const rest = js`let turn = -1;
return { at(other, now) { if (turn < 0) bind(${tree}, now); else if (turn !== other) { clock = now; run++; } turn = other; }, ${join(
      paths.map((one) => one.name),
      ', ',
    )} };`;
    const module = name(unit.fresh('X'));
    unit.definitions.push({ text: `const ${module} = (() => {\n${moduleText(inner, [], rest.text)}\n})();` });
    for (const one of paths) unit.functions.set(functionKey(one.path.name, one.path.params.length), reference(one, module, unit));
  }
}

/** A function of the main module that calls one of a document's. */
function reference(
  { path, name: inner }: { path: DocumentPath; name: Code },
  module: Code,
  unit: Unit,
): Parameters<Unit['functions']['set']>[1] {
  const params = path.params.map(() => unit.local('p'));
  const outer = unit.fresh('U');
  unit.define(outer, params, js`${module}.at(run, clock); return ${module}.${inner}(${params});`);
  const returns = path.use === 'truth' ? ({ kind: 'boolean', card: '1' } as const) : ({ kind: 'atomic', card: '*' } as const);
  return { code: name(outer), params: path.params.map(() => undefined), returns };
}

function emitPath({ path, params, use }: DocumentPath, unit: Unit): Code {
  const root: Typed = typed('node', '1', js`0`);
  let scope: Scope = focusOn({ unit, focus: undefined, variables: new Map(), current: undefined }, root);
  const locals: Local[] = params.map(() => unit.local('p'));
  params.forEach((param, i) => {
    scope = bind(scope, param, typed('atomic', '*', js`${locals[i] as Local}`));
  });
  const value = use === 'truth' ? condition(path, scope) : sequence(unit, atomized(unit, emit(path, scope)));
  const identifier = unit.fresh('u');
  unit.define(identifier, locals, js`return ${value};`);
  return name(identifier);
}
