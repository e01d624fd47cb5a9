import type { Expr, PathExpr } from '../xpath/ast.js';
import { type Code, join, js, name } from '../xpath/code.js';
import { exactName } from '../xpath/emit/axis.js';
import { eachMapped, splitLast } from '../xpath/emit/path-value.js';
import { stepsOf } from '../xpath/emit/steps.js';
import { arePositional, focusOn, type Scope, type Unit } from '../xpath/emit/unit.js';
import { FN } from '../xpath/namespaces.js';
import { typed } from '../xpath/types.js';
import { STRETCH } from './stretch.js';

/**
 * Lists of the whole document (`distinct-values(//cac:TaxCategory[…]/normalize-space(cbc:ID))`), all made at once when the first is asked
 * for: the document is gone through once, a stretch at a time, not once for each list.
 */
export class DocumentLists {
  /** By the number of the name after `//`: the lists, and what to do for each with an element `i` of that name. */
  readonly #byName = new Map<number, DocumentList[]>();

  /** Code that gives the list of a global variable, undefined at run time where its own code must; undefined here where it is of another form. */
  list(expr: Expr, scope: Scope): Code | undefined {
    const { unit } = scope;
    const path = distinctPath(expr);
    const [root, step, ...rest] = path === undefined ? [] : stepsOf(path, unit);
    if (path === undefined || root?.kind !== 'root' || step?.kind !== 'step' || step.axis !== 'descendant') return undefined;
    const named = exactName(step.test);
    if (named === undefined || arePositional(step.predicates, scope) || !rest.slice(0, -1).every(goesDown)) return undefined;
    const made = listOf({ ...path, steps: [{ ...step, axis: 'self' }, ...rest] }, scope);
    if (made === undefined) return undefined;
    const id = unit.nameId(named.uri, named.local, false);
    this.#byName.set(id, [...(this.#byName.get(id) ?? []), made]);
    return js`listed(${made.list})`;
  }

  /** Defines `listed(list)`, where there is a list. A list whose code asks for another, while they are made, does without. */
  define(unit: Unit): void {
    if (this.#byName.size === 0) return;
    const chains = [...this.#byName].map(([id, lists]) => ({ id, lists, at: unit.temporary('n'), reached: unit.temporary('e') }));
    const start = chains.flatMap(({ id, lists, at, reached }) => [
      js`let ${at} = first[${id}], ${reached} = 0;`,
      ...lists.map(({ list }) => js`${list}.start();`),
    ]);
    const left = chains.map(({ at }) => js`${at} !== 0`);
    const loops = chains.map(({ lists, at, reached }) => {
      // Of an element inside another, the order of what is found is not known.
      const untold = lists.map(({ list }) => js`${list}.told = `);
      const nested = js`if (i < ${reached}) ${join(untold, '')}false;`;
      const bodies = lists.map(({ list, body }) => js`if (${list}.told) try { ${body} } catch { ${list}.told = false; }`);
      return js`for (let i; (i = ${at}) !== 0 && i < to; ${at} = next[i]) { ${nested} ${reached} = end[i]; ${join(bodies, ' ')} }`;
    });
    const stretches = js`for (let to = ${STRETCH}; ${join(left, ' || ')}; to += ${STRETCH}) { ${join(loops, ' ')} }`;
    const makeAll = unit.hoist('g', join([...start, stretches], ' '), false);
    unit.definitions.push({
      text: `var listing = -1, listedIn = -1;
function listed(list) {
  if (listing !== run) { listing = run; ${makeAll}; listedIn = run; }
  return listedIn === run ? list.strings : undefined;
}`,
    });
  }
}

/** A list with the code that adds to it what element `i` has. */
interface DocumentList {
  readonly list: Code;
  readonly body: Code;
}

/** A list of what the path finds from `i`; undefined where it does not find strings. */
function listOf(path: PathExpr, scope: Scope): DocumentList | undefined {
  const { unit } = scope;
  const { head, tail } = splitLast(path, unit);
  const list = name(unit.fresh('G'));
  let strings = true;
  const body = eachMapped(head, tail, focusOn(scope, typed('node', '1', js`i`)), (item) => {
    strings &&= item.kind === 'string' && item.card === '1';
    return js`${list}.add(${item.code});`;
  });
  if (!strings) return undefined;
  unit.definitions.push({ text: js`const ${list} = new ${unit.rt('GatheredStrings')}();`.text });
  return { list, body };
}

/** `distinct-values(path)`, the path ending in a value. */
function distinctPath(expr: Expr): PathExpr | undefined {
  if (expr.kind !== 'call' || expr.name.uri !== FN || expr.name.local !== 'distinct-values') return undefined;
  const [path, ...others] = expr.args;
  return path?.kind === 'path' && others.length === 0 ? path : undefined;
}

/** Whether a step stays in the subtree from which it starts. */
function goesDown(step: Expr): boolean {
  return step.kind === 'step' && (step.axis === 'child' || step.axis === 'descendant' || step.axis === 'attribute' || step.axis === 'self');
}
