import { type Code, join, js, name } from '../xpath/code.js';
import { atomized, box } from '../xpath/emit/convert.js';
import { each, eachOf } from '../xpath/emit/path.js';
import { allOf, emitPattern } from '../xpath/emit/pattern.js';
import { focusOn, type Scope, type Unit } from '../xpath/emit/unit.js';
import { typed } from '../xpath/types.js';
import { atPlace } from './at-place.js';
import type { Key } from './schema.js';

/** Names a look-up function for each key; the returned function emits them. An index is built once a run, when first asked. */
export function emitKeys(keys: readonly Key[], unit: Unit): (scope: Scope) => void {
  const names = new Set(keys.map((key) => key.name.local));
  // All names first: a key may use another.
  for (const key of names) unit.keys.set(key, name(unit.fresh('K')));
  return (scope) => {
    for (const key of names) emitKey(key, keys, scope);
  };
}

function emitKey(key: string, keys: readonly Key[], scope: Scope): void {
  const { unit } = scope;
  const declarations = keys.filter((candidate) => candidate.name.local === key);
  const loops = declarations.flatMap((declaration) => atPlace(declaration.place, () => emitEntries(declaration, scope)));
  const [store, run] = [name(unit.fresh('k')), name(unit.fresh('k'))];
  const build = js`const index = new ${unit.rt('KeyIndex')}(); ${join(loops, ' ')} return index;`;
  const builder = unit.hoist('k', build, false);
  unit.definitions.push({ text: js`var ${store}, ${run} = -1;`.text });
  const look = js`if (${run} !== run) { ${store} = ${builder}; ${run} = run; } return ${store}.get(values);`;
  unit.definitions.push({ text: js`function ${unit.keys.get(key) as Code}(values) { ${look} }`.text });
}

function emitEntries(key: Key, scope: Scope): Code[] {
  const { unit } = scope;
  return emitPattern(key.match, scope).map((match) => {
    const n = unit.local('n');
    const node = typed('node', '1', js`${n}`);
    const inner: Scope = { ...focusOn(scope, node), current: node };
    const add = each(key.use, inner, (item) => {
      const value = atomized(unit, item);
      const put = (one: typeof value): Code => js`index.add(${box(unit, one)}, ${n});`;
      return value.card === '1' ? put(value) : eachOf(value, inner, put);
    });
    const v = name(n.name);
    const test = allOf([match.guard, match.test(js`${n}`)]);
    const run = js`try { ${add} } catch (error) { index.fault(${n}, error); }`;
    const guarded = test === undefined ? js`{ ${run} }` : js`if (${test}) { ${run} }`;
    if (match.nameId !== undefined) {
      return js`for (let ${v} = first[${match.nameId}]; ${v} !== 0; ${v} = next[${v}]) ${guarded}`.binding(n);
    }
    return js`for (let ${v} = 0; ${v} < t.length; ${v}++) if (${allOf([match.guard, match.whole(js`${n}`)]) as Code}) { ${run} }`.binding(
      n,
    );
  });
}
