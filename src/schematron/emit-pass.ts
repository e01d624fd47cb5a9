import { type Code, join, js, name } from '../xpath/code.js';
import type { Unit } from '../xpath/emit/unit.js';
import { withArrays } from '../xpath/module.js';
import { Known } from '../xpath/runtime/name-memo.js';
import { type Chain, mergeChoices } from './emit-choice.js';
import { STRETCH } from './stretch.js';

/** A pattern's function for nodes that no name narrows down. */
export interface GeneralChain {
  readonly kinds: ReadonlySet<number>;
  readonly code: Code;
  /** Where names decide after all: the memos of which one has to say yes. */
  readonly memos: readonly Code[] | undefined;
}

/**
 * The functions `pass` and `passOver`, which call each chain for its nodes: name by name, so that a rule's code stays at hand, but a
 * stretch of the document at a time, so that the nodes do too.
 */
export function emitPass(named: ReadonlyMap<number, readonly Chain[]>, general: readonly GeneralChain[], unit: Unit): string {
  const guards = new Constants('g');
  const known = new Constants('w');
  const loops = [...generalLoops(general, known), ...nameLoops(named, guards, unit)];
  const body = [js`let i = 0;`, ...guards.declarations, ...known.declarations, ...loops].map(({ text }) => text).join('\n');
  return `const AT = new Int32Array(WIDTH);
function pass() {
  AT.set(FIRST);
  for (let from = 0; from < t.length; from += ${STRETCH}) passOver(from, Math.min(from + ${STRETCH}, t.length));
}
function passOver(from, to) {
${withArrays(body)}
}`;
}

/** Values that are worked out once before the loops, each under a name. */
class Constants {
  readonly declarations: Code[] = [];
  readonly #prefix: string;
  readonly #names = new Map<string, Code>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  name(value: Code): Code {
    let known = this.#names.get(value.text);
    if (known === undefined) {
      known = name(`${this.#prefix}${this.#names.size + 1}`);
      this.#names.set(value.text, known);
      this.declarations.push(js`const ${known} = ${value};`);
    }
    return known;
  }

  /** Whether one of some truth values is true. */
  any(values: readonly Code[]): Code {
    const names = new Set(values.map((value) => this.name(value).text));
    return name([...names].join(' || '));
  }
}

/** Calls the chains of each name for its nodes, but for those whose guards are false. Names with the same chains share a loop. */
function nameLoops(named: ReadonlyMap<number, readonly Chain[]>, guards: Constants, unit: Unit): Code[] {
  const byCalls = new Map<string, { readonly ids: number[]; readonly outer: Code | undefined }>();
  for (const [id, list] of [...named].sort((a, b) => a[0] - b[0])) {
    const chains = mergeChoices(list, unit);
    const open = chains.some((chain) => chain.guards === undefined);
    const outer = open ? undefined : guards.any(chains.flatMap((chain) => chain.guards ?? []));
    const calls = chains.map((chain) => {
      const own = chain.guards && guards.any(chain.guards);
      return own === undefined || own.text === outer?.text ? js`${chain.code}(i);` : js`if (${own}) ${chain.code}(i);`;
    });
    const { text } = join(calls, ' ');
    byCalls.set(text, { ids: [...(byCalls.get(text)?.ids ?? []), id], outer });
  }
  return [...byCalls].map(([calls, { ids, outer }]) => {
    const loop = overNames(ids, (id) => js`i = AT[${id}]; for (; i !== 0 && i < to; i = next[i]) { ${name(calls)} } AT[${id}] = i;`, unit);
    return outer === undefined ? loop : js`if (${outer}) { ${loop} }`;
  });
}

function overNames(ids: readonly number[], loop: (id: Code) => Code, unit: Unit): Code {
  const [only, ...others] = ids;
  if (others.length === 0) return loop(js`${only as number}`);
  return js`for (const id of ${unit.constant('N', js`[${ids}]`)}) { ${loop(name('id'))} }`;
}

/** Calls general chains: where names decide, for the nodes whose name is not known to be another; else for all nodes of their kinds. */
function generalLoops(general: readonly GeneralChain[], known: Constants): Code[] {
  const calls = general.map(({ kinds, code, memos }) => {
    const maybe =
      memos && [...new Set(memos.map((memo) => known.name(js`${memo}.known(t)`).text))].map((is) => `${is}[id] !== ${Known.FALSE}`);
    const wanted = maybe ?? [...kinds].sort().map((kind) => `k === ${kind}`);
    return { byName: memos !== undefined, call: js`if (${name(wanted.join(' || '))}) ${code}(i);` };
  });
  const loop = (read: Code, byName: boolean): Code[] => {
    const own = calls.filter((each) => each.byName === byName).map(({ call }) => call);
    return own.length === 0 ? [] : [js`for (let i = from; i < to; i++) { ${read} ${join(own, ' ')} }`];
  };
  return [...loop(js`const id = t.name[i];`, true), ...loop(js`const k = kind[i];`, false)];
}
