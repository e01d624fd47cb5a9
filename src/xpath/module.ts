import { js } from './code.js';
import type { Unit } from './emit/unit.js';

/**
 * The text of an emitted module, the body of a function of `rt` (the run-time library): constants, helper functions, then `rest`.
 * `bind(tree)` gives the helpers a tree and `release()` takes it away; `run` counts the bindings, so that remembered values go stale.
 */
export function moduleText(unit: Unit, parts: readonly string[], rest: string): string {
  unit.rt('NameBinding');
  const imports = [...unit.imports].sort().map((member) => `${member}: $${member}`);
  const names = unit.names.map((item) => js`[${item.uri}, ${item.local}, ${item.attribute ? 1 : 0}]`.text);
  return [
    `const { ${imports.join(', ')} } = rt;`,
    `const NAMES = [\n${names.join(',\n')}\n];`,
    'const WIDTH = NAMES.length + 1;',
    'const BINDING = new $NameBinding(NAMES);',
    'let t, nm, first, next, end, par, kind, clock, run = 0;',
    'const env = () => clock;',
    `function bind(tree, now) {
  t = tree; clock = now; run++;
  ({ nm, first, next } = BINDING.index(tree));
  end = tree.end; par = tree.parent; kind = tree.kind;
}`,
    'function release() { t = nm = first = next = end = par = kind = clock = undefined; }',
    ...parts,
    ...unit.definitions,
    rest,
  ].join('\n');
}
