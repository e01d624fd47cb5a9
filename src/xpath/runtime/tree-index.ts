import type { NameTable } from '../../xml/names.js';
import type { Tree } from '../../xml/tree.js';

/** A name that a module looks for: namespace URI, local name, 1 for an attribute. */
export type BoundName = readonly [uri: string, local: string, attribute: 0 | 1];

/** A tree seen through a module's own numbers for names. */
export interface TreeIndex {
  /** The module's number for each node's name, 0 for all others. Attributes and elements have numbers of their own. */
  readonly nm: Uint16Array;
  /** By number, the first node of that name (0: none); `next` goes on from node to node in document order. */
  readonly first: Int32Array;
  readonly next: Int32Array;
}

const ELEMENT = 1;
const ATTRIBUTE = 2;
/** The kinds that have names come first; both are below 4. */
const KIND_BITS = 2;

/** Arrays for larger trees than this are kept only until memory is needed: they save the next one the time to clear new ones. */
const KEEP = 1 << 18;

interface Arrays {
  readonly nm: Uint16Array;
  readonly next: Int32Array;
}

/** Numbers the names of a module once, and each tree's nodes by them. */
export class NameBinding {
  readonly #elements = new Map<string, number>();
  readonly #attributes = new Map<string, number>();
  readonly #maps = new WeakMap<NameTable, { ids: Uint16Array; size: number }>();
  #kept: Arrays = { nm: new Uint16Array(0), next: new Int32Array(0) };
  #large: WeakRef<Arrays> | undefined;
  readonly #first: Int32Array;

  constructor(names: readonly BoundName[]) {
    names.forEach(([uri, local, attribute], i) => {
      (attribute === 1 ? this.#attributes : this.#elements).set(`{${uri}}${local}`, i + 1);
    });
    this.#first = new Int32Array(names.length + 1);
  }

  /** The result is good until the next call. */
  index(tree: Tree): TreeIndex {
    const ids = this.#map(tree.names);
    const { length, kind, name } = tree;
    const { nm, next } = this.#arrays(length);
    const first = this.#first.fill(0);
    nm.fill(0, 0, length);
    // From the end, so that each node of a name only has to be put before those that are known.
    for (let i = length - 1; i > 0; i--) {
      const kindOf = kind[i] as number;
      if (kindOf > ATTRIBUTE) continue;
      const id = ids[((name[i] as number) << KIND_BITS) | kindOf] as number;
      if (id === 0) continue;
      nm[i] = id;
      next[i] = first[id] as number;
      first[id] = i;
    }
    return { nm, first, next };
  }

  #arrays(length: number): Arrays {
    if (length <= this.#kept.nm.length) return this.#kept;
    const large = this.#large?.deref();
    if (large !== undefined && length <= large.nm.length) return large;
    const arrays = { nm: new Uint16Array(length), next: new Int32Array(length) };
    if (length <= KEEP) this.#kept = arrays;
    else this.#large = new WeakRef(arrays);
    return arrays;
  }

  /** From a name table's ids, with the kind of node, to ours; made longer when the table has grown. */
  #map(names: NameTable): Uint16Array {
    const map = this.#maps.get(names);
    if (map !== undefined && map.size === names.size) return map.ids;
    const ids = new Uint16Array(names.size << KIND_BITS);
    for (let i = 1; i < names.size; i++) {
      const key = `{${names.uri[i]}}${names.local[i]}`;
      ids[(i << KIND_BITS) | ELEMENT] = this.#elements.get(key) ?? 0;
      ids[(i << KIND_BITS) | ATTRIBUTE] = this.#attributes.get(key) ?? 0;
    }
    this.#maps.set(names, { ids, size: names.size });
    return ids;
  }
}
