import { js } from './code.js';
import { pathFunctions } from './emit/named-path.js';
import type { Unit } from './emit/unit.js';

/**
 * The text of an emitted module, the body of a function of `rt` (the run-time library): constants, helper functions, then `rest`.
 * `bind(tree)` gives the helpers a tree and `release()` takes it away; `run` counts the bindings, so that remembered values go stale.
 */
export function moduleText(unit: Unit, parts: readonly string[], rest: string): string {
  unit.rt('NameBinding');
  unit.rt('tooMany');
  const imports = [...unit.imports].sort().map((member) => `${member}: $${member}`);
  const names = unit.names.map((item) => js`[${item.uri}, ${item.local}, ${item.attribute ? 1 : 0}]`.text);
  return [
    `const { ${imports.join(', ')} } = rt;`,
    `const NAMES = [\n${names.join(',\n')}\n];`,
    'const WIDTH = NAMES.length + 1;',
    'const BINDING = new $NameBinding(NAMES);',
    'var t, NM, FIRST, NEXT, END, PAR, KIND, clock, run = 0;',
    'const env = () => clock;',
    `function bind(tree, now) {
  t = tree; clock = now; run++;
  const index = BINDING.index(tree);
  NM = index.nm; FIRST = index.first; NEXT = index.next;
  END = tree.end; PAR = tree.parent; KIND = tree.kind;
}`,
    pathFunctions(),
    'function release() { t = NM = FIRST = NEXT = END = PAR = KIND = clock = undefined; }',
    ...parts,
    ...definitions(unit),
    rest,
  ].join('\n');
}

/**
 * A function's body with the tree's arrays that it reads as constants of its own: read from the module at each step of a loop, they
 * would be checked at each step, which costs several times the step itself.
 */
export function withArrays(body: string): string {
  const aliases = ARRAYS.filter((array) => new RegExp(`\\b${array}\\[`).test(body)).map((array) => `${array} = ${array.toUpperCase()}`);
  return aliases.length === 0 ? body : `const ${aliases.join(', ')}; ${body}`;
}

const ARRAYS = ['nm', 'first', 'next', 'end', 'par', 'kind'] as const;

/** A pure function of one argument that is called from this many places remembers its last value. */
const WORTH_REMEMBERING = 3;

function definitions(unit: Unit): string[] {
  const calls = callsOf(unit);
  return unit.definitions.map((definition) => {
    if ('text' in definition) return definition.text;
    const { name, params, body, pure } = definition;
    const loops = /\b(?:for|while) \(/.test(body) || /\(/.test(body);
    const remember = pure && params.length === 1 && loops && (calls.get(name) ?? 0) >= WORTH_REMEMBERING;
    if (!remember) return `function ${name}(${params.join(', ')}) { ${withArrays(body)} }`;
    // Rules in a row ask the same of the same node: `normalize-space(cbc:ID)` of a VAT category.
    return `var ${name}k, ${name}v, ${name}r = -1;
function ${name}(a) { if (${name}k === a && ${name}r === run) return ${name}v; const v = ${name}_(a); ${name}k = a; ${name}v = v; ${name}r = run; return v; }
function ${name}_(${params.join(', ')}) { ${withArrays(body)} }`;
  });
}

/** From how many places each function is called. Calls of a user function that only calls another are calls of that one. */
function callsOf(unit: Unit): ReadonlyMap<string, number> {
  const calls = new Map<string, number>();
  const add = (callee: string, places: number) => calls.set(callee, (calls.get(callee) ?? 0) + places);
  for (const definition of unit.definitions) {
    const text = 'text' in definition ? definition.text : definition.body;
    for (const [, callee] of text.matchAll(/\b([A-Za-z]\d+)\(/g)) add(callee as string, 1);
  }
  for (const definition of unit.definitions) {
    if ('text' in definition) continue;
    const [, callee, args] = /^\s*return ([a-z]\d+)\((.*)\);\s*$/.exec(definition.body) ?? [];
    if (callee !== undefined && args === definition.params.join(', ')) add(callee, calls.get(definition.name) ?? 0);
  }
  return calls;
}
