import type { NameTable } from '../../xml/names.js';
import type { Tree } from '../../xml/tree.js';

/** A test that depends on a node's name alone, remembered by name. */
export class NameMemo {
  readonly #compute: (node: number) => boolean;
  #names: NameTable | undefined;
  /** By name id: 0 not known, 1 false, 2 true. */
  #known = new Uint8Array(0);

  constructor(compute: (node: number) => boolean) {
    this.#compute = compute;
  }

  test(tree: Tree, node: number): boolean {
    if (this.#names !== tree.names || this.#known.length < tree.names.size) {
      this.#names = tree.names;
      this.#known = new Uint8Array(tree.names.size);
    }
    const id = tree.name[node] as number;
    let known = this.#known[id] as number;
    if (known === 0) {
      known = this.#compute(node) ? 2 : 1;
      this.#known[id] = known;
    }
    return known === 2;
  }
}
